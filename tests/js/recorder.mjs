// A canvas context that draws nothing and writes down what is asked of it: painters need no page.

/** @returns {CanvasRenderingContext2D & {calls: [string, ...any[]][]}} calls, and what was set as ["set", name, value] */
export function recorder() {
  const calls = [];
  const given = {
    calls,
    measureText: (text) => ({ width: text.length * 6 }),
    getTransform: () => ({ a: 1 }),
    createLinearGradient: () => ({ addColorStop() {} }),
  };
  return new Proxy(given, {
    get: (target, name) => target[name] ?? ((...values) => void calls.push([name, ...values.map(plain)])),
    set: (target, name, value) => {
      target[name] = value;
      calls.push(["set", name, plain(value)]);
      return true;
    },
  });
}

/** What can be compared: of pictures and gradients only that they are some. */
const plain = (value) => (typeof value === "object" && !Array.isArray(value) ? "an object" : value);
