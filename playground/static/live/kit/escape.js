/** Whether Escape is ours: not while a field, a menu or a window of the page has it. */

const HAS_IT = "input, textarea, select, [role=dialog], [role=listbox], [role=menu], [role=tooltip], [data-baseweb=popover]";

/** @param {KeyboardEvent} event @returns {boolean} Escape, that nobody has taken and no field of the page wants */
export const isOurEscape = ({ key, defaultPrevented, target }) => key === "Escape" && !defaultPrevented && !target?.closest?.(HAS_IT);
