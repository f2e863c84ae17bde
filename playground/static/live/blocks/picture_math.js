/** Sets the elements of MathML as boxes: letters slanted, scripts small, fractions over their line, brackets as tall as what they hold. */

/** @typedef {import("./picture_formula.js").Box} Box */
/** @typedef {{box: Box, before: number, after: number, breaks: boolean}} Atom before, after: room on its sides; breaks: a line may begin with it */

const SLANT = 0.2;
const SCRIPT = 0.74;
const SMALLEST = 0.62;
const AXIS = 0.27; // of signs and fraction lines above the foot line
const RELATIONS = new Set("=≈←→≠≤≥<>");
const BINARY = new Set("+−·×⊙@*");
const CLOSED = new Set("()[]|");

export class Setter {
  /** @param {CanvasRenderingContext2D} context measures @param {{negative: string, positive: string, quiet: string}} inks */
  constructor(context, size, theme, inks, colour = theme.text, share = 1) {
    Object.assign(this, { context, theme, inks, colour, share, size: size * share, whole: size });
  }

  /** Elements side by side. @param {Element[]} nodes @returns {Box} */
  row(nodes) {
    return joined(this.#stretched(this.#atoms(nodes, true)));
  }

  /** The same, begun anew before relations and signs where it is too wide. @returns {Box[]} */
  broken(nodes, width) {
    const lines = [[]];
    let reached = 0;
    for (const atom of this.#stretched(this.#atoms(nodes, true))) {
      const wide = atom.before + atom.box.width + atom.after;
      if (atom.breaks && lines.at(-1).length && reached + this.#until(atom, wide) > width) {
        lines.push([]);
        reached = 0;
      }
      lines.at(-1).push(atom);
      reached += wide;
    }
    return lines.map(joined);
  }

  #until(atom, wide) {
    return wide + (atom.rest ?? 0);
  }

  /** Rows inside rows are one row; each knows how much must stay with it. @returns {Atom[]} */
  #atoms(nodes, isTop = false) {
    const atoms = nodes.flatMap((node, at) => this.#atomsOf(node, at, nodes.length));
    if (isTop) {
      let rest = 0;
      for (const atom of [...atoms].reverse()) {
        atom.rest = rest;
        rest = atom.breaks ? 0 : rest + atom.before + atom.box.width + atom.after;
      }
    }
    return atoms;
  }

  #atomsOf(node, at, count) {
    const inked = this.#inked(node);
    if (inked !== this) return inked.#atomsOf(bare(node), at, count);
    if (node.localName === "mrow" || node.localName === "math" || node.localName === "mstyle") return this.#atoms(elementsOf(node));
    if (node.localName === "mo") return [this.#sign(node, at, count)];
    return [{ box: this.#box(node), before: 0, after: 0, breaks: false }];
  }

  /** An operator, with room on its sides where it stands between two things. @returns {Atom} */
  #sign(node, at, count) {
    const sign = node.textContent;
    const alone = at === 0 || at === count - 1 || node.getAttribute("form") === "prefix" || this.share < 1;
    const isRelation = RELATIONS.has(sign);
    const room = isRelation ? 0.28 : BINARY.has(sign) && !alone ? 0.22 : 0;
    const side = room * this.size;
    const large = sign === "∑" ? 1.45 : 1;
    const box = sign === "⊙" ? this.#dotted() : this.#text(sign, { large, drop: sign === "∑" ? 0.16 : 0 });
    return { box, sign, before: side, after: sign === "," ? 0.2 * this.size : side, breaks: isRelation || (BINARY.has(sign) && !alone && (sign === "+" || sign === "−")) };
  }

  /** @returns {Box} */
  #box(node) {
    const set = SET[node.localName];
    if (set) return this[set](node);
    return node.childNodes.length ? joined(this.#stretched(this.#atoms(elementsOf(node)))) : this.#text(node.textContent);
  }

  // ---- letters

  letter(node) {
    const text = node.textContent;
    const slants = [...text].length === 1 && node.getAttribute("mathvariant") !== "normal" && /\p{L}/u.test(text);
    return this.#text(text, { slants });
  }

  words(node) {
    return this.#text(node.textContent);
  }

  #text(text, { slants = false, large = 1, drop = 0 } = {}) {
    const { size, theme, colour, context } = this;
    const font = `400 ${size * large}px ${theme.font}`;
    context.font = font;
    const width = context.measureText(text).width + (slants ? 0.07 * size : 0);
    const fall = drop * size;
    return {
      width, up: 0.78 * size * large - fall, down: 0.24 * size * large + fall,
      draw(to, x, y) {
        Object.assign(to, { font, textAlign: "left", textBaseline: "alphabetic", fillStyle: colour });
        if (!slants) return to.fillText(text, x, y + fall);
        to.save();
        to.transform(1, 0, -SLANT, 1, x, y);
        to.fillText(text, 0, 0);
        return to.restore();
      },
    };
  }

  /** Number by number: a sign that few fonts have. */
  #dotted() {
    const { size, colour } = this;
    return {
      width: 0.72 * size, up: 0.62 * size, down: 0.08 * size,
      draw(to, x, y) {
        const [across, up, radius] = [x + 0.36 * size, y - AXIS * size, 0.3 * size];
        Object.assign(to, { strokeStyle: colour, fillStyle: colour, lineWidth: 0.06 * size });
        to.beginPath();
        to.arc(across, up, radius, 0, 2 * Math.PI);
        to.stroke();
        to.beginPath();
        to.arc(across, up, 0.08 * size, 0, 2 * Math.PI);
        to.fill();
      },
    };
  }

  // ---- things put together

  scripts(node) {
    const [base, ...others] = elementsOf(node).map((each, at) => (at ? this.#smaller() : this).#box(each));
    const [below, above] = { msub: [others[0], null], msup: [null, others[0]], msubsup: others }[node.localName];
    const { size } = this;
    const left = base.width + 0.03 * size;
    const prime = elementsOf(node)[1].textContent === "′"; // stands high by itself
    const lifted = prime ? 0.12 * size : Math.max(0.36 * size, base.up - 0.42 * size);
    const sunk = Math.max(0.22 * size, base.down - 0.02 * size);
    const bits = [[base, 0, 0], ...(below ? [[below, left, sunk]] : []), ...(above ? [[above, left, -lifted]] : [])];
    return together(bits, left + Math.max(below?.width ?? 0, above?.width ?? 0) + 0.04 * size);
  }

  fraction(node) {
    const [over, under] = elementsOf(node).map((each) => this.#fractional().#box(each));
    const { size, colour } = this;
    const width = Math.max(over.width, under.width) + 0.3 * size;
    const axis = AXIS * size;
    const gap = 0.16 * size;
    const bits = [[over, (width - over.width) / 2, -axis - gap - over.down], [under, (width - under.width) / 2, -axis + gap + under.up]];
    return ruled(together(bits, width), (to, x, y) => line(to, colour, 0.055 * size, [x + 0.05 * size, y - axis], [x + width - 0.05 * size, y - axis]));
  }

  root(node) {
    const inside = joined(this.#stretched(this.#atoms(elementsOf(node))));
    const { size, colour } = this;
    const left = 0.62 * size;
    const [up, down] = [inside.up + 0.14 * size, inside.down];
    return ruled({ ...together([[inside, left, 0]], left + inside.width + 0.1 * size), up: up + 0.06 * size }, (to, x, y) => {
      line(to, colour, 0.06 * size, [x + 0.04 * size, y - 0.2 * size], [x + 0.16 * size, y - 0.28 * size], [x + 0.34 * size, y + down - 0.04 * size], [x + 0.54 * size, y - up], [x + left + inside.width + 0.06 * size, y - up]);
    });
  }

  under(node) {
    const [base, below] = elementsOf(node).map((each, at) => (at ? this.#smaller() : this).#box(each));
    const width = Math.max(base.width, below.width) + 0.12 * this.size;
    return together([[base, (width - base.width) / 2, 0], [below, (width - below.width) / 2, base.down + below.up]], width);
  }

  hat(node) {
    const [base] = elementsOf(node).map((each) => this.#box(each));
    const { size, colour } = this;
    const middle = base.width / 2 + 0.06 * size;
    return ruled({ ...base, up: base.up + 0.1 * size }, (to, x, y) => {
      line(to, colour, 0.055 * size, [x + middle - 0.17 * size, y - 0.68 * size], [x + middle, y - 0.84 * size], [x + middle + 0.17 * size, y - 0.68 * size]);
    }, base);
  }

  table(node) {
    const rows = elementsOf(node).map((row) => elementsOf(row).map((cell) => joined(this.#stretched(this.#atoms(elementsOf(cell))))));
    const { size } = this;
    const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at]?.width ?? 0)));
    const [across, between] = [0.7 * size, 0.25 * size];
    const bits = [];
    let down = 0;
    for (const row of rows) {
      const up = Math.max(...row.map((cell) => cell.up));
      let x = 0;
      row.forEach((cell, at) => {
        bits.push([cell, x + (widths[at] - cell.width) / 2, down + up]);
        x += widths[at] + across;
      });
      down += up + Math.max(...row.map((cell) => cell.down)) + between;
    }
    const half = (down - between) / 2 + AXIS * size; // its middle stands where signs do
    return together(bits.map(([cell, x, y]) => [cell, x, y - half]), widths.reduce((sum, each) => sum + each + across, -across));
  }

  // ---- the works

  /** Brackets as tall as what stands between them. @param {Atom[]} atoms */
  #stretched(atoms) {
    const tallest = atoms.reduce((most, { box }) => Math.max(most, box.up, box.down + 0.5 * this.size), 0);
    if (tallest < 1.15 * this.size) return atoms;
    return atoms.map((atom) => (CLOSED.has(atom.sign) && (atom.sign === "[" || atom.sign === "]") ? { ...atom, box: this.#bracket(atom.sign, atoms) } : atom));
  }

  #bracket(sign, atoms) {
    const [up, down] = ["up", "down"].map((side) => Math.max(...atoms.map(({ box }) => box[side])));
    const { size, colour } = this;
    const width = 0.34 * size;
    const [near, far] = sign === "[" ? [0.26 * size, 0.1 * size] : [0.08 * size, 0.24 * size];
    return { width, up, down, draw: (to, x, y) => line(to, colour, 0.06 * size, [x + near, y - up], [x + far, y - up], [x + far, y + down], [x + near, y + down]) };
  }

  #smaller() {
    return this.#with(this.colour, Math.max(SMALLEST, this.share * SCRIPT));
  }

  #fractional() {
    return this.#with(this.colour, Math.max(SMALLEST, this.share * 0.94));
  }

  #inked(node) {
    const [, ink] = /\bbp-m-(negative|positive|quiet)\b/.exec(node.getAttribute?.("class") ?? "") ?? [];
    return ink && this.inks[ink] !== this.colour ? this.#with(this.inks[ink], this.share) : this;
  }

  #with(colour, share) {
    return new Setter(this.context, this.whole, this.theme, this.inks, colour, share);
  }
}

const SET = Object.freeze({
  mi: "letter", mn: "words", mtext: "words", ms: "words", mo: "words", msub: "scripts", msup: "scripts", msubsup: "scripts", mfrac: "fraction",
  msqrt: "root", munder: "under", mover: "hat", mtable: "table",
});

const elementsOf = (node) => [...node.childNodes].filter(({ localName }) => localName);

/** The element without its ink. */
const bare = (node) => ({ localName: node.localName, childNodes: node.childNodes, textContent: node.textContent, getAttribute: (name) => (name === "class" ? null : node.getAttribute(name)) });

/** @param {[Box, number, number][]} bits each with its place, down positive @returns {Box} */
function together(bits, width) {
  return {
    width, up: Math.max(...bits.map(([box, , y]) => box.up - y)), down: Math.max(...bits.map(([box, , y]) => box.down + y)),
    draw(to, x, y) {
      for (const [box, left, down] of bits) box.draw(to, x + left, y + down);
    },
  };
}

/** A box with lines drawn over it. @returns {Box} */
const ruled = (box, draw, base = box) => ({
  ...box,
  draw(to, x, y) {
    base.draw(to, x, y);
    draw(to, x, y);
  },
});

/** @param {Atom[]} atoms @returns {Box} */
function joined(atoms) {
  let x = 0;
  const bits = atoms.map(({ box, before, after }, at) => {
    const left = x + (at ? before : 0);
    x = left + box.width + after;
    return [box, left, 0];
  });
  return bits.length ? together(bits, x) : { width: 0, up: 0, down: 0, draw() {} };
}

function line(context, colour, width, [x, y], ...points) {
  Object.assign(context, { strokeStyle: colour, lineWidth: Math.max(0.8, width), lineJoin: "round", lineCap: "butt" });
  context.beginPath();
  context.moveTo(x, y);
  for (const point of points) context.lineTo(...point);
  context.stroke();
}
