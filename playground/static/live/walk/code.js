/**
 * The lines of code that do what a phase does, as one would write them with NumPy and with the libraries. Code, no words.
 */
import { rounded } from "../kit/numbers.js";

/** Whose code is shown; TensorFlow 1 gives its place to TensorFlow 2. */
export const FRAMEWORKS = Object.freeze({ numpy: "NumPy", pytorch: "PyTorch", tensorflow: "TensorFlow 2", tensorflow1: "TensorFlow 1" });

/** The rows of the code, in order; the first belongs to no phase. */
export const CODE_ROWS = Object.freeze(["start", "forward", "loss", "backward", "update"]);

const LIBRARIES = {
  pytorch: {
    start: ["optimizer.zero_grad()"], forward: ["output = model(x)"], loss: ["loss = loss_fn(output, y)"],
    backward: ["loss.backward()"], update: ["optimizer.step()"],
  },
  tensorflow: {
    start: ["with GradientTape() as tape:"], forward: ["  output = model(x)"], loss: ["  loss = loss_fn(y, output)"],
    backward: ["g = tape.gradient(loss, w)"], update: ["opt.apply_gradients(zip(g, w))"],
  },
  tensorflow1: {
    start: [""], forward: ["h = tf.tanh(x @ m + b)"], loss: ["loss = tf.reduce_mean(errors)"],
    backward: ["g = opt.compute_gradients(loss)"], update: ["train = opt.apply_gradients(g)"],
  },
};

/**
 * The lines of code of one update; the present phase's are written for its layer.
 * @param {import("./walk.js").Phase} phase @param {object|null} audit
 * @returns {Object<string, Object<string, string[]>>} by framework, by row
 */
export function codeOf(scene, phase, audit) {
  return { numpy: numpyOf(scene, phase, audit), ...LIBRARIES };
}

function numpyOf(scene, { name, layer }, audit) {
  const last = scene.layer_sizes.length - 1;
  const into = (at) => (at === 1 ? "x" : `a${at - 1}`);
  const activation = (at) => scene.activations[at - 1];
  const up = name === "forward" ? layer : 1;
  const sum = `${into(up)} @ W${up} + b${up}`;
  const down = name === "backward" ? layer : last;
  const slope = activation(down) === "linear" ? "" : ` * slope(z${down})`;
  const share = scene.reduction === "sum" ? "" : " / n";
  const rate = audit ? rounded(audit.learning_rate, 4) : "rate";
  return {
    start: [""],
    forward: [`a${up} = ${activation(up) === "linear" ? sum : `${activation(up)}(${sum})`}`],
    loss: [`C = loss(a${last}, y).${scene.reduction === "sum" ? "sum" : "mean"}()`],
    backward: [
      down === last ? `d${down} = dC_dz(a${down}, y)` : `d${down} = d${down + 1} @ W${down + 1}.T${slope}`,
      `dW${down} = ${into(down)}.T @ d${down}${share}`,
    ],
    update: [(scene.optimizer ?? "sgd") === "sgd" ? `W -= ${rate} * dW` : `W += ${scene.optimizer}(dW)`],
  };
}
