// What a hand draws, between the hand and the server: `node --test tests/js`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Sketch } from "../../playground/static/live/link/sketch.js";

const SCENE = { points: { train: [[0, 0], [1, 1]], test: [[2, 2]], train_labels: [0, 1], test_labels: [1] } };

/** A player that keeps what it is told; `answer` is the server's. */
function play({ edits = [], step = 5 } = {}) {
  const player = {
    shown: { step },
    drawn: { edits, isWaiting: false },
    sent: [],
    draw(changes, stroke) {
      this.sent.push({ changes, stroke });
      this.drawn = { ...this.drawn, isWaiting: true };
    },
    answer(more) {
      this.drawn = { edits: [...this.drawn.edits, ...more.map((edit) => ({ step, x: 0, y: 0, ...edit }))], isWaiting: false };
    },
  };
  return { player, sketch: new Sketch(player, 0) };
}

const standing = (sketch) => {
  const points = sketch.points(SCENE, 5);
  return points && points.train.map((place, row) => [points.train_numbers[row], ...place, points.train_labels[row]]);
};

test("what is drawn stands at once, and stays while it travels", () => {
  const { player, sketch } = play();
  assert.equal(sketch.points(SCENE, 5), null);
  sketch.begin();
  assert.equal(sketch.add(1, [3, 3]), -1);
  sketch.move(0, [0.5, 0]);
  const wanted = [[0, 0.5, 0, 0], [1, 1, 1, 1], [-1, 3, 3, 1]];
  assert.deepEqual(standing(sketch), wanted);
  sketch.tick(0);
  assert.deepEqual(player.sent, [{ changes: [["add", 1, 3, 3], ["move", 0, 0.5, 0]], stroke: 1 }]);
  assert.deepEqual(standing(sketch), wanted);
  const shown = sketch.points(SCENE, 5);
  player.answer([{ what: "add", which: 1, x: 3, y: 3 }, { what: "move", which: 0, x: 0.5, y: 0 }]);
  sketch.tick(10);
  assert.equal(sketch.points(SCENE, 5), shown, "the same points are no reason to paint");
});

test("a drag is sent ten times a second at the most, one request at a time, its last place each time", () => {
  const { player, sketch } = play();
  sketch.begin();
  for (let now = 0; now < 1000; now += 10) {
    sketch.move(1, [now / 1000, 1]);
    sketch.tick(now);
    if (player.drawn.isWaiting && now % 40 === 0) player.answer([]);
  }
  assert.ok(player.sent.length <= 10);
  assert.ok(player.sent.length >= 5);
  assert.ok(player.sent.every(({ changes }) => changes.length === 1));
  assert.deepEqual(player.sent.map(({ stroke }) => stroke), player.sent.map(() => 1));
});

test("a new point is called after all that were added, those under way too", () => {
  const { player, sketch } = play({ edits: [{ step: 2, what: "add", which: 0, x: 0, y: 0 }, { step: 9, what: "add", which: 0, x: 0, y: 0 }] });
  assert.equal(sketch.add(0, [1, 0]), -2, "what comes later than the step on the screen will be gone");
  sketch.tick(0);
  assert.equal(sketch.add(0, [2, 0]), -3);
  sketch.move(-3, [2, 2]);
  sketch.remove(-2);
  assert.deepEqual(standing(sketch).map(([number]) => number), [0, 1, -1, -3]);
  player.answer([{ what: "add", which: 0, x: 1, y: 0 }]);
  sketch.tick(200);
  assert.deepEqual(player.sent[1].changes, [["add", 0, 2, 0], ["move", -3, 2, 2], ["remove", -2]]);
});

test("what is refused is gone from the picture, and another run has nothing of it", () => {
  const { player, sketch } = play();
  sketch.remove(1);
  sketch.tick(0);
  assert.deepEqual(standing(sketch).map(([number]) => number), [0]);
  player.answer([]);
  sketch.tick(1);
  assert.equal(standing(sketch), null);
  sketch.remove(1);
  sketch.forget();
  assert.equal(standing(sketch), null);
});
