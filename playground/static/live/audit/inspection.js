/**
 * Looking inside an update: the walk through its phases, the panel with its accounts, and what both add to diagram and map.
 *
 * One answer of the server serves all. With the panel open, the panel asks; else, during a walk, an asker of our own does.
 */
import { biasIndex, weightIndex } from "../kit/addresses.js";
import { element } from "../kit/elements.js";
import { unitName } from "../kit/names.js";
import { AuditPanel } from "./panel.js";
import { Asker } from "./asker.js";
import { isSelectionOf } from "./selection.js";
import { PhaseBar } from "../walk/bar.js";
import { PhasePainter } from "../walk/painter.js";
import { cardOf } from "../walk/sentences.js";
import { Walk } from "../walk/walk.js";

/** At this width of the view the panel has a place beside the diagram, and opens with the walk. */
const WIDE = 900;

export class Inspection {
  /**
   * @param {{root: HTMLElement, bar: HTMLElement, panel: HTMLElement}} hosts
   * @param {import("../link/player.js").Player} player
   * @param {import("../diagram/diagram.js").Diagram} diagram
   * @param {(changes: object) => void} setView
   */
  constructor(hosts, player, diagram, setView) {
    this.hosts = hosts;
    this.player = player;
    this.setView = setView;
    this.walk = new Walk();
    this.audit = null;
    this.arrays = null;
    this.selection = null;
    /** What the map's switches ask for. */
    this.extras = { deltaMap: false, arrows: false };
    this.frame = null;
    this.at = 0;
    const send = (question) => player.question({ kind: "audit", ...question });
    this.asker = new Asker({ send, show: ({ audit, arrays }) => this.#take(audit, arrays) });
    this.panel = new AuditPanel(hosts.panel, {
      audit: send,
      show: (audit, arrays) => this.#take(audit, arrays),
      select: (selection) => this.setView({ selection: selection && withAddress(selection) }),
      point: (row) => this.setView({ pointed: row }),
      value: (selection) => this.#valueOf(selection),
      edit: (address, value) => player.edit(address, value),
      close: () => this.#settle(),
    });
    this.panel.extras.root.remove(); // the map has these switches
    this.panel.extras = { wanted: (selection) => this.#wanted(selection) };
    this.bar = new PhaseBar(hosts.bar, {
      next: () => this.next(),
      previous: () => this.previous(),
      play: () => this.playSlowly(),
      close: () => this.close(),
      goTo: (index) => this.#move(() => this.walk.goTo(index)),
      setSpeed: (speed) => (this.walk.speed = speed),
      nextUpdate: () => this.nextUpdate(),
    });
    diagram.drawPhase = new PhasePainter().draw;
    diagram.phaseText = cardOf;
    this.button = this.#button(diagram.heads.tools);
    hosts.root.dataset.phase = "";
  }

  get isOpen() {
    return this.walk.isOpen || this.panel.isOpen;
  }

  // ---- what a person does

  open() {
    if (!this.scene || !this.frame) return;
    this.player.pause();
    this.walk.open(this.scene, matchMedia("(prefers-reduced-motion: reduce)").matches);
    this.bar.open(this.scene, this.walk.phases);
    if (this.panel.sample === "batch" && !this.hasChosen) this.panel.choose("worst"); // one example is clearer than a mean
    this.hasChosen = true;
    if (this.hosts.root.clientWidth >= WIDE && !this.panel.isOpen) this.panel.open(this.selection);
    this.#settle();
  }

  close() {
    this.walk.close();
    this.bar.close();
    if (this.panel.isOpen) this.panel.close();
    else this.#settle();
  }

  toggle() {
    if (this.walk.isOpen) this.close();
    else this.open();
  }

  next() {
    this.#move(() => this.walk.next());
  }

  previous() {
    this.#move(() => this.walk.previous());
  }

  /** Slow motion, or its end; opens the walk where it is closed. */
  playSlowly() {
    if (!this.walk.isOpen) this.open();
    this.#move(() => (this.walk.isPlaying ? this.walk.pause() : this.walk.play()));
  }

  /** On to the update after this one, from its first phase. */
  nextUpdate() {
    this.player.step("1u");
    if (this.frame.step === 0) this.player.step("1u"); // at the start the coming update was on show
    this.#move(() => this.walk.goTo(0));
  }

  /** A thing of the diagram: its account. @param {object|null} selection */
  select(selection) {
    this.selection = selection && isSelectionOf(this.scene, plain(selection)) ? plain(selection) : null;
    if (!this.selection && !this.panel.isOpen) return;
    const opens = !this.panel.isOpen;
    this.panel.open(this.selection);
    this.#settle();
    // Where the panel stands below the diagram, enough of it comes into sight to be found.
    if (opens && this.hosts.panel.getBoundingClientRect().top > 0.7 * innerHeight) this.hosts.panel.scrollIntoView({ block: "start" });
  }

  /** An example of the map; the same again gives the whole batch back. */
  choosePoint(point) {
    if (!this.isOpen) return this.setView({ point });
    if (point.split !== "train") return undefined;
    this.hasChosen = true;
    this.panel.choose(this.audit?.sample?.row === point.row && this.panel.sample !== "worst" ? "batch" : point.row);
    this.#ask();
    return undefined;
  }

  /** A switch of the map. @param {"deltaMap"|"arrows"} name */
  setExtra(name, on) {
    this.extras[name] = on;
    if (this.panel.isOpen) this.panel.open(this.panel.selection); // asks anew
    else this.#ask();
    this.#show();
  }

  // ---- what the page tells

  setScene(scene, theme, fresh) {
    this.scene = scene;
    this.panel.setScene(scene, theme);
    if (!fresh) return;
    this.selection = null;
    this.audit = this.arrays = null;
    this.asker.forget();
    if (this.walk.isOpen) this.close();
  }

  /** The frame on the screen, after it was painted. */
  follow(frame, playing) {
    this.frame = frame;
    if (playing && this.walk.isOpen) {
      this.walk.close();
      this.bar.close();
      this.#settle();
    }
    this.panel.follow(frame.step, playing);
    this.#ask();
  }

  /** One animation frame. */
  tick(now) {
    const elapsed = now - this.at;
    this.at = now;
    if (!this.walk.isOpen) return;
    if (this.panel.isOpen) this.panel.follow(this.frame.step, false);
    else this.asker.tick();
    if (this.audit && this.walk.tick(elapsed)) this.#show();
    if (this.hosts.root.dataset.phase !== this.walk.key) this.hosts.root.dataset.phase = this.walk.key;
    this.#tell();
  }

  receive(audit, arrays) {
    if (this.asker.flying) this.asker.receive(audit, arrays);
    else this.panel.receive(audit, arrays);
  }

  refuse(sentence) {
    if (this.asker.flying) this.asker.refused();
    else this.panel.refuse(sentence);
    if (!this.audit) this.bar.refuse(sentence);
  }

  /** Steps after this one are of another run now. */
  branch(step) {
    this.asker.forget(step);
    this.panel.forget(step);
  }

  // ---- the works

  #ask() {
    if (!this.walk.isOpen || this.panel.isOpen || !this.frame) return;
    const { panel, selection } = this;
    const question = {
      step: this.frame.step, sample: panel.sample, select: selection, card: null, notation: panel.notation.value,
      extras: this.#wanted(selection),
    };
    if (panel.sample === "random") question.seed = panel.seed;
    this.asker.want(question, false);
  }

  #wanted(selection) {
    const wanted = this.extras.deltaMap && selection?.kind === "unit" ? ["delta_map"] : [];
    return this.extras.arrows ? ["arrows", ...wanted] : wanted;
  }

  #take(audit, arrays) {
    if (audit?.problem && !audit.rows) return;
    this.audit = audit;
    this.arrays = arrays;
    this.#show();
    this.#tell();
  }

  /** The value that the screen shows of a weight or bias. */
  #valueOf({ kind, layer, i, j }) {
    const at = kind === "bias" ? biasIndex(this.scene, layer, j) : weightIndex(this.scene, layer, i, j);
    return this.frame?.weights[at];
  }

  #move(change) {
    if (!this.walk.isOpen) return;
    change();
    this.hosts.root.dataset.phase = this.walk.key;
    this.#show();
    this.#tell();
  }

  /** After something opened or closed. */
  #settle() {
    const { root } = this.hosts;
    root.dataset.phase = this.walk.key;
    root.dataset.walk = this.walk.isOpen ? "open" : "";
    root.dataset.audit = this.panel.isOpen ? "open" : "";
    this.button.setAttribute("aria-pressed", String(this.walk.isOpen));
    if (!this.walk.isOpen || this.panel.isOpen) this.asker.stop();
    if (!this.isOpen) this.audit = this.arrays = null;
    this.#ask();
    this.#show();
    this.#tell();
  }

  /** Hands diagram and map what to draw. */
  #show() {
    const { walk, audit, arrays, scene } = this;
    const phase = walk.isOpen ? { ...walk.shown, audit, arrays } : null;
    const sample = audit?.sample ? { kind: "point", split: "train", row: audit.sample.row } : null;
    const unit = this.panel.isOpen ? this.panel.selection : this.selection;
    const inspected = this.isOpen && audit?.rows ? {
      highlight: audit.highlight?.rows ?? [],
      deltas: this.extras.deltaMap ? arrays?.delta_map ?? null : null,
      arrows: this.extras.arrows ? arrays?.arrows ?? null : null,
      unit: unit?.kind === "unit" ? unitName(scene, unit.layer, unit.j) : "",
      audit,
    } : null;
    this.setView({ phase, inspected, ...(this.isOpen ? { point: sample } : {}) });
  }

  #tell() {
    if (!this.walk.isOpen) return;
    const waiting = !this.audit || this.audit.step !== this.frame?.step;
    this.bar.show(this.walk, this.audit?.rows ? this.audit : null, this.arrays, this.selection, waiting);
  }

  #button(host) {
    const made = element("button", "bp-inspect");
    made.type = "button";
    made.dataset.testid = "inspect";
    made.setAttribute("aria-label", "Walk through this update");
    made.title = "Walk through this update, phase by phase (P)";
    made.setAttribute("aria-keyshortcuts", "P");
    made.append("Walk through", element("span", "bp-inspect-more", " this update"));
    made.addEventListener("click", () => {
      made.blur();
      this.toggle();
    });
    host.append(made);
    return made;
  }
}

/** A selection as the server reads it. */
const plain = ({ kind, layer, i, j }) => (kind === "weight" ? { kind, layer, i, j } : j === undefined ? { kind, layer } : { kind, layer, j });

/** A selection as the diagram reads it. */
function withAddress(selection) {
  const { kind, layer, i = -1, j } = selection;
  const address = kind === "weight" ? `w${layer}.${i}.${j}` : kind === "bias" ? `b${layer}.${j}` : kind === "unit" ? `a${layer}.${j}` : "";
  return { ...selection, i, address };
}
