/** Where a file goes: into the reader's downloads, or onto the clipboard. */

export { saveFile } from "../kit/save.js";

/** Whether this page may put pictures onto the clipboard: not over plain http from another machine. */
export const canCopy = () => Boolean(globalThis.ClipboardItem && navigator.clipboard?.write);

/** Puts a picture onto the clipboard. @param {Promise<Blob>} blob a PNG, perhaps not yet made: the press must not grow old */
export const copyPicture = (blob) => navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
