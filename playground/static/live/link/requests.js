/**
 * What is asked of the server: one request at a time, each under an id of its own.
 *
 * Without an answer a request is sent again after two seconds under the same id; the server answers a repeated id with the
 * same chunk. What must each be answered (commands) goes first, then places in time, then questions, then what is only told:
 * the view's own settings. They hold nothing up, and are told again, with what has changed since, until they were heard.
 *
 * @typedef {{request: object, sent: object, ids: Set<number>, sentAt: number, firstAt: number}} Pending
 */

const AGAIN_AFTER = 2000;
const VIEW_FOR = 100; // then the next request may follow, heard or not
const QUESTION_FOR = 6000;
/** What is asked about the run beside playing it, the more pressing first. */
const QUESTIONS = Object.freeze(["audit", "probe", "stall", "pick"]);

export const isQuestion = (request) => QUESTIONS.includes(request?.kind);

export class Requests {
  #send;
  #nextId;
  #stamp;
  #unanswered;
  /** @type {Pending|null} */
  #pending = null;
  /** @type {object[]} requests that must each be answered: restart, edit, layers */
  #commands = [];
  /** View settings that have not left yet. */
  #changes = {};
  /** @type {{changes: object, id: number, sentAt: number}|null} view settings that have left, and are not known to be heard */
  #told = null;
  /** Questions that have not left yet, one a kind. @type {Object<string, object|null>} */
  #questions = {};

  /**
   * @param {object} options
   * @param {(request: object) => void} options.send
   * @param {number} options.firstId above every id of earlier pages
   * @param {() => object} options.stamp what every request carries when it leaves
   * @param {(request: object) => void} options.unanswered a question is given up
   */
  constructor({ send, firstId, stamp, unanswered }) {
    this.#send = send;
    this.#nextId = firstId;
    this.#stamp = stamp;
    this.#unanswered = unanswered;
  }

  // ---- what is under way, and what waits

  get isUnderWay() {
    return this.#pending !== null;
  }

  /** Since when the answer under way is waited for, or null. */
  get since() {
    return this.#pending?.firstAt ?? null;
  }

  get hasCommands() {
    return this.#commands.length > 0;
  }

  /** Every request that a run may still change for: waiting or under way. @returns {object[]} */
  get open() {
    return this.#pending ? [...this.#commands, this.#pending.request] : this.#commands;
  }

  /** A command that waits to leave. @param {(request: object) => boolean} is @returns {object|undefined} */
  waiting(is) {
    return this.#commands.find(is);
  }

  command(request) {
    this.#commands.push(request);
    this.dropPlace();
  }

  /** Commands that no longer mean anything. @param {string} kind */
  forget(kind) {
    this.#commands = this.#commands.filter((request) => request.kind !== kind);
  }

  /** Asks about the run; a question of its kind that has not left yet gives way. */
  question(request) {
    this.#questions[request.kind] = request;
  }

  /** A question that met another run: asked of that one, unless another waits. */
  questionAgain(request) {
    this.#questions[request.kind] ??= request;
  }

  /** Settings of the view, told when there is time. */
  tell(changes) {
    Object.assign(this.#changes, changes);
  }

  /** Gives up a request for a place in time, unless it is worth keeping: its answer will not be taken. */
  dropPlace(keep = () => false) {
    const { request } = this.#pending ?? {};
    if ((request?.kind === "frames" || request?.kind === "seek") && !keep(request)) this.#pending = null;
  }

  /** Whatever is under way is of no use any more. */
  drop() {
    this.#pending = null;
  }

  /** The page was away: the wait begins now. */
  forgive(now) {
    if (this.#pending) this.#pending.firstAt = now;
  }

  reconnect(send) {
    this.#send = send;
  }

  // ---- out and in

  /** Sends what is most needed, if nothing is under way. @param {number} now @param {() => object|null} place the next request about a place in time */
  pump(now, place) {
    if (this.#pending && !this.#isOver(now)) return;
    if (this.#told && now - this.#told.sentAt < VIEW_FOR) return;
    const request = this.#commands.shift() ?? place() ?? this.#takeQuestion();
    if (request) this.dispatch(request, now);
    else this.#tellChanges(now);
  }

  /** Whether what is under way need not be waited for any longer; sends it again when it is time. */
  #isOver(now) {
    const { request, sent, sentAt, firstAt } = this.#pending;
    if (isQuestion(request) && now - firstAt > QUESTION_FOR) {
      this.#pending = null;
      this.#unanswered(request);
      return true;
    }
    if (now - sentAt >= AGAIN_AFTER) {
      this.#pending.sentAt = now;
      this.#transmit(sent);
    }
    return false;
  }

  /** @param {object} request @param {number} now @param {Iterable<number>} [earlier] ids under which the same was asked before */
  dispatch(request, now, earlier = []) {
    const id = this.#nextId++;
    const sent = { ...request, id, ...this.#stamp() };
    delete sent.single; // how a place in time is waited for, which is ours alone
    this.#pending = { request, sent, ids: new Set([...earlier, id]), sentAt: now, firstAt: now };
    this.#transmit(sent);
  }

  /**
   * After a live change: what still fits is asked again beside the old request, whose id may yet be answered in the new
   * generation; another place in time is given up.
   */
  resume(now, fits) {
    if (this.#pending && fits(this.#pending.request)) this.dispatch(this.#pending.request, now, this.#pending.ids);
    else this.dropPlace();
  }

  /** The request that an answer of this id settles, which is then no longer under way. @returns {Pending|null} */
  settle(id) {
    if (!this.#pending?.ids.has(id)) return null;
    const settled = this.#pending;
    this.#pending = null;
    return settled;
  }

  /**
   * An answer to what was told of the view. One of another kind says that it met another run, which is told the same.
   * @returns {boolean} whether the answer belongs to it
   */
  hear(id, kind) {
    if (!id || this.#told?.id !== id) return false;
    if (kind === "heard") this.#told = null;
    else this.#told.sentAt = -Infinity;
    return true;
  }

  #takeQuestion() {
    const kind = QUESTIONS.find((name) => this.#questions[name]);
    if (!kind) return null;
    const request = this.#questions[kind];
    this.#questions[kind] = null;
    return request;
  }

  /** What of the view the server has not heard of, if there is anything, or it is time to tell it again. */
  #tellChanges(now) {
    const isLate = this.#told !== null && now - this.#told.sentAt >= AGAIN_AFTER;
    if (!isLate && !Object.keys(this.#changes).length) return;
    const changes = { ...this.#told?.changes, ...this.#changes };
    const id = this.#nextId++;
    this.#changes = {};
    this.#told = { changes, id, sentAt: now };
    this.#transmit({ kind: "view", ...changes, id, ...this.#stamp() });
  }

  #transmit(sent) {
    try {
      this.#send(sent);
    } catch {
      // The connection is down: the same request goes out again later.
    }
  }
}
