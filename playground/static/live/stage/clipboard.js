/** Text onto the clipboard. */

import { element } from "../kit/elements.js";

/** @throws where the browser lets nobody write to it */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

/** Where the page may not write the clipboard (plain http to another machine). */
function copyBySelection(text) {
  const field = element("textarea", "bp-spoken");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("the browser did not copy");
}
