// `window.look(within)`: what is seen now inside the elements that the selector `within` names, as [kind, text, place]: bare
// words, by where they stand; what is cut off; what lies over something else; Chinese letters in fonts that need not have them.
{
  /** @type {Map<string, [HTMLCanvasElement, string]>} what was drawn since the last look, and its font */
  const drawn = new Map();
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.set(String(text), [this.canvas, this.font]);
    return fillText.call(this, text, ...rest);
  };

  // What is not ours: Streamlit's menu, icons and hints, the buttons of Plotly, of the table and of what can be copied.
  const CHROME = '[data-testid="stToolbar"], [data-testid="stDecoration"], [data-testid="stStatusWidget"], ' +
    '[data-testid="stIconMaterial"], [data-testid="stExpanderIcon"], [data-testid="stElementToolbar"], [data-testid="stElementToolbarButton"], [data-testid="stSidebarHeader"], .modebar, ' +
    '[data-testid="InputInstructions"], [data-testid="stExpandSidebarButton"], script, style, noscript, title, ' +
    '#stDataFrameMeasure, [data-testid="portal"], [data-testid="stSkipToContent"]';
  // Symbols and code are the same in every language; words in a formula stand in mtext.
  const CODE = 'code, pre, kbd, mi, mo, mn, annotation, .katex';
  const TOLD = ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "title", "placeholder", "alt", "data-bp-tip"];
  const OVER = '.bp-tip, .bp-pointed, .bp-card, [role="tooltip"], [data-baseweb="popover"], .hoverlayer';

  const bare = (text) => (text.match(/[\p{L}\p{N}_.]+/gu) ?? [])
    .map((word) => word.replace(/^\.+|\.+$/g, "")).filter((word) => /^[A-Za-z]{2,}$/.test(word));
  // Where a system has none, ours are asked for: a test machine has none.
  const isBox = (text, fonts) => /\p{Script=Han}/u.test(text) && !/"?Playground/.test(fonts);
  const where = (one) => {
    const near = one.closest("[data-testid], [class*='bp-'], [class*='st-key-']");
    return near ? near.dataset.testid || near.classList[near.classList.length - 1] : one.tagName.toLowerCase();
  };
  const shows = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  /** The part of a box that is not scrolled or cut away. */
  function inSight(box, one) {
    let { left, top, right, bottom } = box;
    for (let up = one; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.display === "contents" || (style.overflowX === "visible" && style.overflowY === "visible")) continue;
      const edge = up.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return right - left > 2 && bottom - top > 2 ? { left, top, right, bottom } : null;
  }

  const spokenOnly = (one) => {
    const box = one.getBoundingClientRect();
    return box.width <= 2 || box.height <= 2 || getComputedStyle(one).clipPath !== "none";
  };

  /** Whether a text in a chart stands askew: the box round it holds more than it covers. */
  const isAskew = (one) => {
    const turn = one instanceof SVGGraphicsElement ? one.getScreenCTM() : null;
    return turn !== null && Math.min(Math.abs(turn.a), Math.abs(turn.b)) > 0.01;
  };

  function texts(inside) {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const one = node.parentElement;
      if (node.data.trim() && !one.closest(CHROME) && !one.closest(CODE) && inside(one) && shows(one)) found.push([node, one]);
    }
    return found;
  }

  window.look = (within) => {
    const seen = [];
    const add = (kind, text, one) => seen.push([kind, text.trim().replace(/\s+/g, " ").slice(0, 600), where(one)]);
    const inside = (one) => one.closest(within) !== null;
    const all = texts(inside);
    for (const [node, one] of all) {
      if (bare(node.data).length) add("text", node.data, one);
      if (isBox(node.data, getComputedStyle(one).fontFamily)) add("boxes", node.data, one);
    }
    for (const name of TOLD) {
      for (const one of document.querySelectorAll(`[${name}]`)) {
        if (inside(one) && !one.closest(CHROME) && bare(one.getAttribute(name)).length) add(name, one.getAttribute(name), one);
      }
    }
    for (const [text, [canvas, font]] of drawn) {
      if (inside(canvas) && bare(text).length) add("drawn", text, canvas);
      if (inside(canvas) && isBox(text, font)) add("boxes", text, canvas);
    }
    drawn.clear();

    for (const one of document.querySelectorAll("body *")) {
      if (!inside(one) || one.scrollWidth <= one.clientWidth + 1 || one.closest(CHROME)) continue;
      if (!one.textContent.trim() || one.matches("select, input, .glideDataEditor *")) continue;
      if (!/hidden|clip/.test(getComputedStyle(one).overflowX) || !shows(one) || spokenOnly(one)) continue;
      if (one.closest("[title], [data-bp-tip]") || [...one.querySelectorAll("*")].some((inner) => /auto|scroll/.test(getComputedStyle(inner).overflowX))) continue;
      add("cut off", one.textContent, one);
    }

    const boxes = [];
    for (const [node, one] of all) {
      if (spokenOnly(one) || isAskew(one)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const part = inSight(box, one);
        if (part) boxes.push({ ...part, one, over: one.closest(OVER), text: node.data.trim() });
      }
    }
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (a.one === b.one || a.over !== b.over || a.one.contains(b.one) || b.one.contains(a.one)) continue;
        const [width, height] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (width > 3 && height > 4) add("overlapping", `${a.text.slice(0, 60)} | ${b.text.slice(0, 60)}`, a.one);
      }
    }
    return seen;
  };
}
