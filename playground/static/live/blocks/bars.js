/** Signed bars about zero, one an item, with a line at their mean where there is one and a total below the rule. */

import { element, hide, setText } from "../kit/elements.js";
import { columnFormat, exact } from "../kit/numbers.js";
import { say, together } from "../kit/words.js";
import { Figure } from "./parts.js";
import { Rows, endsAboutZero } from "./rows.js";

/** A total may stretch the scale this far; a longer bar runs out of it. */
const STRETCH = 2;

export class Bars {
  constructor(block, context) {
    this.figure = new Figure("bars");
    this.root = this.figure.root;
    this.rows = new Rows(context);
    this.mean = element("p", "bp-a-mean");
    this.meanName = element("span", "bp-a-mean-name");
    this.meanValue = element("span", "bp-a-value");
    this.mean.append(this.meanName, this.meanValue);
    this.figure.body.append(this.rows.root, this.mean);
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    const { title, about, note, items, total, line, shown, count } = block;
    const values = items.map(({ value }) => value);
    const extra = [total, line].filter(Boolean).map(({ value }) => value);
    const format = columnFormat([...values, ...extra]);
    const most = Math.max(...values.map(Math.abs).filter(Number.isFinite), 0);
    const inScale = extra.filter((value) => !most || Math.abs(value) <= STRETCH * most);
    const ends = endsAboutZero([...values, ...inScale, ...extra.map((value) => Math.sign(value) * most)]);
    const rowOf = ({ label, value, row = null, strong = false }) => ({
      label, value, row, strong, text: format.write(value), from: 0, to: value,
    });
    this.rows.update([...items, ...(total ? [total] : [])].map(rowOf), { ...ends, line: line?.value ?? null, totals: total ? 1 : 0 });
    hide(this.mean, !line);
    if (line) {
      setText(this.meanName, line.label);
      setText(this.meanValue, format.write(line.value));
      this.meanValue.title = exact(line.value);
    }
    const part = shown < count ? say("block-shown", { shown, count }) : "";
    this.figure.write({ title, about, unit: format.unit, note: together([note, part]) });
  }

  close() {
    this.rows.close();
  }
}
