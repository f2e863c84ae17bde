/** The diagram's numbers that are made nowhere else. */

/** A scale in few letters: "0.05", "20", "1e−7". */
export function short(value) {
  const plain = value >= 1e-4 && value < 1e5;
  return (plain ? String(rounded(value, 2)) : value.toExponential(0)).replace("-", "−").replace("e+", "e");
}

/** The nearest number of so many significant digits. */
export const rounded = (value, digits) => Number(value.toPrecision(digits));
