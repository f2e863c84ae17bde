/** A sum as a waterfall: each term begins where the one before ended, and the total's bar ends where the last one does. */

import { columnFormat } from "../kit/numbers.js";
import { Figure } from "./parts.js";
import { Rows } from "./rows.js";

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
    const { title, about, terms, total } = block;
    const format = columnFormat([...terms.map(({ value }) => value), total.value]);
    let reached = 0;
    const rows = terms.map(({ label, value, kind, row = null }) => {
      const from = reached;
      reached += Number.isFinite(value) ? value : 0;
      const other = kind !== undefined && kind !== "term" && kind !== "bias";
      return { label, value, row, other, text: format.write(value), from, to: reached, join: true };
    });
    rows.push({ label: total.label, value: total.value, text: format.write(total.value), from: 0, to: total.value });
    const ends = rows.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
    const low = Math.min(0, ...ends);
    const high = Math.max(0, ...ends);
    const room = (high - low || 1) * 0.02;
    this.rows.update(rows, { low: low - room, high: high + room, totals: 1 });
    this.figure.write({ title, about, unit: format.unit });
  }

  close() {
    this.rows.close();
  }
}
