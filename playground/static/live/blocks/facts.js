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

  update({ items, about }) {
    setAttributes(this.root, { "aria-label": about });
    const entries = children(this.root, items.length, () => {
      const entry = element("div", "bp-a-fact");
      entry.append(element("dt", "bp-a-fact-label"), element("dd", "bp-a-fact-value"));
      return entry;
    });
    items.forEach(({ label, value }, at) => {
      const [name, shown] = entries[at].children;
      const number = typeof value === "number" || value === null;
      setText(name, label);
      setText(shown, number ? numberText(value) : String(value));
      entries[at].className = `bp-a-fact${shown.textContent.length > LONG ? " bp-a-fact-long" : ""}`;
      const whole = number ? exact(value) : "";
      if (shown.title !== whole) shown.title = whole;
    });
  }
}
