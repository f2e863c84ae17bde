/**
 * Looking inside an update: joins what is looked at (`Looking`) with the server's answers and with what shows them, the bar of
 * the walk, the panel, diagram and map. One asker asks, and one answer serves all.
 */
import { biasIndex, weightIndex } from "../kit/addresses.js";
import { still } from "../kit/elements.js";
import { isOurEscape } from "../kit/escape.js";
import { Asker } from "./asker.js";
import { keepsakeOf, lookAgain } from "./keepsake.js";
import { Looking } from "./looking.js";
import { keepNotation, readNotation } from "./notation.js";
import { AuditPanel } from "./panel.js";
import { addressOf } from "./selection.js";
import { PhaseBar } from "../walk/bar.js";
import { walkButton } from "../walk/button.js";
import { lettersOf } from "../walk/letters.js";

/** At this width of the view the panel has a place beside the diagram, and opens with the walk. */
const WIDE = 900;
const NOTHING = Object.freeze({ audit: null, arrays: null });

export class Inspection {
  /**
   * @param {{root: HTMLElement, bar: HTMLElement, panel: HTMLElement, tools: HTMLElement}} hosts the view; where the bar, the
   *   panel and the button that opens the walk stand
   * @param {import("../link/player.js").Player} player
   * @param {(changes: object) => void} setView tells diagram and map what to draw
   */
  constructor(hosts, player, setView) {
    this.hosts = hosts;
    this.player = player;
    this.setView = setView;
    this.frame = null;
    this.playing = false;
    this.at = 0;
    /** The last answer with numbers, for diagram, map and bar. */
    this.answer = NOTHING;
    /** The last answer with the sample it was asked for, for the panel. */
    this.shown = null;
    this.looking = new Looking({ notation: readNotation(), changed: () => this.#render() });
    this.asker = new Asker({
      send: (question) => player.question({ kind: "audit", ...question }),
      show: (answer, question) => this.#take(answer, question),
    });
    this.#build();
  }

  get walk() {
    return this.looking.walk;
  }

  // ---- what a person does

  open() {
    if (!this.scene || !this.frame) return;
    this.player.pause();
    this.looking.openWalk({ calm: still(), withPanel: this.hosts.root.clientWidth >= WIDE });
    this.bar.root.scrollIntoView({ block: "nearest" }); // on a phone it stands below the diagram
  }

  toggle() {
    if (this.walk.isOpen) this.looking.close();
    else this.open();
  }

  next() {
    this.looking.next();
  }

  previous() {
    this.looking.previous();
  }

  /** Slow motion, or its end; opens the walk where it is closed. */
  playSlowly() {
    if (!this.walk.isOpen) this.open();
    this.looking.playSlowly();
  }

  /** On to the update after this one, from its first phase. */
  nextUpdate() {
    this.player.step("1u");
    if (this.frame.step === 0) this.player.step("1u"); // at the start the coming update was on show
    this.looking.goTo(0);
  }

  /** Takes in the buttons that save the open card and the walk. */
  offer(card, walk) {
    this.panel.head.close.before(card);
    this.bar.closing.before(walk);
  }

  /** What a link keeps of it. @returns {import("./keepsake.js").Keepsake} */
  keepsake() {
    return this.scene ? keepsakeOf(this.looking) : {};
  }

  /** Shows what the sender of a link saw, once there is a frame. @param {import("./keepsake.js").Keepsake} kept */
  restore(kept) {
    lookAgain(this.looking, kept);
  }

  /** A thing of the diagram: its account. @param {object|null} selection */
  select(selection) {
    const opens = !this.looking.isPanelOpen;
    this.looking.select(selection);
    // Where the panel stands below the diagram, enough of it comes into sight to be found.
    if (!opens || !this.panel.isOpen || this.hosts.panel.getBoundingClientRect().top <= 0.7 * innerHeight) return;
    this.hosts.panel.scrollIntoView({ block: "start" });
  }

  /** An example of the map. @param {import("./looking.js").Point} point */
  choosePoint(point) {
    this.looking.choosePoint(point, this.answer.audit?.sample?.row);
  }

  /** A switch of the map. @param {"deltaMap"|"arrows"} name */
  switchExtra(name) {
    this.looking.switchExtra(name);
  }

  // ---- what the page tells

  setScene(scene, theme, fresh) {
    this.panel.recolour(theme);
    const isOther = scene !== this.scene; // a new theme tells the same scene again
    this.scene = scene;
    if (isOther) {
      this.panel.setScene(scene);
      this.asker.forget();
    }
    if (fresh) this.#forget();
    if (isOther || fresh) this.looking.setScene(scene, fresh);
  }

  /** The frame on the screen, after it was painted. */
  follow(frame, playing) {
    const moved = frame.step !== this.frame?.step || playing !== this.playing;
    this.frame = frame;
    this.playing = playing;
    if (playing) this.looking.closeWalk();
    if (!this.looking.isOpen) return;
    if (this.panel.isOpen) this.panel.showValue(this.#value());
    if (moved) this.#ask();
    else this.asker.tick();
  }

  /** One animation frame. */
  tick(now) {
    const elapsed = now - this.at;
    this.at = now;
    const { walk } = this;
    if (!walk.isOpen) return;
    this.asker.tick();
    if (this.answer.audit && walk.tick(elapsed)) this.#show();
    else this.#showBar();
  }

  receive(audit, arrays) {
    this.asker.receive(audit, arrays);
    this.#showWaiting();
  }

  /** The question on its way was refused. @param {string} sentence */
  refuse(sentence) {
    this.asker.refused();
    if (this.panel.isOpen) this.panel.showProblem(sentence);
    if (!this.answer.audit) this.bar.refuse(sentence);
    this.#showWaiting();
  }

  /** Steps after this one are of another run now. */
  branch(step) {
    this.asker.forget(step);
    if (this.looking.isOpen) this.#ask();
  }

  // ---- asking

  #ask() {
    if (!this.scene || !this.frame) return;
    this.asker.want(this.looking.questionAt(this.frame.step), this.playing);
    this.#showWaiting();
  }

  #take({ audit, arrays }, { sample }) {
    this.looking.settle(audit.sample?.row);
    this.shown = { audit, sample: sample === "random" ? this.looking.sample : sample };
    if (!audit.problem || audit.rows) this.answer = { audit, arrays };
    if (this.panel.isOpen) this.#draw();
    this.#show();
  }

  /** Nothing is on show any more. */
  #forget() {
    this.asker.stop();
    this.answer = NOTHING;
    this.shown = null;
  }

  // ---- showing

  /** Brings the page to what is looked at, after anything of it changed. */
  #render() {
    const { looking, scene, hosts: { root } } = this;
    if (!scene) return;
    const { isOpen } = looking.walk;
    if (isOpen && !this.bar.isOpen) this.bar.open(scene, looking.walk.phases);
    if (!isOpen && this.bar.isOpen) this.bar.close();
    root.dataset.walk = isOpen ? "open" : "";
    root.dataset.audit = looking.isPanelOpen ? "open" : "";
    this.button.setAttribute("aria-pressed", String(isOpen));
    this.#showPanel();
    if (looking.isOpen) this.#ask();
    else this.#forget();
    this.#show();
  }

  #showPanel() {
    const { panel, looking } = this;
    const opens = looking.isPanelOpen && !panel.isOpen;
    if (!looking.isPanelOpen && panel.isOpen) panel.close();
    if (!looking.isPanelOpen) return;
    if (opens) panel.open();
    panel.show(looking.subject, this.#value());
    if (!opens) return;
    if (this.shown) this.#draw();
    else this.asker.stop(); // what was refused is asked again
  }

  #draw() {
    this.panel.draw(this.shown.audit, this.shown.sample, !this.playing && !this.looking.lead); // led, the bar has said it
  }

  /** Hands diagram, map and bar what to draw. */
  #show() {
    this.setView(this.looking.view(this.answer));
    this.#showBar();
  }

  #showBar() {
    const { walk, answer: { audit, arrays }, hosts: { root } } = this;
    if (root.dataset.phase !== walk.key) root.dataset.phase = walk.key;
    if (!walk.isOpen) return;
    const waiting = !audit || audit.step !== this.frame?.step;
    this.bar.show(walk, audit?.rows ? audit : null, arrays, this.looking.subject, waiting, lettersOf(this.looking.notation));
  }

  /** An answer is awaited; not while training plays, where there always is one. */
  #showWaiting() {
    this.panel.showWaiting(this.asker.waiting && !this.playing);
  }

  /** The value that the screen shows of the weight or bias that is looked at. */
  #value() {
    const { subject } = this.looking;
    if (!addressOf(subject)) return undefined;
    const { kind, layer, i, j } = subject;
    return this.frame?.weights[kind === "bias" ? biasIndex(this.scene, layer, j) : weightIndex(this.scene, layer, i, j)];
  }

  #build() {
    const { hosts, player, looking } = this;
    this.panel = new AuditPanel(hosts.panel, looking.notation, {
      follow: (wish) => looking.follow(wish),
      choose: (sample) => looking.choose(sample),
      write: (change) => {
        looking.write(change);
        keepNotation(looking.notation);
      },
      point: (row) => looking.pointAt(row),
      edit: (address, value) => player.edit(address, value),
      close: () => looking.closePanel(),
    });
    this.bar = new PhaseBar(hosts.bar, {
      next: () => looking.next(),
      previous: () => looking.previous(),
      play: () => looking.playSlowly(),
      close: () => looking.close(),
      goTo: (index) => looking.goTo(index),
      setSpeed: (speed) => (looking.walk.speed = speed),
      nextUpdate: () => this.nextUpdate(),
    });
    this.button = walkButton(() => this.toggle());
    hosts.tools.append(this.button);
    hosts.root.dataset.phase = "";
    document.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Escape closes the panel from anywhere, but not while a field or a menu of the page has it. */
  #onKey(event) {
    if (!this.hosts.root.isConnected) return;
    const ofPanel = event.key === "Escape" && !event.defaultPrevented && this.hosts.panel.contains(event.target);
    if (ofPanel || isOurEscape(event)) this.looking.closePanel();
  }
}
