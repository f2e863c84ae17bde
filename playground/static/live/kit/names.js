/** What a person calls an input, a unit and what belongs to it. */

/** "x1" as it is printed: "x₁". Other names stay. */
export function printedName(name) {
  return String(name ?? "").replace(/^x(\d{1,3})$/, (_, digits) => `x${[...digits].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]).join("")}`);
}

/** What a person calls a unit: an input's or output's name, or "hidden 2, unit 3" (both from 1). */
export function unitName(scene, layer, j) {
  if (layer === 0) return scene.input_names?.[j] ?? `input ${j + 1}`;
  if (layer < scene.layer_sizes.length - 1) return `hidden ${layer}, unit ${j + 1}`;
  return scene.output_names?.[j] ? `output ${scene.output_names[j]}` : `output ${j + 1}`;
}
