/** A sum as a waterfall: each term begins where the one before ended, and the total's bar ends where the last one does. */

import { Figure } from "./parts.js";
import { Rows } from "./rows.js";
import { rowsOfSum } from "./rows_of.js";

export class Sum {
  constructor(block, context) {
    this.figure = new Figure("sum");
    this.root = this.figure.root;
    this.rows = new Rows(context);
    this.figure.body.append(this.rows.root);
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    const { rows, scale, unit } = rowsOfSum(block);
    this.rows.update(rows, scale);
    this.figure.write({ title: block.title, about: block.about, unit });
  }

  close() {
    this.rows.close();
  }
}
