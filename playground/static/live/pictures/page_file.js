/** The text of a page in one file. Only our own markup stands in it: what somebody typed is text, and no other script runs. */

import { escaped } from "./svg.js";

/**
 * @param {object} page
 * @param {string} page.title @param {string} page.language @param {object} page.theme @param {string} page.script @param {string} page.faces
 * @param {{width: number, height: number}} page.size @param {number} page.scale pixels a unit of the slide
 * @param {{left: number, top: number, edge: number[]|null, place: number[]|null}[]} page.targets
 * @param {string} page.first the frame that is shown without the script @param {object} page.words @param {object} page.data
 * @param {string} [nonce] which nobody can guess
 * @returns {string}
 */
export function pageOf({ title, language, theme, script, faces, size, scale, targets, first, words, data }, nonce = randomText()) {
  const { width, height } = size;
  const allowed = ["default-src 'none'", "img-src data:", "font-src data:", "style-src 'unsafe-inline'", `script-src 'nonce-${nonce}'`].join("; ");
  return [
    "<!doctype html>", `<html lang="${escaped(language)}">`, "<head>", '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${allowed}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`, `<style>${faces}${styleOf(theme)}</style>`, "</head>", "<body>", "<main>",
    `<div id="slide">${first}`, `<svg id="targets" viewBox="0 0 ${width} ${height}" aria-hidden="true"><g transform="scale(${scale})">`,
    ...targets.map(shapeOf), "</g></svg></div>",
    `<label><span>${escaped(words.step)}</span><input id="frame" type="range" min="0" max="${data.pages.length - 1}" value="${data.start}"></label>`,
    '<p id="caption" role="status"></p>', `<p id="hint">${escaped(words.later)}</p>`, "</main>", '<div id="tip" hidden></div>',
    `<script type="application/json" id="data">${jsonOf(data)}</script>`, `<script nonce="${nonce}">${script}</script>`, "</body>", "</html>\n",
  ].join("\n");
}

/** JSON as it may stand in a script element. */
export const jsonOf = (data) => JSON.stringify(data).replaceAll("<", "\\u003c");

function shapeOf({ left, top, edge, place }, at) {
  const near = (value) => Math.round(value * 10) / 10;
  if (place) {
    const [x, y, width, height] = place;
    return `<rect data-at="${at}" x="${near(left + x)}" y="${near(top + y)}" width="${near(width)}" height="${near(height)}"/>`;
  }
  const [x0, y0, x1, y1] = [left + edge[0], top + edge[1], left + edge[2], top + edge[3]].map(near);
  const half = near((x0 + x1) / 2);
  return `<path data-at="${at}" d="M${x0} ${y0}C${half} ${y0} ${half} ${y1} ${x1} ${y1}"/>`;
}

function styleOf({ background, text, muted, panel, line, accent, font, dark }) {
  const family = font.replace(/[<>&]/g, "");
  return `:root{color-scheme:${dark ? "dark" : "light"}}`
    + `body{margin:0;background:${background};color:${text};font:16px/1.45 ${family}}`
    + "main{max-width:min(1600px,150vh);margin:0 auto;padding:12px 16px}"
    + "#slide{position:relative}#slide>svg{display:block;width:100%;height:auto}"
    + "#targets{position:absolute;inset:0}#targets>g{fill:transparent;stroke:transparent}"
    + "#targets path{fill:none;stroke-width:7;pointer-events:stroke}"
    + `#targets [data-at]:hover{stroke:${accent};stroke-opacity:.45}`
    + `label{display:flex;gap:12px;align-items:center;margin:10px 0 0}input{flex:1;accent-color:${accent}}`
    + `#hint{margin:6px 0 0;color:${muted}}#caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`
    + `#tip{position:fixed;z-index:1;max-width:320px;padding:8px 12px;border:1px solid ${line};border-radius:9px;background:${panel};pointer-events:none}`
    + "#tip[hidden]{display:none}#tip b{display:block}#tip dl{display:grid;grid-template-columns:auto auto;gap:2px 14px;margin:4px 0 0}#tip dd{margin:0;text-align:right}";
}

function randomText() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
