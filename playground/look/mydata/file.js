/** A button that opens a file and sends it in pieces, each when it is asked for. Words and sizes come with `data`. */

let chosen = null; // {id, name, size, bytes}, of the file that is being sent
let deliver = () => {};

const piece = (at, size) => {
  let text = "";
  for (const byte of chosen.bytes.subarray(at, at + size)) text += String.fromCharCode(byte);
  return { id: chosen.id, name: chosen.name, size: chosen.size, at, text: btoa(text) };
};

async function choose(file, { most, size }) {
  const bytes = new Uint8Array(file.size > most ? 0 : await file.arrayBuffer());
  chosen = { id: crypto.getRandomValues(new Uint32Array(4)).join("-").slice(0, 40), name: file.name, size: file.size, bytes };
  deliver(piece(0, size));
}

export default function ({ data, parentElement, setTriggerValue }) {
  deliver = (value) => setTriggerValue("piece", value);
  const label = parentElement.querySelector("label");
  const input = parentElement.querySelector("input");
  const words = label.querySelector("span");
  if (words.textContent !== data.label) words.textContent = data.label;
  input.accept = data.accept;
  input.onchange = () => {
    const [file] = input.files;
    if (file) choose(file, data).catch(() => {});
    input.value = ""; // the same file may be chosen again
  };
  label.ondragover = (event) => event.preventDefault();
  label.ondrop = (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) choose(file, data).catch(() => {});
  };
  const { wants } = data;
  if (wants && chosen?.id === wants.id && wants.at > 0) deliver(piece(wants.at, data.size));
}
