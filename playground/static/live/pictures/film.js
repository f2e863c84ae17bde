/**
 * A film: shots drawn one after the other on the page, handed to a worker that makes the file. Never more than a few pictures
 * are held, and while the page plays, drawing takes a share of its time and no more.
 *
 * @typedef {{signal: AbortSignal, tell: (done: number, count: number) => void}} Job
 */

import { offscreen } from "../kit/offscreen.js";
import { say } from "../kit/words.js";
import { codecOf } from "./codecs.js";
import { brushOf, dress } from "./drawing.js";
import { Kept } from "./kept.js";
import { Rests } from "./rests.js";
import { shotsOf } from "./shots.js";

/** Shots whose frames are asked for together. */
const BUNCH = 24;
/** Pictures that may wait for the worker. */
const WAITING = 2;
const KINDS = Object.freeze({ gif: "image/gif", mp4: "video/mp4", webm: "video/webm" });

/** @param {import("./slide.js").Moment} moment @param {import("./pictures.js").Wish} wish @param {import("./picks.js").Picks} picks @param {Job} job @returns {Promise<Blob>} */
export async function filmOf(moment, wish, picks, job) {
  const brush = await brushOf(moment, { ...wish, transparent: false });
  const file = new FilmFile(await filmLike(wish, brush.exact), job.signal);
  try {
    const shots = shotsOf(moment, wish, picks);
    const kept = new Kept(dress);
    const draw = (each) => pictureOf(brush, each, wish, kept);
    if (wish.format === "gif") for (const each of await shots.show(samplesOf(shots.places))) await file.add(draw(each).transferToImageBitmap(), { sample: true });
    await shoot(shots, draw, file, job, new Rests(moment.plays));
    return await file.finish(KINDS[wish.format]);
  } finally {
    file.close();
  }
}

async function shoot(shots, draw, file, { signal, tell }, rests) {
  const { places } = shots;
  let next = ahead(shots.show(places.slice(0, BUNCH)));
  for (let from = 0; from < places.length; from += BUNCH) {
    const bunch = await next;
    if (from + BUNCH < places.length) next = ahead(shots.show(places.slice(from + BUNCH, from + 2 * BUNCH)));
    for (const [at, each] of bunch.entries()) {
      signal.throwIfAborted();
      const canvas = rests.during(() => draw(each));
      await rests.after();
      await file.add(rests.during(() => canvas.transferToImageBitmap()), { seconds: shots.seconds[from + at] }); // which paints it
      tell(from + at + 1, places.length);
      await rests.after();
    }
  }
}

/** What is asked for early fails where it is needed. */
function ahead(promise) {
  promise.catch(() => {});
  return promise;
}

function pictureOf(brush, moment, { width, height }, kept) {
  const canvas = offscreen(width, height);
  brush.paint(kept.on(canvas.getContext("2d")), moment);
  return canvas;
}

/** Shots from all over the film, whose colours are those of the rest. */
function samplesOf(places) {
  const last = places.length - 1;
  return [...new Set([0, last / 3, (2 * last) / 3, last].map((at) => places[Math.round(at)]))];
}

async function filmLike({ format, width, height }, exact) {
  if (format === "gif") return { format, width, height, exact };
  const codec = await codecOf(format, { width, height });
  if (!codec) throw new Error(say("pictures-no-codec", { format: format.toUpperCase() }));
  return { format, ...codec };
}

/** A file in the making, at the worker's. */
class FilmFile {
  constructor(film, signal) {
    this.worker = new Worker(new URL("film_worker.js", import.meta.url), { type: "module" });
    this.parts = [];
    this.open = 0;
    this.wake = () => {};
    this.stop = () => this.#fail(signal.reason);
    signal.addEventListener("abort", this.stop);
    this.signal = signal;
    this.worker.addEventListener("message", ({ data }) => this.#take(data));
    this.worker.addEventListener("error", (event) => this.#fail(new Error(event.message || say("pictures-no-worker"))));
    this.#post({ film });
  }

  /** Hands a picture over; done when the next may come. @param {ImageBitmap} bitmap @param {{seconds?: number, sample?: boolean}} how */
  async add(bitmap, how) {
    this.#post({ bitmap, ...how }, [bitmap]);
    await this.#until(WAITING);
  }

  /** @param {string} type @returns {Promise<Blob>} */
  async finish(type) {
    this.#post({ end: true });
    await this.#until(0);
    return new Blob(this.parts, { type });
  }

  close() {
    this.worker.terminate();
    this.signal.removeEventListener("abort", this.stop);
  }

  #post(message, handed = []) {
    this.open++;
    this.worker.postMessage(message, handed);
  }

  async #until(most) {
    while (this.open > most && !this.problem) await new Promise((resolve) => (this.wake = resolve));
    if (this.problem) throw this.problem;
  }

  #take({ part, problem }) {
    this.open--;
    if (part) this.parts.push(new Blob([part])); // which a browser may keep on its disk
    if (problem) this.#fail(new Error(problem));
    this.wake();
  }

  #fail(problem) {
    this.problem ??= problem;
    this.wake();
  }
}
