/**
 * What becomes of what the server sends.
 *
 * - A chunk seen before is ignored: the server may tell one twice.
 * - A new generation either starts another run or resumes this one (a live change): then unplayed frames are dropped and
 *   new ones are asked for from the step on the screen.
 */

import { sameRun } from "./address.js";
import { Course } from "./course.js";
import { UNKNOWN } from "./play.js";
import { decode, decodeArrays, decodeAudit, decodeProbe, ProtocolError, readHeader } from "./protocol.js";
import { countsOf, editsOf } from "./points.js";
import { isQuestion } from "./requests.js";
import { Spells } from "./spells.js";

const REMEMBERED = 16;
/** Requests that begin a run anew on purpose. */
const COMMANDS = new Set(["restart", "layers", "open", "undo", "redo"]);

export class Arrivals {
  #play;
  #mayStart;
  /** @type {string[]} chunks taken lately */
  #seen = [];

  /** @param {import("./play.js").Play} play @param {() => boolean} mayStart whether a scene may start by itself */
  constructor(play, mayStart) {
    this.#play = play;
    this.#mayStart = mayStart;
  }

  /** Takes a chunk. One seen before, of an earlier generation or no longer wanted changes nothing. @param {Uint8Array} bytes */
  take(bytes) {
    const play = this.#play;
    const { header, text } = readHeader(bytes);
    if (this.#isKnown(header, text)) return;
    const other = header.generation !== play.generation;
    const fresh = Boolean(header.scene) && (play.scene === null || (other && !header.resume));
    if (!fresh && header.generation < play.generation) return;
    const asked = this.#settle(header);
    const heard = play.requests.hear(header.id, header.kind);
    if (header.kind === "heard") {
      if (heard) play.link = header.link ?? play.link;
      if (header.message) this.#tellProblem(header.message);
      return;
    }
    if (header.id && !asked && !other) return;
    play.run = header.run ?? play.run;
    play.undo = header.undo ?? play.undo;

    if (isQuestion(header) || (isQuestion(asked) && header.kind === "problem")) {
      this.#answer(bytes, header, asked);
      return;
    }
    if (isQuestion(asked) && header.kind !== "busy") play.requests.questionAgain(asked);
    if (asked?.kind === "past") play.recall.rest(play.now);
    if (header.kind === "past") this.#recall(bytes, header, asked);
    else if (header.kind === "problem") this.#tellProblem(header.message, asked);
    else if (header.kind === "busy") this.#wait(header, asked);
    else if (header.kind === "frames" || header.kind === "invite") this.#takeFrames(bytes, header, { asked, other, fresh });
    play.goOn();
  }

  #isKnown(header, text) {
    const mark = header.id ? `${header.run ?? ""} ${header.generation} ${header.id} ${header.kind}` : text;
    const known = this.#seen.includes(mark);
    if (!known) this.#seen = [...this.#seen.slice(1 - REMEMBERED), mark];
    return known;
  }

  /** The request that a chunk answers; how long it took teaches the pace. @returns {object|null} */
  #settle(header) {
    const { pace, requests, now } = this.#play;
    const { request = null, sentAt, firstAt } = requests.settle(header.id) ?? {};
    if (request?.kind === "frames" && header.kind === "frames" && sentAt === firstAt && !request.single) {
      pace.observe(header.n, now - sentAt, header.state === "ok" ? request.want : header.n);
    }
    return request;
  }

  /** The answer to a question, or why there is none. */
  #answer(bytes, header, asked) {
    const { listener, notices } = this.#play;
    if (header.kind === "problem") listener.unanswered?.(header.message, asked.kind, asked);
    else {
      notices.busy = null;
      if (asked?.kind === "audit") {
        const { audit, arrays } = decodeAudit(bytes);
        listener.audit?.(audit, arrays, asked);
      }
      if (asked?.kind === "pick") listener.picked?.(decode(bytes, this.#play.scene).frames, asked);
      if (asked?.kind === "probe") {
        const { probe, arrays } = decodeProbe(bytes);
        listener.probe?.(probe, arrays);
      }
      if (asked?.kind === "stall") listener.stall?.(header.stall ?? {});
    }
    this.#play.pump();
  }

  /** Curves of steps that have passed. */
  #recall(bytes, header, asked) {
    const { recall, listener, now } = this.#play;
    if (asked?.kind !== "past") return;
    const moments = recall.take(header, decodeArrays(bytes).arrays, now);
    if (moments.length) listener.past?.(moments);
  }

  /** Frames; of a scene never seen, everything is asked for anew. */
  #takeFrames(bytes, header, how) {
    const play = this.#play;
    play.notices.busy = null;
    try {
      this.#place(bytes, header, how);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      play.generation = UNKNOWN;
      play.reel.buffer = [];
      play.requests.drop();
      play.reel.sought = { step: play.reel.shown?.step ?? 0, at: play.now + 250 };
    }
  }

  #place(bytes, header, { asked, other, fresh }) {
    const play = this.#play;
    const { reel } = play;
    const { frames, scene } = decode(bytes, play.scene, fresh ? null : reel.last?.details);
    const stood = fresh && play.scene && !COMMANDS.has(asked?.kind) && sameRun(header.link, play.link) ? reel.shown : null;
    play.link = header.link ?? play.link;
    play.generation = header.generation;
    if (!scene) throw new ProtocolError("a chunk arrived before its scene");
    play.spells = new Spells(scene, header.spells, countsOf(editsOf(play.link, scene.draw), scene.points?.train.length ?? 0));
    if (fresh) this.#open(scene);
    else if (header.scene) this.#renew(scene);
    if (other && !fresh) this.#resume();
    if (header.kind === "invite" && !frames.length) {
      if (!play.playing && reel.shown) reel.sought = { step: reel.shown.step, at: play.now };
      return;
    }
    reel.end = header.state === "ok" || !header.state ? null : header;
    if (!reel.end && header.message) this.#tellProblem(header.message);
    reel.place(frames, asked, other);
    if (stood && stood.step > reel.shown?.step) this.#stay(stood);
    if (fresh) play.recall.begin(reel.shown?.step ?? 0, play.now);
    if (frames.length) return;
    if (reel.end && !reel.buffer.length) play.finish();
    reel.steps = [];
    play.hold();
  }

  /** Another run: nothing of the last one holds. */
  #open(scene) {
    const play = this.#play;
    const first = play.scene === null;
    const told = play.scene?.view_settings;
    play.reel.clear();
    play.rewind();
    play.requests.forget("edit");
    play.requests.forget("draw");
    play.scene = scene;
    play.pace.hold(scene.limits.most_frames);
    const { speed } = scene.view_settings ?? {};
    if (speed && speed !== told?.speed) play.speed = speed; // the page changed it; else it is what was chosen here
    play.course = scene.course ? new Course(scene.course) : null;
    if (first) play.playing = play.playAfter ?? (this.#mayStart() && scene.autoplay !== false);
    else if (play.playAfter !== null) play.playing = play.playAfter;
    if (!play.requests.hasCommands) play.playAfter = null;
    play.hasten();
    play.listener.scene?.(scene, true);
  }

  /** A server that begins anew opened the run where its address stood: it goes on from what is on the screen. */
  #stay(frame) {
    const { reel, now } = this.#play;
    reel.rewind();
    reel.show(frame);
    reel.sought = { step: frame.step, at: now };
  }

  /** The same run told anew. Seen on another plane, the pictures held are of the old one. */
  #renew(scene) {
    const play = this.#play;
    const { reel } = play;
    const moved = JSON.stringify(scene.view) !== JSON.stringify(play.scene.view);
    play.scene = scene;
    if (moved) {
      reel.past.clear();
      play.rewind();
      reel.sought = reel.shown ? { step: reel.shown.step, at: play.now } : null;
    }
    play.listener.scene?.(scene, false);
  }

  /** A live change: the past holds, what was computed ahead does not. */
  #resume() {
    const { reel, pace, requests, now } = this.#play;
    reel.rewind();
    reel.ended = null;
    pace.restart();
    requests.resume(now, ({ kind, from }) => kind === "frames" && from === reel.shown?.step);
  }

  #tellProblem(message, asked) {
    const play = this.#play;
    play.notices.tell(message, play.now);
    if (asked?.kind === "frames") play.pause();
    if (asked?.kind === "seek") play.reel.sought = null;
    if (asked?.kind === "restart") play.playAfter = null;
    if (asked) play.notices.busy = null;
  }

  /** The server is still replaying towards a far step: the same question again, under a new id. */
  #wait(header, asked) {
    const play = this.#play;
    const { done = 0, target = 0 } = header.busy ?? header;
    play.notices.busy = { text: header.message ?? null, done, target };
    if (asked?.kind === "undo" || asked?.kind === "redo") {
      play.requests.dispatch({ kind: "seek", step: target }, play.now); // in the generation of before: all is told anew
      return;
    }
    play.generation = header.generation;
    if (asked) play.requests.dispatch(asked, play.now);
    else if (!play.reel.shown) play.reel.sought = { step: Math.max(target, Number(header.link?.step) || 0), at: play.now };
  }
}
