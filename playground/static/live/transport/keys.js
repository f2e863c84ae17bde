/** What a key of the keyboard asks for. */

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const OWN_KEYS = "[role=slider], [role=listbox], [role=combobox], [role=menu], [role=tablist], [role=radiogroup], [role=application], [role=dialog]";
const PRESSED_BY_SPACE = "button, a[href], summary, [role=button], [role=checkbox], [role=switch], [role=tab], [role=application]";

/**
 * What a key asks for, or null. Keys typed into fields, moving a slider or pressing a button are not ours.
 * @param {KeyboardEvent} event @returns {string|null}
 */
export function meaningOf(event) {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
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
  return null;
}
