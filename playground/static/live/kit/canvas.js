/** Drawing with any object that has the canvas interface: sharp layers, type, text that fits; and the card at the pointer. */

/** Pixels of the screen a css pixel of an element, which may be zoomed; no more than are seen. */
export const densityOf = (element) => Math.min(4, (window.devicePixelRatio || 1) * (element.currentCSSZoom ?? 1));

/** Where a one-pixel line is sharp. */
export const crisp = (at) => Math.floor(at) + 0.5;

/** Sets the type for what is written next. */
export function type(context, theme, { size = 12, weight = 400, align = "left", baseline = "alphabetic", colour } = {}) {
  context.font = `${weight} ${size}px ${theme.font}`;
  context.textAlign = align;
  context.textBaseline = baseline;
  context.fillStyle = colour ?? theme.text;
}

/** Text cut with an ellipsis to fit a width. */
export function fitText(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** What may not be parted: a word, or one letter of a script without spaces, with the signs that close it. */
const PIECES = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}]+?(?=\s|\p{Script=Han}|$))[，。；：、）」”！？]*/gu;

/** Text broken at spaces, or between letters of a script without them, into at most `most` lines that fit a width. @returns {string[]} */
export function wrapText(context, text, width, most) {
  const lines = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    const longer = line ? line + piece.replace(/^\s+/, " ") : piece.trim();
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = piece.trim();
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(" "));
  return lines.map((each) => fitText(context, each, width));
}

/**
 * Draws what stands still while other things move. A context that is to be drawn again and again may keep it.
 * @param {CanvasRenderingContext2D & {keep?: Function}} context @param {string} name of what it is @param {string} key changes when it does
 * @param {number[]} box left, top, width, height around it @param {(context: CanvasRenderingContext2D) => void} draw
 */
export function drawStill(context, name, key, box, draw) {
  if (context.keep) context.keep(name, key, box, draw);
  else draw(context);
}

/** A canvas that covers its host, sharp at the screen's density. */
export class Layer {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "bp-layer";
    this.canvas.setAttribute("aria-hidden", "true");
    this.context = this.canvas.getContext("2d");
    host.append(this.canvas);
  }

  /** Takes a size in css pixels. */
  fit(width, height) {
    const ratio = densityOf(this.canvas);
    this.width = width;
    this.height = height;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.width = `${this.canvas.width / ratio}px`; // a stretched canvas is not sharp
    this.canvas.style.height = `${this.canvas.height / ratio}px`;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Emptied, ready for drawing in css pixels. @returns {CanvasRenderingContext2D} */
  blank() {
    this.context.clearRect(0, 0, this.width, this.height);
    return this.context;
  }
}

/** A small card beside the pointer. Lines are plain text; the first is the heading. */
export class Tip {
  /** @param {HTMLElement} host a positioned element */
  constructor(host) {
    this.host = host;
    this.element = document.createElement("div");
    this.element.className = "bp-tip";
    this.element.hidden = true;
    host.append(this.element);
    this.shown = "";
  }

  /** @param {string[]} lines shown beside (x, y) of the host */
  show(x, y, lines) {
    const text = lines.join("\n");
    if (text !== this.shown) {
      this.element.replaceChildren(...lines.map((line) => {
        const row = document.createElement("div");
        row.textContent = line;
        return row;
      }));
      this.shown = text;
    }
    this.element.hidden = false;
    const { clientWidth, clientHeight } = this.host;
    const { offsetWidth, offsetHeight } = this.element;
    const left = x + 14 + offsetWidth > clientWidth ? x - 14 - offsetWidth : x + 14;
    const top = y - offsetHeight - 8 < 0 ? y + 14 : y - offsetHeight - 8;
    this.element.style.transform = `translate(${Math.max(0, left)}px, ${Math.min(top, clientHeight - offsetHeight)}px)`;
  }

  hide() {
    this.element.hidden = true;
  }
}
