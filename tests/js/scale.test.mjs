// How large the view is drawn.
import assert from "node:assert/strict";
import { test } from "node:test";

import { paperOf, scaleOf } from "../../playground/static/live/stage/scale.js";

test("a window of 1280 x 800 and every smaller one have scale 1", () => {
  for (const [width, height] of [[948, 800], [700, 640], [358, 844], [948, 500]]) assert.equal(scaleOf(width, height, false), 1);
});

test("a larger window has the largest scale, in steps of a twentieth, at which the view still fits both ways", () => {
  assert.equal(scaleOf(1588, 1080, false), 1.35); // 1080 / 800
  assert.equal(scaleOf(1000, 2000, false), 1.05); // 1000 / 940 = 1.064: the width binds
  assert.equal(scaleOf(9000, 9000, false), 4);
});

test("a lecture is larger in the same window, never smaller", () => {
  assert.equal(scaleOf(1248, 800, true), 1.25); // 800 / 640
  for (const [width, height] of [[948, 800], [1588, 1080], [358, 844]]) assert.ok(scaleOf(width, height, true) >= scaleOf(width, height, false));
});

test("on paper a view fits a page across, of A4 as of Letter, however large it stood on the screen", () => {
  for (const [width, height] of [[948, 780], [1900, 1060], [360, 1900], [100, 100]]) {
    const scale = paperOf(width, height);
    assert.ok(width * scale <= 979 && height * scale <= 718, `${width} x ${height}`); // Letter's width, A4's height, less 20 mm
    assert.ok(width * scale > 960 || height * scale > 690, "and fills it one way");
  }
});
