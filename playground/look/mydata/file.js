/**
 * A button that opens files and sends them in pieces, each when it is asked for. Words and sizes come with `data`.
 *
 * A piece can get lost on its way, or what it is answered with: it is sent again until the answer is here.
 */

// Of image files, packed or not, the beginning is enough: the first bytes of each kind.
const CUT = [[0x00, 0x00, 0x08], [0x1f, 0x8b]];

let chosen = null; // {id, name, size, bytes}, of the file that is being sent
let waiting = []; // files that are sent after it
let deliver = () => {};
let again = 0; // the timer after which a piece counts as lost

const PATIENCE = 4000; // milliseconds; a piece that comes twice changes nothing
const TRIES = 15;

const piece = (at, size) => {
  let text = "";
  for (const byte of chosen.bytes.subarray(at, at + size)) text += String.fromCharCode(byte);
  return { id: chosen.id, name: chosen.name, size: chosen.size, at, text: btoa(text) };
};

function send(at, size, tries = TRIES) {
  clearTimeout(again);
  deliver(piece(at, size));
  if (tries > 1) again = setTimeout(() => chosen && send(at, size, tries - 1), PATIENCE);
}

const bytesOf = async (part) => new Uint8Array(await part.arrayBuffer());

async function choose(file, { most, size, cut }) {
  const head = await bytesOf(file.slice(0, 4));
  const enough = CUT.some((first) => first.every((byte, at) => head[at] === byte)) ? cut : Infinity;
  const length = Math.min(file.size, enough);
  const bytes = length > most ? new Uint8Array() : await bytesOf(file.slice(0, length));
  const id = crypto.getRandomValues(new Uint32Array(4)).join("-").slice(0, 40);
  chosen = { id, name: file.name, size: length, bytes };
  send(0, size);
}

function next(data) {
  const file = waiting.shift();
  if (file) choose(file, data).catch(() => {});
}

function take(files, data) {
  waiting = [...files];
  next(data);
}

export default function ({ data, parentElement, setTriggerValue }) {
  deliver = (value) => setTriggerValue("piece", value);
  const label = parentElement.querySelector("label");
  const input = parentElement.querySelector("input");
  const words = label.querySelector("span");
  if (words.textContent !== data.label) words.textContent = data.label;
  input.onchange = () => {
    take(input.files, data);
    input.value = ""; // the same file may be chosen again
  };
  label.ondragover = (event) => event.preventDefault();
  label.ondrop = (event) => {
    event.preventDefault();
    take(event.dataTransfer.files, data);
  };
  const { wants, done } = data;
  if (wants && chosen?.id === wants.id && wants.at > 0) send(wants.at, data.size);
  if (chosen && done === chosen.id) {
    clearTimeout(again);
    chosen = null;
    next(data);
  }
}
