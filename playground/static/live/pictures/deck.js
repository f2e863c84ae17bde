/**
 * The slides of a moment for a presentation: a title, the moment, the phases of its update, the loss. Pages as `pptx.js` writes them.
 *
 * @typedef {object} Desk what pages are made with
 * @property {import("../kit/theme.js").Theme} theme @property {CanvasRenderingContext2D} ruler measures texts
 * @property {string} title @property {(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void, name?: string) => string} picture
 *   what is painted, as a PNG in base64; one with a name is painted once in a size @property {boolean[][]} squares of the code to scan
 */

import { say } from "../kit/words.js";
import { captionOf } from "./captions.js";
import { isNative, MOST_LINES, networkItems } from "./deck_network.js";
import { drawCode } from "./qr.js";

const LEFT = 26;
const RIGHT = 934;
const TOP = 132;
const FOOT = 508;
const MIDDLE = 590;
const WORDS = 118; // of a page with a phase
const MOST_SENTENCES = 2; // all of them stand in the notes
const MOST_LINES_OF_CODE = 6;
const MOST_POINTS = 400;

/** Which phases of the walk share a page, what its lines and ovals say. */
const PHASES = Object.freeze({
  forward: { sign: "", parameters: "weights_before", units: { name: "a", values: "a" } },
  loss: { sign: "", parameters: "weights_before", units: { name: "a", values: "a" } },
  backward: { sign: "∂L/∂", parameters: "gradients", units: { name: "δ", values: "delta" } },
  update: { sign: "Δ", parameters: "updates", units: null },
});
const KINDS = Object.freeze({ weights: "", gradients: "∂L/∂", updates: "Δ" });

/** All the slides of a moment. @param {import("./slide.js").Moment} moment @param {Desk} desk @returns {Promise<import("./pptx.js").Page[]>} */
export async function deckOf(moment, desk) {
  const record = moment.told?.arrays ? moment.told : await moment.record(moment.frame.step, { sample: "worst" });
  const phases = moment.phases(record);
  const pages = Object.keys(PHASES).map((name) => phasePage(moment, desk, phases.filter(({ phase }) => phase.name === name)));
  return [titlePage(moment, desk), momentPage(moment, desk), ...pages, chartPage(moment, desk)];
}

/** The one slide of what is on the stage: of the walk, while it is open. @returns {import("./pptx.js").Page} */
export function stagePage(moment, desk) {
  const { told } = moment;
  if (!told?.arrays) return momentPage(moment, desk);
  const { phase: { name, layer } } = told;
  return phasePage(moment, desk, moment.phases(told).filter(({ phase }) => phase.name === name && phase.layer === layer));
}

// ---- pages

function titlePage(moment, desk) {
  const { theme, title } = desk;
  const items = [
    text(say("pictures-title.label"), [LEFT + 40, 150, 620, 96], title, title.length > 60 ? 24 : 36, theme.text, { bold: true, middle: true }),
    text(say("pictures-deck-caption"), [LEFT + 40, 256, 620, 44], captionOf(moment.frame), 16, theme.text),
    text(say("pictures-deck-settings"), [LEFT + 40, 306, 620, 60], moment.title, 14, theme.muted),
    code(moment, desk, [704, 168, 200, 200]), foot(moment, theme),
  ];
  return page(moment, theme, items);
}

function momentPage(moment, desk) {
  const { frame, view } = moment;
  const kind = Object.hasOwn(KINDS, view.edges) && (view.edges === "weights" || frame.details?.[view.edges]) ? view.edges : "weights";
  const values = kind === "weights" ? frame.weights : frame.details[kind];
  const telling = { sign: KINDS[kind], values, units: null, inputs: null };
  const items = [...network(moment, desk, telling, { ...view, phase: null, edges: kind }, FOOT - TOP), ...map(moment, desk, FOOT - TOP)];
  return page(moment, desk.theme, [...head(moment, desk), ...items, foot(moment, desk.theme)]);
}

function phasePage(moment, desk, phases) {
  const { theme } = desk;
  const [{ phase: { name, arrays } }] = phases;
  const shown = phases.at(-1);
  const { sign, parameters, units } = PHASES[name];
  const telling = { sign, values: arrays[parameters], units: units && { name: units.name, values: arrays[units.values] }, inputs: arrays.inputs };
  const lines = [...new Set(phases.flatMap(({ code: each }) => each))].slice(0, MOST_LINES_OF_CODE);
  const below = FOOT - WORDS;
  const words = phases.map(({ words: each }) => each).slice(0, MOST_SENTENCES).join("\n");
  const items = [
    ...head(moment, desk), ...network(moment, desk, telling, { ...moment.view, phase: shown.phase }, below - TOP), ...map(moment, desk, below - TOP - 8),
    text(say("pictures-deck-phase"), [LEFT, below, RIGHT - LEFT, 18], `${shown.title}  ·  ${say(`pictures-deck-${name}`)}`, 13, theme.text, { bold: true }),
    text(say("pictures-deck-words"), [LEFT, below + 22, MIDDLE - LEFT - 20, WORDS - 24], words, 12, theme.text),
    ...(lines.length ? [text(say("pictures-deck-code"), [MIDDLE, below + 22, RIGHT - MIDDLE, WORDS - 24], lines.join("\n"), 10, theme.text, { code: true })] : []),
    foot(moment, theme),
  ];
  return page(moment, theme, items, phases.map(({ words: each }) => each));
}

function chartPage(moment, desk) {
  const { theme } = desk;
  const { frame, painters: { loss } } = moment;
  const tested = Number.isFinite(frame.testLoss);
  const all = [...loss.curve(frame.step, MOST_POINTS), { step: frame.step, train: frame.trainLoss, test: frame.testLoss }];
  const moments = all.filter(({ train, test }) => Number.isFinite(train) && (!tested || Number.isFinite(test))); // a cell of a chart holds a number
  const series = [{ name: say("pictures-deck-train"), colour: theme.train, values: moments.map(({ train }) => train) }];
  if (tested) series.push({ name: say("pictures-deck-test"), colour: theme.test, values: moments.map(({ test }) => test) });
  const chart = {
    kind: "chart", name: say("pictures-part-loss"), about: loss.describe(frame), box: [LEFT, TOP, RIGHT - LEFT, FOOT - TOP - 8],
    x: { name: say("pictures-deck-step"), values: moments.map(({ step }) => step) }, series, log: Boolean(moment.view.logScale), ink: theme.text, line: theme.line,
  };
  return page(moment, theme, [...head(moment, desk), chart, foot(moment, theme)]);
}

// ---- pieces

/** The network: as shapes, or where they would be too many as a picture that says so. */
function network(moment, { theme, ruler, picture }, telling, view, height) {
  const { scene, frame, painters: { diagram } } = moment;
  const width = MIDDLE - LEFT - 20;
  if (isNative(scene)) {
    const plan = diagram.planTo(ruler, width, height, theme, view);
    return networkItems(scene, plan, diagram.headsOf(), telling, [LEFT, TOP], theme);
  }
  const note = say("pictures-deck-too-many", { most: MOST_LINES });
  const data = picture(width, height - 16, (context) => diagram.drawTo(context, width, height - 16, frame, view, theme));
  return [
    { kind: "picture", name: say("pictures-part-diagram"), box: [LEFT, TOP, width, height - 16], data, about: `${diagram.describe(frame)} ${note}` },
    text(say("pictures-deck-note"), [LEFT, TOP + height - 15, width, 14], note, 10, theme.muted),
  ];
}

function map({ frame, view, painters: { map: painter } }, { theme, picture }, room) {
  const width = RIGHT - MIDDLE;
  const height = Math.min(room, width);
  const plain = { ...view, hoverUnit: null, pointed: null, phase: null };
  const data = picture(width, height, (context) => painter.drawTo(context, width, height, frame, plain, theme), "map");
  return [{ kind: "picture", name: say("pictures-part-map"), box: [MIDDLE, TOP, width, height], data, about: painter.describe(frame) }];
}

function head(moment, { theme, title, squares, picture }) {
  const room = 800;
  return [
    text(say("pictures-title.label"), [LEFT, 18, room, 32], title, title.length > 64 ? 14 : 23, theme.text, { bold: true, middle: true }),
    text(say("pictures-deck-caption"), [LEFT, 54, room, 36], captionOf(moment.frame), 14, theme.text),
    text(say("pictures-deck-settings"), [LEFT, 92, room, 32], moment.title, 12, theme.muted),
    code(moment, { squares, picture }, [RIGHT - 84, 20, 84, 84]),
  ];
}

function code(moment, { squares, picture }, box) {
  const side = box[2];
  const data = picture(side, side, (context) => drawCode(context, squares, 0, 0, side), "code");
  return { kind: "picture", name: say("pictures-deck-scan"), box, data, about: say("pictures-reopen", { address: moment.address }) };
}

const foot = ({ address }, theme) => text(say("pictures-deck-address"), [LEFT, 514, RIGHT - LEFT, 16], address, 10, theme.muted);

const text = (name, box, words, size, colour, more = {}) => ({ kind: "text", name, box, text: words, size, colour, ...more });

/** A page, and below it what it shows in words, every setting, and how to come back. */
function page(moment, theme, items, words = []) {
  const { address, link } = moment;
  const settings = Object.entries(link).map(([name, value]) => `${name} = ${value}`);
  const notes = [...words, captionOf(moment.frame), moment.title, say("pictures-reopen", { address }), "", ...settings];
  return { ground: theme.background, items, notes: notes.join("\n") };
}
