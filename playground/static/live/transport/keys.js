/** What a key of the keyboard asks for. */

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const OWN_KEYS = "[role=slider], [role=listbox], [role=combobox], [role=menu], [role=tablist], [role=radiogroup], [role=application], [role=dialog]";
const PRESSED_BY_SPACE = "button, a[href], summary, [role=button], [role=checkbox], [role=switch], [role=tab], [role=application]";

/** Ctrl+Z, and with shift (or Ctrl+Y) the other way; in a field they are the field's own. */
function takesBack({ key, shiftKey, target }) {
  if (target?.isContentEditable || (target?.closest?.(WRITES) && !target.classList?.contains("bp-scrubber"))) return null;
  const letter = key.toLowerCase();
  if (letter === "y") return shiftKey ? null : "redo";
  return letter === "z" ? (shiftKey ? "redo" : "undo") : null;
}

/**
 * What a key asks for, or null. Keys typed into fields, moving a slider or pressing a button are not ours.
 * @param {KeyboardEvent} event @returns {string|null}
 */
export function meaningOf(event) {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.altKey || event.isComposing) return null;
  if (event.ctrlKey || event.metaKey) return takesBack(event);
  const onTimeline = target?.classList?.contains("bp-scrubber");
  if (onTimeline && /^(ArrowLeft|ArrowRight|Page|Home|End)/.test(key)) return null; // the timeline moves by itself
  if (!onTimeline && (target?.isContentEditable || target?.closest?.(WRITES))) return null;
  if (key === " ") return target?.closest?.(PRESSED_BY_SPACE) ? null : "toggle";
  if (target?.closest?.(OWN_KEYS)) return null;
  if (key === "ArrowRight") return shiftKey ? "epoch" : "step";
  if (key === "ArrowLeft") return shiftKey ? null : "back";
  if (key === "ArrowDown" || key === "]") return "nextPhase";
  if (key === "ArrowUp" || key === "[") return "previousPhase";
  if (key === "p" || key === "P") return shiftKey ? "walkSlowly" : "walk";
  if (key === "," || key === "<") return "stepBack";
  if (key === "." || key === ">") return "step";
  if (key === "r" || key === "R") return "reset";
  if (key === "e" || key === "E") return "savePicture";
  if (key === "n" || key === "N") return "newWeights";
  if (key === "l" || key === "L") return "lecture";
  return null;
}
