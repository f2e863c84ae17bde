/**
 * Reads what the server sends: a header in JSON, then blocks of little-endian numbers, all in one array of bytes.
 *
 *   uint32 length of the header | header | f32 block | u8 block | u16 block
 *
 * The answer to an audit has one block after its header, of float64: the arrays that header.arrays names.
 *
 * Every number of a frame is a copy of its own, so that a frame can be kept or dropped without the rest of its chunk.
 *
 * @typedef {object} Header
 * @property {number} generation grows whenever the settings of the run change
 * @property {number} id the request answered, 0 for none
 * @property {"frames"|"invite"|"busy"|"problem"|"audit"|"past"|"pick"} kind
 * @property {number} n frames in this chunk
 * @property {number[]} steps @property {number[]} epochs @property {number[]} complete one a frame
 * @property {number} head the largest step computed in this run
 * @property {string|null} message a sentence for the reader
 * @property {"ok"|"diverged"|"stopped"} state
 * @property {{step: number, sentence: string, fix: {learning_rate: number}}|null} diverged step: the update not taken
 * @property {object|null} [scene] what frames are frames of; only when it changed
 * @property {Object<string, string>} link the run as query parameters
 * @property {import("./spells.js").Spell[]} [spells] stretches of the run with other settings than its first
 * @property {[number, number]} [undo] how many changes can be taken back, and made again
 * @property {boolean} resume whether the past of the generation before it still holds
 *
 * @typedef {object} Details what only a complete frame carries
 * @property {Float32Array} gradients (P) of the last update's reduced loss, penalty included
 * @property {Float32Array} updates (P) added to the parameters by the last update
 * @property {Float32Array} activation (U) mean over the train set's batch
 * @property {Float32Array} delta (U) mean |delta| over the last batch
 * @property {Float32Array} scales (U) of the unit tiles @property {number} mapScale of the output map
 * @property {Float32Array} flow (6 a layer) mean |delta|, the weights' factor, the slopes' factor, update over weight,
 *   dead units, saturated units
 * @property {Uint8Array} tiles (U * T), byte v is (v - 127.5) / 127.5 * scale
 * @property {Uint16Array} rows of the last batch, indices of train points
 *
 * @typedef {object} Frame
 * @property {number} step updates taken @property {number} epoch passes completed, with the fraction
 * @property {boolean} complete whether `details` are of this very step, not of an earlier frame
 * @property {number} trainLoss @property {number} testLoss NaN without a test set @property {number} penalty
 * @property {number} trainAccuracy NaN for regression @property {number} testAccuracy
 * @property {number} learningRate @property {number} batchLoss
 * @property {Float32Array} weights (P), per layer: weights row by row, then biases
 * @property {Float32Array|null} curve (size) the first output over evenly spaced x, for 1-D data
 * @property {Uint8Array} map (M) the output over the plane, lowest row first
 * @property {Details|null} details
 */

const SCALARS = 8;
const NO_ROW = 65535;

/** The bytes do not fit the scene they claim to be of. */
export class ProtocolError extends Error {}

/** The header alone. @param {Uint8Array} bytes @returns {{header: Header, text: string, start: number}} start of the blocks */
export function readHeader(bytes) {
  if (bytes.byteLength < 4) throw new ProtocolError("a chunk is shorter than its header");
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (4 + length > bytes.byteLength) throw new ProtocolError("a chunk is shorter than its header");
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  return { header: JSON.parse(text), text, start: 4 + length };
}

/**
 * A chunk's header and frames. Frames that are not complete carry the details of the last complete one.
 * @param {Uint8Array} bytes @param {object|null} scene in force before this chunk @param {Details|null} details likewise
 * @returns {{header: Header, frames: Frame[], scene: object|null}}
 * @throws {ProtocolError} when the lengths do not agree with the scene
 */
export function decode(bytes, scene = null, details = null) {
  const { header, start } = readHeader(bytes);
  const current = header.scene ?? scene;
  if (!header.n) return { header, frames: [], scene: current };
  if (!current) throw new ProtocolError("frames arrived before their scene");

  const { n } = header;
  const { P, U, view, rows = 0, flow = 0 } = current;
  const curve = view.kind === "curve" ? view.size : 0;
  const tile = view.kind === "curve" ? view.tile : view.tile ** 2;
  const complete = header.complete.reduce((sum, flag) => sum + flag, 0);
  const every = SCALARS + P + curve;
  const more = 2 * P + 3 * U + 1 + flow;
  const floats = n * every + complete * more;
  const tilesBytes = complete * U * tile;
  const rowsAt = bytes.byteLength - 2 * complete * rows;
  const mapsAt = start + 4 * floats;
  const room = rowsAt - mapsAt - tilesBytes;
  const planes = view.kind === "plane" ? Math.floor(room / n / view.size ** 2) : 0;
  const map = planes * view.size ** 2;
  const spare = room - n * map; // one byte of padding keeps the last block even
  if ((view.kind === "plane" && planes !== 1 && planes !== 2) || (spare !== 0 && spare !== 1)) {
    throw new ProtocolError(`a chunk of ${bytes.byteLength} bytes does not fit its scene`);
  }

  // slice, not subarray: the bytes arrive unaligned, and a frame kept for long must not keep its whole chunk.
  const tilesAt = mapsAt + n * map;
  const numbers = new Float32Array(bytes.slice(start, mapsAt).buffer);
  const rowNumbers = new Uint16Array(bytes.slice(rowsAt).buffer);

  let last = details;
  let seen = 0;
  const frames = header.steps.map((step, at) => {
    const scalars = numbers.subarray(at * every, at * every + SCALARS);
    const weightsAt = at * every + SCALARS;
    if (header.complete[at]) {
      const tiles = bytes.slice(tilesAt + seen * U * tile, tilesAt + (seen + 1) * U * tile);
      const padded = rowNumbers.subarray(seen * rows, (seen + 1) * rows);
      last = readDetails(numbers, n * every + seen * more, P, U, flow, tiles, padded);
      seen++;
    }
    return {
      step,
      epoch: header.epochs[at],
      complete: Boolean(header.complete[at]),
      trainLoss: scalars[0],
      testLoss: scalars[1],
      penalty: scalars[2],
      trainAccuracy: scalars[3],
      testAccuracy: scalars[4],
      learningRate: scalars[5],
      batchLoss: scalars[6],
      weights: numbers.slice(weightsAt, weightsAt + P),
      curve: curve ? numbers.slice(weightsAt + P, weightsAt + P + curve) : null,
      map: bytes.slice(mapsAt + at * map, mapsAt + (at + 1) * map),
      details: last,
    };
  });
  return { header, frames, scene: current };
}

/**
 * The account of one update, and its arrays by name, each a copy of its own.
 * @param {Uint8Array} bytes @returns {{header: Header, audit: object, arrays: Object<string, Float64Array>}}
 * @throws {ProtocolError} when an array does not lie within the chunk
 */
export function decodeAudit(bytes) {
  const { header, arrays } = decodeArrays(bytes);
  if (!header.audit) throw new ProtocolError("an audit arrived without its account");
  return { header, audit: header.audit, arrays };
}

/**
 * What the network says at one place: `probe` repeats step and place, the array `a` holds every unit's activation.
 * @param {Uint8Array} bytes @returns {{probe: object, arrays: Object<string, Float64Array>}}
 */
export function decodeProbe(bytes) {
  const { header, arrays } = decodeArrays(bytes);
  return { probe: header.probe ?? {}, arrays };
}

/**
 * A message of named arrays, each a copy of its own.
 * @param {Uint8Array} bytes @returns {{header: Header, arrays: Object<string, Float64Array>}}
 * @throws {ProtocolError} when an array does not lie within the chunk
 */
export function decodeArrays(bytes) {
  const { header, start } = readHeader(bytes);
  const numbers = new Float64Array(bytes.slice(start, bytes.byteLength - ((bytes.byteLength - start) % 8)).buffer);
  const arrays = Object.entries(header.arrays ?? {}).map(([name, [offset, length]]) => {
    if (offset + length > numbers.length) throw new ProtocolError(`the array ${name} does not fit its chunk`);
    return [name, numbers.slice(offset, offset + length)];
  });
  return { header, arrays: Object.fromEntries(arrays) };
}

function readDetails(numbers, start, P, U, flow, tiles, padded) {
  let at = start;
  const take = (count) => numbers.slice(at, (at += count));
  const end = padded.indexOf(NO_ROW);
  return {
    gradients: take(P),
    updates: take(P),
    activation: take(U),
    delta: take(U),
    scales: take(U),
    mapScale: take(1)[0],
    flow: take(flow),
    tiles,
    rows: end < 0 ? padded.slice() : padded.slice(0, end),
  };
}
