/** The marks of data points: a shape and a colour a class, full for train, hollow for test. */

import { alpha, diverging, mix } from "../kit/theme.js";

/**
 * @typedef {{shape: number, glyph: string, colour: string, rim?: string}} Mark
 *   a glyph, where there is one, stands for the shape; a rim, where there is one, sets the mark off from a ground of its colour
 */

const circle = (context, x, y, r) => context.arc(x, y, r, 0, 2 * Math.PI);

/** Paths of about equal weight to the eye. */
const SHAPES = [
  circle,
  (context, x, y, r) => polygon(context, x, y + r * 0.2, r * 1.32, 3, -Math.PI / 2),
  (context, x, y, r) => context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8),
  (context, x, y, r) => polygon(context, x, y, r * 1.3, 4, 0),
  (context, x, y, r) => polygon(context, x, y - r * 0.2, r * 1.32, 3, Math.PI / 2),
  (context, x, y, r) => cross(context, x, y, r * 1.25, r * 0.45),
];

function polygon(context, x, y, r, corners, turn) {
  for (let at = 0; at < corners; at++) {
    const angle = turn + (at * 2 * Math.PI) / corners;
    const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    if (at) context.lineTo(px, py);
    else context.moveTo(px, py);
  }
  context.closePath();
}

function cross(context, x, y, r, half) {
  const corners = [[-half, -r], [half, -r], [half, -half], [r, -half], [r, half], [half, half],
    [half, r], [-half, r], [-half, half], [-r, half], [-r, -half], [-half, -half]];
  corners.forEach(([dx, dy], at) => (at ? context.lineTo(x + dx, y + dy) : context.moveTo(x + dx, y + dy)));
  context.closePath();
}

/** The colour of a class. Past the theme's own, the same hues again, nearer to the text's. */
export function classColour(theme, label) {
  const colour = theme.classes[label % theme.classes.length];
  return label < theme.classes.length ? colour : mix(colour, theme.text, 0.5);
}

/** How many classes a scene tells apart; 0 for regression. */
export function classCount(scene) {
  if (scene.task === "regression") return 0;
  return scene.task === "binary" ? 2 : scene.layer_sizes.at(-1);
}

/** A class's name: the data's own, else its target or number. */
export function className(scene, label) {
  const names = scene.class_names ?? [];
  if (names.length === classCount(scene)) return String(names[label]);
  if (scene.task === "binary") return label ? "1" : "0";
  return String(label);
}

/** The mark of a class label. @returns {Mark} */
export function classMark(scene, theme, label) {
  const count = classCount(scene);
  if (count === 2 && scene.task === "binary") {
    return { shape: label ? 0 : 1, glyph: "", colour: label ? theme.positive : theme.negative };
  }
  const name = className(scene, label);
  const glyph = count > SHAPES.length && [...name].length === 1 ? name : "";
  return { shape: label % SHAPES.length, glyph, colour: classColour(theme, label) };
}

/** The mark of a target value, t of the way from -1 to 1 on the diverging scale. @returns {Mark} */
export function valueMark(theme, t) {
  const colour = `rgb(${diverging(theme, t).map(Math.round).join(",")})`;
  return { shape: 0, glyph: "", colour, rim: alpha(theme.text, theme.dark ? 0.55 : 0.7) };
}

/** Draws a point: full with a thin rim for train, hollow for test. @param {Mark} mark */
export function drawMark(context, { shape, glyph, colour, rim }, x, y, r, test, theme) {
  if (glyph) return drawGlyph(context, glyph, colour, x, y, r, test, theme);
  if (rim) return drawValue(context, colour, rim, x, y, r, test, theme);
  context.beginPath();
  SHAPES[shape](context, x, y, r);
  context.strokeStyle = theme.background;
  context.lineWidth = test ? 3 : 1.5;
  context.stroke();
  context.fillStyle = test ? theme.background : colour;
  context.fill();
  if (!test) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.stroke();
}

function drawValue(context, colour, rim, x, y, r, test, theme) {
  const disc = (radius, fill) => {
    context.beginPath();
    circle(context, x, y, radius);
    context.fillStyle = fill;
    context.fill();
  };
  disc(r + 0.5, rim);
  disc(r - 0.4, colour);
  if (test) disc(r * 0.45, theme.background);
}

function drawGlyph(context, glyph, colour, x, y, r, test, theme) {
  context.font = `${test ? 400 : 700} ${Math.round(r * 3.4)}px ${theme.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 2;
  context.strokeStyle = theme.background;
  context.strokeText(glyph, x, y + 0.5);
  context.fillStyle = colour;
  context.fillText(glyph, x, y + 0.5);
}

/** A ring around a point, seen on any ground. */
export function drawRing(context, x, y, r, colour, theme) {
  context.beginPath();
  circle(context, x, y, r);
  context.strokeStyle = theme.background;
  context.lineWidth = 3.5;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/** A good radius for so many points on a box of this width. */
export function markRadius(count, width) {
  const radius = count <= 60 ? 4.6 : count <= 300 ? 3.6 : count <= 700 ? 3.1 : count <= 1500 ? 2.5 : 1.9;
  return radius * Math.max(0.85, Math.min(1.25, width / 320));
}
