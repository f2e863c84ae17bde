/** A few named numbers, beside each other. */

import { element, setText } from "../kit/elements.js";
import { exact, numberText } from "../kit/numbers.js";
import { children, setAttributes } from "./parts.js";

const LONG = 16;

export class Facts {
  constructor(block) {
    this.root = element("dl", "bp-a-facts");
    this.update(block);
  }

  fits() {
    return true;
  }

  update({ items, about = "" }) {
    setAttributes(this.root, { "aria-label": about || null });
    const entries = children(this.root, items.length, () => {
      const entry = element("div", "bp-a-fact");
      const value = element("dd", "bp-a-fact-value");
      value.append(element("span"), element("span", "bp-a-fact-unit"));
      entry.append(element("dt", "bp-a-fact-label"), value);
      return entry;
    });
    items.forEach(({ label, value, unit = "" }, at) => {
      const [name, shown] = entries[at].children;
      const number = typeof value === "number" || value === null;
      setText(name, label);
      setText(shown.firstChild, number ? numberText(value) : String(value));
      entries[at].className = `bp-a-fact${shown.textContent.length + unit.length > LONG ? " bp-a-fact-long" : ""}`;
      setText(shown.lastChild, unit ? ` ${unit}` : "");
      const whole = number ? exact(value) : "";
      if (shown.title !== whole) shown.title = whole;
    });
  }
}
