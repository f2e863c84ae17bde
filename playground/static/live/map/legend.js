/** The key of the decision map: what its colours are worth, and what the marks are. */

import { fitText, type } from "../kit/canvas.js";
import { short, wholeShare } from "../kit/numbers.js";
import { mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { classCount, classMark, className, drawMark, drawRing } from "./markers.js";
import { classShare, groundColours } from "./palette.js";

/**
 * @typedef {{scene: object, subject: import("./subject.js").Subject, theme: import("../kit/theme.js").Theme, batch: boolean,
 *   test: boolean, discretize: boolean, curve: boolean}} Legend what is to be explained
 */

const BAR = 8;
const ROW = 19;
const TEXT = 11.5;
const NARROW = 200; // below it one thing stands under the other
const KINDS = 60; // room that the kinds of marks need beside the scale
const AFTER_BAR = 32;
const SCALE_TEXT = 11;
const SCALE_GAP = 8;

/** The height it takes in a width. */
export function legendHeight(context, legend, width, theme) {
  const rows = severalClasses(legend) ? classRows(context, legend, width, theme).length : 0;
  const bar = hasBar(legend) ? 32 : ROW;
  const kinds = isNarrow(context, legend, width, theme) ? (1 + Number(legend.batch)) * ROW : 0;
  return rows * ROW + bar + kinds + 4;
}

/** Whether one thing stands under the other. */
const isNarrow = (context, legend, width, theme) => width < NARROW || width - barRoom(context, legend, width, theme) - AFTER_BAR < KINDS;

/** The width of the scale: its numbers stand apart. */
function barRoom(context, legend, width, theme) {
  if (!hasBar(legend)) return 0;
  type(context, theme, { size: SCALE_TEXT });
  const texts = scaleTexts(legend);
  const wide = texts.map((text) => context.measureText(text).width);
  const between = Math.max(...wide.slice(1).map((one, at) => apart(texts.length, at, wide[at], one, isBinary(legend))));
  const needed = between * (texts.length - 1) + 2 * insetOf(legend);
  return Math.min(width, Math.max(Math.min(150, width * (width < NARROW ? 1 : 0.44)), needed));
}

/** How far the places of two neighbours on the scale must be from each other; at its ends a text stands inside, unless marks do. */
function apart(count, at, before, after, isCentred) {
  const first = at === 0 && !isCentred ? before : before / 2;
  const last = at === count - 2 && !isCentred ? after : after / 2;
  return first + last + SCALE_GAP;
}

const isBinary = ({ scene, subject }) => scene.task === "binary" && !subject.tile;
const insetOf = (legend) => (isBinary(legend) ? 14 : 0);

/** What stands under the scale, from left to right. */
function scaleTexts(legend) {
  const { scene, subject } = legend;
  if (severalClasses(legend)) return [wholeShare(1 / classCount(scene)), say("map-legend-confidence"), wholeShare(1)];
  const [low, high] = endsOf(subject);
  return [low, (low + high) / 2, high].map((value) => short(value));
}

const endsOf = ({ tile, shades: { centre, half, low, high } }) => (tile ? [low, high] : [centre - half, centre + half]);

/** Draws it with its upper left corner at (x, y). */
export function drawLegend(context, legend, x, y, width) {
  const { theme } = legend;
  let top = y + 4;
  if (severalClasses(legend)) {
    for (const row of classRows(context, legend, width, theme)) {
      for (const { at, mark, name } of row) {
        drawMark(context, mark, x + at + 5, top + 6, 4, false, theme);
        type(context, theme, { size: TEXT, colour: theme.muted });
        context.fillText(name, x + at + 14, top + 10);
      }
      top += ROW;
    }
  }
  const narrow = isNarrow(context, legend, width, theme);
  const barWidth = barRoom(context, legend, width, theme);
  if (hasBar(legend)) drawBar(context, legend, x, top, barWidth);
  if (narrow) {
    drawKinds(context, legend, x, top + (hasBar(legend) ? 38 : 0), width);
    return;
  }
  const after = hasBar(legend) ? barWidth + AFTER_BAR : 0;
  drawKinds(context, legend, x + after, top, width - after);
}

/** Curves have no colours, hard classes no shades. */
const hasBar = (legend) => !legend.curve && !(severalClasses(legend) && legend.discretize);

const severalClasses = ({ scene, subject }) => classCount(scene) > 2 && !subject.tile;

/** Class names in rows that fit. @returns {{at: number, mark: object, name: string}[][]} */
function classRows(context, { scene }, width, theme) {
  type(context, theme, { size: TEXT });
  const rows = [[]];
  let at = 0;
  for (let label = 0; label < classCount(scene); label++) {
    const mark = classMark(scene, theme, label);
    const name = mark.glyph ? "" : fitText(context, className(scene, label), 110);
    const room = mark.glyph ? 20 : 14 + context.measureText(name).width + 14;
    if (at + room - 12 > width && rows.at(-1).length) {
      rows.push([]);
      at = 0;
    }
    rows.at(-1).push({ at, mark, name });
    at += room;
  }
  return rows;
}

/** The colour scale with its numbers; the classes' marks at its ends where there are two. */
function drawBar(context, legend, x, y, width) {
  const { scene, subject, theme, discretize } = legend;
  const several = severalClasses(legend);
  const binary = isBinary(legend);
  const left = x + insetOf(legend);
  const right = x + width - insetOf(legend);
  const hard = discretize && !subject.tile;
  const colours = several ? sureColours(theme, classCount(scene)) : groundColours(theme, !hard ? "smooth" : binary ? "sides" : "bands");
  context.fillStyle = (hard ? stepped : smooth)(context, colours, left, right);
  context.beginPath();
  context.roundRect(left, y + 2, right - left, BAR, 2);
  context.fill();
  type(context, theme, { size: SCALE_TEXT, align: "center", baseline: "top", colour: theme.muted });
  const [first, middle, last] = scaleTexts(legend);
  const wider = Math.max(context.measureText(first).width, context.measureText(last).width);
  const texts = [first, fitText(context, middle, right - left - wider * (binary ? 1 : 2) - 2 * SCALE_GAP), last];
  texts.forEach((text, at) => {
    context.textAlign = binary ? "center" : at === 0 ? "left" : at === texts.length - 1 ? "right" : "center";
    context.fillText(text, left + (at / (texts.length - 1)) * (right - left), y + BAR + 6);
  });
  if (binary) {
    drawMark(context, classMark(scene, theme, 0), x + 5, y + 6, 4, false, theme);
    drawMark(context, classMark(scene, theme, 1), x + width - 5, y + 6, 4, false, theme);
  }
}

/** Which marks are train, test and the present batch. */
function drawKinds(context, { scene, subject, theme, batch, test, curve }, x, y, width) {
  const colour = theme.muted;
  const line = curve && scene.task === "regression";
  const kind = (split) => {
    const lettered = scene.task === "classes" && classMark(scene, theme, 0).glyph;
    const mark = { shape: 0, glyph: lettered ? "#" : "", colour: line ? theme[split] : colour };
    return [say(`map-legend-${split}`), (at, middle) => drawMark(context, mark, at, middle, 4, split === "test", theme)];
  };
  const bare = curve && subject.tile;
  const entries = scene.points.train.length && !bare ? [kind("train")] : [];
  if (test && !bare) entries.push(kind("test"));
  if (curve) {
    entries.unshift([say(bare ? "map-legend-unit" : "map-legend-network"), (at, middle) => {
      context.fillStyle = theme.accent;
      context.fillRect(at - 4, middle - 1, 9, 2.5);
    }]);
  }
  if (batch && !bare) entries.push([say("map-legend-batch"), (at, middle) => drawRing(context, at, middle, 4.5, theme.text, theme)]);
  let at = x;
  let middle = y + 6;
  for (const [name, draw] of entries) {
    type(context, theme, { size: TEXT, colour });
    const room = 13 + context.measureText(name).width;
    if (at > x && at + room > x + width) {
      at = x;
      middle += 17;
    }
    draw(at + 4, middle);
    type(context, theme, { size: TEXT, colour });
    context.fillText(name, at + 13, middle + 4);
    at += room + 12;
  }
}

/** From not sure to certain, whatever the class. */
function sureColours(theme, count) {
  const grey = mix(theme.zero, theme.text, 0.75);
  return [1 / count, 1].map((confidence) => mix(theme.zero, grey, classShare(confidence, count)));
}

function smooth(context, colours, left, right) {
  const gradient = context.createLinearGradient(left, 0, right, 0);
  colours.forEach((colour, at) => gradient.addColorStop(at / (colours.length - 1), colour));
  return gradient;
}

function stepped(context, colours, left, right) {
  const gradient = context.createLinearGradient(left, 0, right, 0);
  colours.forEach((colour, at) => {
    gradient.addColorStop(at / colours.length, colour);
    gradient.addColorStop((at + 1) / colours.length, colour);
  });
  return gradient;
}
