// Pictures to take away: what a recording context writes down, the SVG made of it, fonts cut to a text, and the captions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { speakEnglish } from "./english.mjs";
import { shortened } from "../../playground/static/live/link/address.js";
import { captionOf, fileName, titleOf } from "../../playground/static/live/pictures/captions.js";
import { paintOf } from "../../playground/static/live/pictures/colours.js";
import { FAMILY, HAN, keepLegible, Lettering, runsOf, stackOf } from "../../playground/static/live/pictures/lettering.js";
import { fontOf, Recorder } from "../../playground/static/live/pictures/recorder.js";
import { csvOf, recordsOf } from "../../playground/static/live/pictures/tables.js";
import { svgOf } from "../../playground/static/live/pictures/svg.js";
import { TrueType } from "../../playground/static/live/pictures/truetype.js";
import { learn } from "../../playground/static/live/kit/words.js";
import { contrast, FIXED_THEMES, fixedTheme, legible } from "../../playground/static/live/kit/theme.js";
import { inkOn } from "../../playground/static/live/kit/plate.js";

const RULER = { font: "", measureText: (text) => ({ width: text.length * 6 }) };
const recorded = (draw) => {
  const context = new Recorder(RULER);
  draw(context);
  return context.marks;
};
const SHEET = { width: 100, height: 50, title: "A title", about: "About it", language: "en-GB" };
const svg = (draw, sheet = {}) => svgOf(recorded(draw), { ...SHEET, ...sheet }, new Map(), () => "AAAA");

test("marks stand where the transform puts them, and their lines are as wide as it makes them", () => {
  const [line] = recorded((context) => {
    context.scale(2, 2);
    context.translate(10, 5);
    context.lineWidth = 3;
    context.setLineDash([4, 1]);
    context.beginPath();
    context.moveTo(1, 1);
    context.lineTo(2, 3);
    context.stroke();
  });
  assert.deepEqual(line.path, ["M", 22, 12, "L", 24, 16]);
  assert.deepEqual([line.width, line.dash, line.stroke.colour], [6, [8, 2], "#000000"]);
});

test("what is set is forgotten at a restore, the path is not", () => {
  const marks = recorded((context) => {
    context.save();
    context.fillStyle = "#ff0000";
    context.globalAlpha = 0.5;
    context.rect(0, 0, 1, 1);
    context.restore();
    context.fill();
  });
  assert.deepEqual([marks[0].fill, marks[0].path.length], [{ colour: "#000000", alpha: 1 }, 13]);
});

test("filled and then stroked is one mark; a path that goes on leaves what was drawn as it was", () => {
  const marks = recorded((context) => {
    context.beginPath();
    context.rect(0, 0, 4, 4);
    context.fill();
    context.stroke();
    context.lineTo(9, 9);
    context.stroke();
  });
  assert.deepEqual(marks.map(({ fill, stroke }) => [Boolean(fill), Boolean(stroke)]), [[true, true], [false, true]]);
  assert.deepEqual(marks.map(({ path }) => path.length), [13, 16]);
});

test("a full circle comes back to where it began, a quarter ends a quarter on", () => {
  const arc = (...angles) => recorded((context) => {
    context.beginPath();
    context.arc(10, 20, 5, ...angles);
    context.fill();
  })[0].path;
  const near = (path) => path.slice(-2).map((value) => Math.round(value * 1e6) / 1e6);
  assert.deepEqual(near(arc(0, 7)), [15, 20]);
  assert.deepEqual(near(arc(0, Math.PI / 2)), [10, 25]);
  assert.deepEqual(near(arc(0, Math.PI / 2, true)), [10, 25]);
  assert.equal(arc(0, Math.PI / 2).filter((part) => part === "C").length, 1);
  assert.equal(arc(0, Math.PI / 2, true).filter((part) => part === "C").length, 3, "the long way round");
});

test("clips lie within each other", () => {
  const text = svg((context) => {
    for (const side of [40, 20]) {
      context.beginPath();
      context.rect(0, 0, side, side);
      context.clip();
    }
    context.fillRect(0, 0, 99, 99);
  });
  assert.match(text, /<clipPath id="c0"><path d="M0 0L40 0.*\n<clipPath id="c1" clip-path="url\(#c0\)"><path d="M0 0L20 0/);
  assert.match(text, /<g clip-path="url\(#c1\)">\n<path [^>]*\/>\n<\/g>/);
});

test("what somebody typed stands in a file as text and never as markup", () => {
  const evil = `<script>alert(1)</script> "x" 'y' & \u0007 \ud800 ]]>`;
  const text = svg((context) => {
    context.font = `12px ${stackOf(FAMILY)}`;
    context.fillText(evil, 0, 0);
  }, { title: evil, about: evil });
  assert.equal(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;x&quot; &#39;y&#39; &amp; /g).length, 3);
  assert.doesNotMatch(text, /<script|\u0007|\ud800/);
});

test("a file refers to nothing outside", () => {
  const text = svg((context) => {
    context.fillText("https://example.org", 0, 0);
    context.drawImage({ width: 1, height: 1 }, 0, 0, 5, 5);
    const gradient = context.createLinearGradient(0, 0, 1, 1);
    gradient.addColorStop(0, "#000000");
    context.fillStyle = gradient;
    context.fillRect(0, 0, 1, 1);
  });
  for (const [, target] of text.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)) if (target) assert.match(target, /^#|^data:/);
  assert.doesNotMatch(text.replace(/xmlns="[^"]*"/, "").replace(/>[^<]*</g, "><"), /https?:/);
});

test("a picture that is drawn twice lies in the file once, a turned text keeps its turn", () => {
  const text = svg((context) => {
    const source = { width: 4, height: 2 };
    context.drawImage(source, 0, 0, 8, 4);
    context.drawImage(source, 10, 0, 8, 4);
    context.translate(5, 6);
    context.rotate(-Math.PI / 2);
    context.fillText("up", 0, 0);
  });
  assert.equal(text.match(/<image /g).length, 1);
  assert.equal(text.match(/<use /g).length, 2);
  assert.match(text, /transform="matrix\(0 -1 1 0 5 6\)"/);
});

test("colours are read as the painters write them", () => {
  assert.deepEqual(paintOf("rgba(31,120,200,0.25)"), { colour: "#1f78c8", alpha: 0.25 });
  assert.deepEqual(paintOf("#2468b400"), { colour: "#2468b4", alpha: 0 });
  assert.deepEqual(paintOf("rgb(255,0,10)"), { colour: "#ff000a", alpha: 1 });
  assert.throws(() => paintOf("papayawhip"), /papayawhip/);
});

test("no text is set smaller than is legible, and what it needs is measured so", () => {
  const context = new Recorder(RULER);
  keepLegible(context, 10);
  context.font = "600 8.5px sans-serif";
  assert.deepEqual(fontOf(context.font), { weight: 600, size: 10, family: "sans-serif" });
  context.font = "12px sans-serif";
  assert.equal(fontOf(context.font).size, 12);
});

// ---- fonts

const faceOf = (path) => {
  const file = readFileSync(new URL(`../../playground/static/vendor/${path}`, import.meta.url));
  return new TrueType(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
};
const FACE = faceOf("source-sans-3/SourceSans3_400Regular.ttf");
const [HANS, HANT] = [faceOf("noto-sans-sc/NotoSansSC_400Regular.ttf"), faceOf("noto-sans-tc/NotoSansTC_400Regular.ttf")];
const FACES = new Map([[`${FAMILY} 400`, FACE], [`${FAMILY} 600`, FACE], [`${HAN["zh-Hans"]} 400`, HANS], [`${HAN["zh-Hant"]} 400`, HANT]]);

test("the pictures' font has the signs of the subject", () => {
  assert.ok(FACE.has("δ∂Σηαβ ²₁⁻⁵·×−≤≥∞→↑√≈…½ áéßł"));
  assert.equal(FACE.has("学"), false);
});

test("a font cut to a text is small, and has its letters with their widths and no others", () => {
  const cut = FACE.subset("δ = −0.5 é");
  const again = new TrueType(cut.buffer);
  assert.ok(cut.length < 24_000, String(cut.length));
  for (const letter of "δ=−0.5é ") {
    const code = letter.codePointAt(0);
    assert.equal(again.glyphOf(code), FACE.glyphOf(code), letter);
    assert.equal(again.widthOf(again.glyphOf(code)), FACE.widthOf(FACE.glyphOf(code)), letter);
  }
  assert.equal(again.has("x"), false);
});

test("a Chinese letter is as wide as its type, and a font cut to it keeps it", () => {
  for (const [face, letters] of [[HANS, "损失，"], [HANT, "損失，"]]) {
    const again = new TrueType(face.subset(letters).buffer);
    for (const letter of letters) assert.equal(again.widthOf(again.glyphOf(letter.codePointAt(0))), face.unitsPerEm, letter);
  }
});

const asked = (weight) => ({ name: FAMILY, weight });

test("a text goes to another font where its letters do, and says what none has", () => {
  const runs = runsOf("δ 学习率 0.03，한", asked(600), FACES);
  assert.deepEqual(runs.map(({ name, weight, text }) => [name, weight, text]), [
    [FAMILY, 600, "δ "], [HAN["zh-Hans"], 400, "学习率"], [FAMILY, 600, " 0.03"], [HAN["zh-Hans"], 400, "，"], ["", 600, "한"],
  ]);
  assert.ok(runs.every((run) => run.asked === 600));
});

test("a letter is drawn as the readers of the language write it, and borrowed where their font has none", () => {
  const families = (text) => runsOf(text, asked(400), FACES).map(({ name }) => name);
  assert.deepEqual(families("梯层層"), [HAN["zh-Hans"], HAN["zh-Hant"]]);
  learn("zh-Hant", {});
  try {
    assert.deepEqual(families("梯層层"), [HAN["zh-Hant"], HAN["zh-Hans"]]);
    assert.ok(stackOf(FAMILY).indexOf(HAN["zh-Hant"]) < stackOf(FAMILY).indexOf(HAN["zh-Hans"]));
  } finally {
    speakEnglish();
  }
});

test("a file asks for the letters of each weight apart", () => {
  const marks = recorded((context) => {
    context.font = `700 12px ${stackOf(FAMILY)}`;
    context.fillText("ab", 0, 0);
    context.font = `12px ${stackOf(FAMILY)}`;
    context.fillText("ca", 0, 0);
    context.font = "12px serif";
    context.fillText("z", 0, 0);
    context.font = `12px ${stackOf(FAMILY)}`;
    context.fillText("学c", 0, 0);
  });
  const { fonts } = new Lettering(FACES).addMarks(marks);
  assert.deepEqual(fonts.map(({ name, weight, text }) => [name, weight, text]), [[FAMILY, 600, "ab"], [FAMILY, 400, "ac"], [HAN["zh-Hans"], 400, "学"]]);
});

// ---- themes

test("in every theme words are read on their ground, letters of classes too", () => {
  for (const name of FIXED_THEMES) {
    const theme = fixedTheme(name);
    for (const colour of [theme.text, theme.muted, theme.accent, ...theme.classes]) {
      assert.ok(contrast(colour, theme.background) >= 4.5, `${name} ${colour} ${contrast(colour, theme.background)}`);
    }
  }
  assert.equal(legible("#000000", fixedTheme()), "#000000", "what is read already stays");
});

test("on any ground the better ink is read", () => {
  for (let grey = 0; grey < 256; grey++) {
    const ground = `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
    assert.ok(contrast(inkOn(ground), ground) >= 4.5, ground);
  }
});

// ---- words and links

const FRAME = { step: 1200, epoch: 48.5, trainLoss: 0.2134, testLoss: 0.25, trainAccuracy: 0.924, testAccuracy: 1, penalty: 0 };

test("a picture says where training stands, and its file too", () => {
  assert.equal(captionOf(FRAME), "step 1,200  ·  epoch 48.5  ·  train loss 0.213 (92.4% correct)  ·  test loss 0.250 (100% correct)");
  assert.equal(captionOf({ ...FRAME, testLoss: NaN, trainAccuracy: NaN, penalty: 0.5 }), "step 1,200  ·  epoch 48.5  ·  train loss 0.213  ·  penalty 0.500");
  const scene = { dataset: "two_moons", dataset_title: "Two moons" };
  assert.equal(fileName(scene, FRAME, "stage", "png"), "backprop-two-moons-step-1200.png");
  assert.equal(fileName(scene, FRAME, "map", "svg"), "backprop-two-moons-step-1200-map.svg");
  assert.equal(fileName({ ...scene, lab: { number: 3 } }, FRAME, "map", "svg"), "backprop-lab-two-moons-step-1200-map.svg");
  assert.deepEqual([titleOf(scene, FRAME), titleOf(scene, { step: 1 })], ["Two moons, after 1,200 updates", "Two moons, after 1 update"]);
});

test("a short address leaves out what is usual and what is not ours, and keeps the language", () => {
  const usual = { dataset: "circle", hidden: "4,2", step: "0" };
  const long = "https://example.org/app?dataset=circle&hidden=8%2C8&step=12&embed=true&lang=de#top";
  assert.equal(shortened(long, usual), "https://example.org/app?hidden=8,8&step=12&lang=de");
  assert.equal(shortened("https://example.org/?dataset=circle&step=0", usual), "https://example.org/");
});

// ---- numbers

test("no cell of a table is a formula, numbers stay numbers, and what is no number is empty", () => {
  const evil = ["=1+1", "+1", "-1", "@x", "\t=1", "a,b", 'say "x"', "x\ny"];
  const lines = csvOf([["name", "value"], ...evil.map((name) => [name, -0.5]), ["x₁", NaN], ["y", -1e-30]]).split("\r\n");
  assert.deepEqual(lines.slice(0, 8), ["name,value", "'=1+1,-0.5", "'+1,-0.5", "'-1,-0.5", "'@x,-0.5", "'\t=1,-0.5", '"a,b",-0.5', '"say ""x""",-0.5']);
  assert.deepEqual(lines.slice(8), ['"x\ny",-0.5', "x₁,", "y,-1e-30", ""]);
});

test("records leave out what a row has not", () => {
  assert.deepEqual(recordsOf([["a", "b"], ["x", 1], ["", 0]]), [{ a: "x", b: 1 }, { b: 0 }]);
});
