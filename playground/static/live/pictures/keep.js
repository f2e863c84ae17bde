/** Where a file goes: into the reader's downloads, or onto the clipboard. */

const REVOKED_AFTER = 10_000;

/** Saves a file under a name. @param {Blob} blob @param {string} name */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKED_AFTER);
}

/** Whether this page may put pictures onto the clipboard: not over plain http from another machine. */
export const canCopy = () => Boolean(globalThis.ClipboardItem && navigator.clipboard?.write);

/** Puts a picture onto the clipboard. @param {Promise<Blob>} blob a PNG, perhaps not yet made: the press must not grow old */
export const copyPicture = (blob) => navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
