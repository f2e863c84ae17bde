// Where cards stand on the diagram: over none of the units that they speak of.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { besideItem, boxOfUnit, covered, freePlace, overlap, spokenOf } from "../../playground/static/live/diagram/placing.js";
import { biasItem, placeOfItem, unitItem, weightItem } from "../../playground/static/live/diagram/items.js";
import { layoutDiagram } from "../../playground/static/live/diagram/layout.js";
import { placeOfPlate } from "../../playground/static/live/walk/plate_place.js";

const sceneOf = (layer_sizes, more = {}) => ({
  layer_sizes, activations: layer_sizes.slice(1).map(() => "tanh"), input_names: ["x1", "x2"].slice(0, layer_sizes[0]),
  output_names: layer_sizes.at(-1) > 1 ? Array.from({ length: layer_sizes.at(-1) }, (_, k) => `class ${k}`) : [], ...more,
});
const layoutOf = (scene, width, height) => layoutDiagram(scene, width, height, (text) => text.length * 6, { top: 68, bottom: 34 });
const unitsOf = (scene, layout) => scene.layer_sizes.map((count, layer) => Array.from({ length: count }, (_, j) => boxOfUnit(layout, layer, j)));

test("overlap is the area that two boxes share", () => {
  const one = { left: 0, top: 0, right: 10, bottom: 10 };
  assert.equal(overlap(one, { left: 7, top: 4, right: 20, bottom: 20 }), 3 * 6);
  assert.equal(overlap(one, { left: 10, top: 0, right: 20, bottom: 10 }), 0);
  assert.equal(overlap(one, { left: 12, top: 12, right: 20, bottom: 20 }), 0, "apart in both directions is not an area");
});

test("the first free place is taken; where none is free, the one that covers least", () => {
  const room = { left: 0, top: 0, right: 100, bottom: 100 };
  const taken = [{ left: 0, top: 0, right: 50, bottom: 100 }];
  const cost = (place) => covered(place, taken);
  const size = { width: 40, height: 20 };
  assert.deepEqual(freePlace([{ left: 5, top: 5 }, { left: 60, top: 7 }, { left: 55, top: 9 }], size, room, cost), { left: 60, top: 7 });
  assert.deepEqual(freePlace([{ left: 5, top: 5 }, { left: 30, top: 5 }], size, room, cost), { left: 30, top: 5 });
  assert.deepEqual(freePlace([{ left: 90, top: 95 }], size, room, () => 0), { left: 60, top: 80 }, "within the room");
});

for (const [sizes, width, height] of [[[2, 4, 2, 1], 572, 412], [[2, 4, 2, 1], 374, 430], [[2, 8, 8, 8, 8, 8, 8, 3], 572, 412], [[2, 1], 900, 600]]) {
  test(`the card of a thing of ${sizes} at ${width} pixels covers none of the units it speaks of`, () => {
    const scene = sceneOf(sizes);
    const layout = layoutOf(scene, width, height);
    const room = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
    const size = { width: Math.min(268, width - 4), height: 118 };
    const things = [];
    sizes.slice(1).forEach((count, at) => {
      for (let j = 0; j < count; j++) {
        things.push(unitItem(at + 1, j), biasItem(at + 1, j));
        for (let i = 0; i < sizes[at]; i++) things.push(weightItem(at + 1, i, j));
      }
    });
    for (const item of things) {
      const point = placeOfItem(scene, layout, item);
      const spoken = spokenOf(layout, item);
      assert.equal(spoken.length, item.kind === "weight" ? 2 : 1);
      const { left, top } = freePlace(besideItem(layout, item, point, size), size, room, (place) => covered(place, spoken));
      assert.equal(covered({ left, top, right: left + size.width, bottom: top + size.height }, spoken), 0, item.address);
    }
  });
}

test("the card of the loss covers no unit of a network that leaves it room", () => {
  for (const [width, height] of [[572, 398], [572, 350], [980, 620], [720, 412]]) {
    const scene = sceneOf([2, 4, 2, 1]);
    const layout = layoutOf(scene, width, height);
    const place = placeOfPlate(layout, { tight: false, height: 94 });
    const box = { ...place, right: place.left + place.width, bottom: place.top + 94 };
    assert.equal(covered(box, unitsOf(scene, layout).flat()), 0, `${width}x${height}`);
    assert.ok(place.left >= 0 && box.right <= width && place.top >= 68 && box.bottom <= height);
  }
});

test("however crowded, it covers no output, nor an output's name", () => {
  for (const sizes of [[2, 16, 10], [2, 8, 8, 8, 8, 8, 8, 3], [2, 32, 32, 32, 32, 10], [2, 1]]) {
    for (const width of [374, 572, 980]) {
      const scene = sceneOf(sizes);
      const layout = layoutOf(scene, width, 412);
      const height = sizes.at(-1) > 3 ? 214 : 64 + 30 * sizes.at(-1);
      const place = placeOfPlate(layout, { tight: sizes.at(-1) > 3, height });
      const box = { ...place, right: place.left + place.width, bottom: place.top + height };
      const { place: beside, width: names } = layout.labels.outputs;
      const outputs = unitsOf(scene, layout).at(-1).map((unit) => ({ ...unit, right: unit.right + (beside === "beside" ? names : 0) }));
      assert.equal(covered(box, outputs), 0, `${sizes} at ${width}`);
    }
  }
});
