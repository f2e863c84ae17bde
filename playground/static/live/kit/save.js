/** A file that the reader keeps, made here. */

const KEPT = 10_000; // milliseconds that the browser has to fetch it

/** @param {Blob} blob @param {string} name of the file */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
