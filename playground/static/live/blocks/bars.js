/** Signed bars about zero, one an item, with a line at their mean where there is one and a total below the rule. */

import { element, hide, setText } from "../kit/elements.js";
import { exact } from "../kit/numbers.js";
import { say, together } from "../kit/words.js";
import { Figure } from "./parts.js";
import { Rows } from "./rows.js";
import { rowsOfBars } from "./rows_of.js";

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
    const { title, about, note, line, shown, count } = block;
    const { rows, scale, unit, mean } = rowsOfBars(block);
    this.rows.update(rows, scale);
    hide(this.mean, !line);
    if (line) {
      setText(this.meanName, line.label);
      setText(this.meanValue, mean);
      this.meanValue.title = exact(line.value);
    }
    const part = shown < count ? say("block-shown", { shown, count }) : "";
    this.figure.write({ title, about, unit, note: together([note, part]) });
  }

  close() {
    this.rows.close();
  }
}
