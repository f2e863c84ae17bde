/**
 * When the audit asks: never more than one request on its way, at once when training stands, at most twice a second while
 * it plays and only after the answer before was drawn. Answers are kept for stepping back and forth. No DOM.
 *
 * @typedef {object} Question all that decides an answer: {step, sample, select, card, notation, extras, seed?}
 * @typedef {{audit: object, arrays: object}} Answer
 */

const FOLLOW_REST = 500;
const LOST_AFTER = 5000;
const KEPT = 40;

export class Asker {
  /** @param {{send: (question: Question) => void, show: (answer: Answer, question: Question) => void, now?: () => number}} hooks */
  constructor({ send, show, now = () => performance.now() }) {
    this.send = send;
    this.show = show;
    this.now = now;
    /** @type {Map<string, Answer>} the one used last stands last */
    this.kept = new Map();
    this.stop();
  }

  /** Wants nothing any more; an answer on its way is kept but not shown. */
  stop() {
    this.wanted = null;
    this.wantedKey = null;
    this.shownKey = null;
    this.playing = false;
  }

  /** Says what is wanted now; asks when it may. */
  want(question, playing) {
    this.wanted = question;
    this.wantedKey = keyOf(question);
    this.playing = playing;
    this.tick();
  }

  /** Asks, or shows what is known; call it as often as you like. */
  tick() {
    if (this.wanted === null || this.wantedKey === this.shownKey) return;
    const now = this.now();
    const early = this.playing && now - (this.shownAt ?? -Infinity) < FOLLOW_REST;
    if (early && sameBut(this.shownQuestion, this.wanted)) return;
    const known = this.kept.get(this.wantedKey);
    if (known) {
      this.#shows(known, this.wanted, this.wantedKey);
      return;
    }
    if (this.flying && now - this.flying.at < LOST_AFTER) return;
    this.flying = { question: this.wanted, key: this.wantedKey, at: now };
    this.send(this.wanted);
  }

  /** An answer. One to a question given up is kept all the same, one that nobody waits for is not. */
  receive(audit, arrays) {
    const { flying } = this;
    if (!flying || (Number.isInteger(audit.step) && audit.step !== flying.question.step)) return;
    this.flying = null;
    const answer = { audit, arrays };
    if (!audit.problem) this.#keep(flying.key, answer);
    const right = flying.key === this.wantedKey;
    if (right || (this.wanted && sameBut(flying.question, this.wanted))) this.#shows(answer, flying.question, flying.key);
    this.tick();
  }

  /** Nothing will come to the request on its way, and the same is not asked again by itself. */
  refused() {
    this.shownKey = this.flying?.key ?? this.wantedKey;
    this.flying = null;
  }

  /** Drops the answers of steps after this one: they are no longer of this run. */
  forget(after = -1) {
    for (const [key, { audit }] of this.kept) if (audit.step > after) this.kept.delete(key);
    if (this.flying && this.flying.question.step > after) this.flying = null;
    if (this.shownQuestion && this.shownQuestion.step > after) this.shownKey = null;
  }

  /** Whether what is wanted is not yet on show. */
  get waiting() {
    return this.wanted !== null && this.wantedKey !== this.shownKey;
  }

  #shows(answer, question, key) {
    this.shownKey = key;
    this.shownQuestion = question;
    this.shownAt = this.now();
    if (this.kept.delete(key)) this.kept.set(key, answer);
    this.show(answer, question);
  }

  #keep(key, answer) {
    this.kept.set(key, answer);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
  }
}

/** The same text for the same question, in whatever order its fields were written. */
export const keyOf = (question) => JSON.stringify(sorted(question));

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.keys(value).sort().map((name) => [name, sorted(value[name])]);
}

/** Whether two questions are the same but for the step. */
function sameBut(one, other) {
  return Boolean(one && other) && keyOf({ ...one, step: 0 }) === keyOf({ ...other, step: 0 });
}
