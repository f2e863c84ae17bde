/** The script of a saved page, which stands alone in its file: shows a frame, and the numbers of what is pointed at. */
"use strict";

(() => {
  const part = (name) => document.getElementById(name);
  const [slide, range, caption, tip] = ["slide", "frame", "caption", "tip"].map(part);
  const { lines, pages, captions, titles, rows, values } = JSON.parse(part("data").textContent);
  let pointed = null;

  function show() {
    const at = Number(range.value);
    const text = pages[at].map((line) => lines[line]).join("\n");
    const { documentElement: picture } = new DOMParser().parseFromString(text, "image/svg+xml");
    slide.firstElementChild.replaceWith(document.importNode(picture, true));
    range.setAttribute("aria-valuetext", captions[at]);
    caption.textContent = captions[at];
    tell();
  }

  function tell() {
    tip.hidden = pointed === null;
    if (tip.hidden) return;
    const title = document.createElement("b");
    title.textContent = titles[pointed];
    const list = document.createElement("dl");
    rows[pointed].forEach((name, at) => {
      for (const [tag, text] of [["dt", name], ["dd", values[range.value][pointed][at]]]) {
        list.append(Object.assign(document.createElement(tag), { textContent: text }));
      }
    });
    tip.replaceChildren(title, list);
  }

  function point({ target, clientX, clientY }) {
    const at = target.dataset?.at;
    pointed = at === undefined ? null : Number(at);
    tell();
    const left = clientX + 16 + tip.offsetWidth > innerWidth ? clientX - 16 - tip.offsetWidth : clientX + 16;
    const top = Math.min(clientY + 12, innerHeight - tip.offsetHeight - 4);
    tip.style.left = `${Math.max(4, left)}px`;
    tip.style.top = `${Math.max(4, top)}px`;
  }

  range.addEventListener("input", show);
  for (const kind of ["pointermove", "pointerdown"]) document.addEventListener(kind, point);
  show();
})();
