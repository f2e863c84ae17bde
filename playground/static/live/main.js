/**
 * The live view: builds its part of the page, and paints what the player shows, once an animation frame.
 *
 * Streamlit calls `show` with every message. One instance a component lives on over remounts: its root moves along.
 */

import { element, hide, setText } from "./kit/elements.js";
import { formatEpoch, formatNumber, formatShare, whole } from "./kit/numbers.js";
import { takePicture } from "./transport/camera.js";
import { Diagram } from "./diagram/diagram.js";
import { FlowChart } from "./curves/flow.js";
import { Inspection } from "./audit/inspection.js";
import { Address, VIEW_FIELDS } from "./link/address.js";
import { LossChart } from "./curves/loss.js";
import { DecisionMap } from "./map/map.js";
import { Outbox } from "./link/outbox.js";
import { Player } from "./link/player.js";
import { readHeader } from "./link/protocol.js";
import { fetchWords } from "./kit/words.js";
import { luminance, readTheme } from "./kit/theme.js";
import { meaningOf, Transport } from "./transport/transport.js";

const SHEETS = ["kit/live.css", "diagram/diagram.css", "curves/charts.css", "audit/audit.css", "walk/walk.css"];
const THEME_REST = 400;
const SPEAK_REST = 5000;

class LiveView {
  constructor() {
    /** Settings of the view, which never change the numbers, and what the pointer is on. */
    this.view = {
      edges: "weights", discretize: false, showTest: true, showBatch: false, logScale: false,
      selection: null, point: null, hoverUnit: null, phase: null, inspected: null, theme: null, playing: false,
    };
    this.frame = null;
    this.dirty = true;
    this.themeAt = -Infinity;
    this.spokenAt = -Infinity;
    this.address = new Address();
    this.outbox = new Outbox(window);
    this.player = new Player({
      send: (request) => this.outbox.send(() => this.deliver(request)),
      mayStart: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      listener: {
        scene: (scene, fresh) => this.takeScene(scene, fresh),
        branch: (step, replaced) => this.branch(step, replaced),
        audit: (audit, arrays) => this.inspection.receive(audit, arrays),
        unanswered: (sentence) => this.inspection.refuse(sentence),
      },
    });
    this.build();
    this.loop = this.loop.bind(this);
    requestAnimationFrame(this.loop);
    window.addEventListener("keydown", (event) => this.onKey(event), true);
    document.addEventListener("visibilitychange", () => this.follow());
  }

  // ---- the page

  build() {
    const { player } = this;
    const actions = this.actions();
    this.root = element("div", "bp-live");
    this.root.setAttribute("role", "region");
    this.root.setAttribute("aria-label", "Training, live");
    Object.assign(this.root.dataset, { testid: "live-view", state: "paused", step: "", epoch: "", trainLoss: "", testLoss: "" });
    const strip = element("div");
    this.notice = element("div", "bp-notice");
    this.notice.hidden = true;
    this.notice.dataset.testid = "notice";
    const stage = element("div", "bp-stage");
    const charts = element("div", "bp-charts");
    const hosts = {
      diagram: panel(stage, "Network"), map: panel(stage, "Decision map"), loss: panel(charts, "Loss"), gradients: panel(charts, "Gradients"),
    };
    this.mapSwitches = this.switches(hosts.map.parentElement);
    const body = element("div", "bp-body");
    const phases = element("div", "bp-phases");
    stage.append(phases);
    this.audit = element("div", "bp-audit");
    this.spoken = element("p", "bp-spoken");
    this.spoken.setAttribute("role", "status");
    this.spoken.setAttribute("aria-live", "polite");
    this.spoken.dataset.testid = "summary";
    body.append(stage, charts, this.audit);
    this.root.append(strip, this.notice, body, this.spoken);
    this.transport = new Transport(strip, {
      play: () => player.play(),
      pause: () => player.pause(),
      step: () => player.step("1u"),
      epoch: () => player.step("1e"),
      back: () => player.back(),
      reset: () => player.reset(),
      newWeights: () => player.newWeights(),
      setSpeed: (speed) => player.view({ speed }),
      scrub: (step) => player.scrub(step),
      updateBack: () => player.stepBack(),
      goToEpoch: (epoch) => player.seek(player.stepOfEpoch(epoch)),
      camera: () => this.takePicture(),
      copyLink: () => this.copyLink(),
    });
    this.painters = {
      diagram: new Diagram(hosts.diagram, actions),
      map: new DecisionMap(hosts.map, actions),
      loss: new LossChart(hosts.loss, actions),
      gradients: new FlowChart(hosts.gradients, actions),
    };
    this.charts = [this.painters.loss, this.painters.gradients];
    const rooms = { root: this.root, bar: phases, panel: this.audit };
    this.inspection = new Inspection(rooms, player, this.painters.diagram, (changes) => this.setView(changes));
    this.sizes = new ResizeObserver((entries) => this.resize(entries, hosts));
    for (const host of Object.values(hosts)) this.sizes.observe(host);
  }

  /** What the painters may ask for. */
  actions() {
    const { player } = this;
    return {
      edit: (address, value) => player.edit(address, value),
      layers: (hidden, activations) => player.layers(hidden, activations),
      select: (selection) => this.inspection.select(selection),
      selectPoint: (point) => this.inspection.choosePoint(point),
      hover: (hoverUnit) => this.setView({ hoverUnit }),
      edges: (edges) => this.setView({ edges }),
      setView: (changes) => this.setView(changes),
      seek: (step) => player.seek(step),
      alarm: () => this.actions().select({ kind: "network" }),
    };
  }

  /** The small switches above the map. */
  switches(host) {
    const row = element("div", "bp-switches");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "On the map");
    const add = (name, words, tip, testid) => {
      const made = element("button", "bp-switch", words);
      made.type = "button";
      made.title = tip;
      made.dataset.testid = testid;
      made.addEventListener("click", () => this.toggleSwitch(name));
      row.append(made);
      return [name, made];
    };
    const all = [
      add("showTest", "test", "Show the test points", "show-test"),
      add("showBatch", "batch", "Ring the points of the last mini-batch", "show-batch"),
      add("discretize", "discretize", "Only the decision, not how sure it is", "discretize"),
      add("deltaMap", "δ of unit", "Colour each training point by the delta of the chosen unit", "delta-map"),
      add("arrows", "arrows", "The gradient of the loss at each training point, as an arrow", "arrows"),
    ];
    host.append(row);
    return new Map(all);
  }

  toggleSwitch(name) {
    if (name === "deltaMap" || name === "arrows") this.inspection.switchExtra(name);
    else this.setView({ [name]: !this.view[name] });
  }

  // ---- what changes

  /** A message from the server. */
  receive(component) {
    if (this.root.parentNode !== component.parentElement) {
      component.parentElement.append(this.root);
      this.dirty = true;
    }
    this.deliver = (request) => component.setTriggerValue("request", request);
    this.player.receive(component.data);
  }

  takeScene(scene, fresh) {
    const told = this.scene?.view_settings;
    this.scene = scene;
    this.readTheme();
    for (const [name, field] of Object.entries(VIEW_FIELDS)) {
      const value = scene.view_settings?.[field];
      if (value !== undefined && value !== told?.[field]) this.view[name] = value; // else it is what was chosen here
    }
    if (fresh) this.view.hoverUnit = null;
    for (const painter of Object.values(this.painters)) painter.setScene(scene, this.view.theme);
    this.inspection.setScene(scene, this.view.theme, fresh);
    if (fresh) for (const chart of this.charts) chart.clear();
    hide(this.mapSwitches.get("discretize"), scene.view.kind === "curve");
    hide(this.mapSwitches.get("showTest"), !scene.points.test.length);
    this.dirty = true;
  }

  /** What came after a step is no longer of this run; where that step itself was replaced, it too. */
  branch(step, replaced) {
    const keep = replaced ? step - 1 : step;
    for (const chart of this.charts) {
      if (this.player.newest > step) chart.ghost(keep);
      else chart.truncate(keep);
    }
    this.inspection.branch(keep);
    this.dirty = true;
  }

  /** Changes settings of the view; those that a link keeps are told to the server. */
  setView(changes) {
    Object.assign(this.view, changes);
    this.dirty = true;
    const told = fieldsOf(changes);
    if (Object.keys(told).length) this.player.view(told);
  }

  resize(entries, hosts) {
    for (const [name, host] of Object.entries(hosts)) {
      if (entries.some(({ target }) => target === host)) this.painters[name].resize();
    }
    this.dirty = true;
  }

  /** Follows the page's theme. */
  readTheme() {
    const theme = readTheme(this.root);
    if (JSON.stringify(theme) === JSON.stringify(this.view.theme)) return;
    this.view.theme = theme;
    const { style } = this.root;
    for (const name of ["text", "muted", "background", "panel", "line", "accent", "train", "test", "negative", "font"]) {
      style.setProperty(`--bp-${name}`, theme[name]);
    }
    style.setProperty("--bp-on-accent", luminance(theme.accent) > 0.36 ? "#10141b" : "#ffffff");
    this.root.dataset.theme = theme.dark ? "dark" : "light";
    if (this.scene) {
      for (const painter of Object.values(this.painters)) painter.setScene(this.scene, theme);
      this.inspection.setScene(this.scene, theme, false);
    }
    this.dirty = true;
  }

  // ---- time

  loop(now) {
    requestAnimationFrame(this.loop);
    const { player, root } = this;
    this.follow();
    if (!root.isConnected) return;
    if (now - this.themeAt > THEME_REST) {
      this.themeAt = now;
      this.readTheme();
    }
    const frame = player.tick(now);
    const { state } = player;
    if (state !== this.state) this.dirty = true;
    this.inspection.tick(now);
    if (frame && (frame !== this.frame || this.dirty)) this.paint(frame, state);
    this.state = state;
    if (root.dataset.state !== state) root.dataset.state = state;
    this.transport.show(
      { state, frame, target: player.target, newest: player.newest, speed: player.speed, updatesPerEpoch: this.scene?.updates_per_epoch ?? 1 },
      now,
    );
    this.showNotice(player.notice);
    if (frame) {
      this.address.follow(now, state === "playing", player.link, this.linkedView(), frame.step);
      this.speak(now, frame, state);
    }
  }

  /** A page that no one sees asks for nothing. */
  follow() {
    this.player.setVisible(this.root.isConnected && !document.hidden);
  }

  /** Paints exactly this frame, then says so. */
  paint(frame, state) {
    const { view, painters, root } = this;
    this.dirty = false;
    this.frame = frame;
    view.playing = state === "playing";
    for (const chart of this.charts) chart.append(frame);
    painters.diagram.paint(frame, view);
    painters.map.paint(frame, view);
    for (const chart of this.charts) chart.paint(frame, view, !view.playing);
    for (const [name, made] of this.mapSwitches) press(made, Boolean(view[name]));
    hide(this.mapSwitches.get("deltaMap"), !view.inspected || view.selection?.kind !== "unit" || !(view.selection.layer > 0));
    hide(this.mapSwitches.get("arrows"), !view.inspected);
    hide(this.mapSwitches.get("discretize"), Boolean(view.inspected) || this.scene.view.kind === "curve");
    this.inspection.follow(frame, view.playing);
    root.dataset.epoch = String(frame.epoch);
    root.dataset.trainLoss = String(frame.trainLoss);
    root.dataset.testLoss = Number.isFinite(frame.testLoss) ? String(frame.testLoss) : "";
    const step = String(frame.step);
    if (root.dataset.step !== step) root.dataset.step = step;
  }

  linkedView() {
    return { ...fieldsOf(this.view), speed: this.player.speed };
  }

  // ---- words

  showNotice(notice) {
    const key = JSON.stringify(notice);
    if (key === this.noticeKey) return;
    this.noticeKey = key;
    hide(this.notice, !notice);
    if (!notice) return;
    const { kind, text, done, target, learningRate } = notice;
    this.notice.dataset.kind = kind;
    const sentence = element("p", "bp-notice-text", text);
    sentence.setAttribute("role", kind === "diverged" || kind === "problem" ? "alert" : "status");
    const parts = [sentence];
    if (kind === "busy") {
      const bar = element("progress", "bp-progress");
      bar.max = Math.max(1, target);
      bar.value = done;
      parts.push(bar);
    }
    if (kind === "diverged") {
      parts.push(plainButton("Go to the last finite step", "last-finite", () => this.player.seek(this.player.newest)));
      if (learningRate) {
        const words = `Restart with learning rate ${Number(learningRate.toPrecision(3))}`;
        parts.push(plainButton(words, "restart-slower", () => this.player.restartWith(learningRate), "bp-primary"));
      }
    }
    this.notice.replaceChildren(...parts);
  }

  /** Tells where training stands to those who hear the page: at every stop, and now and then while playing. */
  speak(now, frame, state) {
    const moved = frame.step !== this.spokenStep || state !== this.spokenState;
    const stopped = state !== "playing";
    if (!moved || now - this.spokenAt < (stopped && this.spokenState === "playing" ? 0 : stopped ? 700 : SPEAK_REST)) return;
    this.spokenAt = now;
    this.spokenStep = frame.step;
    this.spokenState = state;
    setText(this.spoken, this.summary(frame, state));
    for (const name of ["map", "loss", "gradients"]) {
      const painter = this.painters[name];
      painter.host.setAttribute("aria-label", painter.describe(frame));
    }
  }

  summary(frame, state) {
    const words = { playing: "Playing", paused: "Paused", diverged: "Diverged" }[state];
    const parts = [`train loss ${formatNumber(frame.trainLoss)}`];
    if (Number.isFinite(frame.testLoss)) parts.push(`test loss ${formatNumber(frame.testLoss)}`);
    if (Number.isFinite(frame.trainAccuracy)) parts.push(`train accuracy ${formatShare(frame.trainAccuracy)}`);
    if (Number.isFinite(frame.testAccuracy)) parts.push(`test accuracy ${formatShare(frame.testAccuracy)}`);
    return `${words} at step ${whole(frame.step)}, epoch ${formatEpoch(frame.epoch)}: ${parts.join(", ")}.`;
  }

  // ---- keys and keepsakes

  onKey(event) {
    if (!this.root.isConnected) return;
    const meaning = meaningOf(event);
    if (!meaning) return;
    const { inspection } = this;
    if (/Phase$/.test(meaning) && !inspection.walk.isOpen) return;
    event.preventDefault();
    event.stopPropagation(); // Streamlit has keys of its own
    const { player } = this;
    const isRepeat = event.repeat;
    if (meaning === "toggle") {
      if (isRepeat) return;
      if (player.playing) player.pause();
      else player.play();
    } else if (meaning === "step") player.step("1u", isRepeat);
    else if (meaning === "epoch") player.step("1e", isRepeat);
    else if (meaning === "back") player.back();
    else if (meaning === "stepBack") player.stepBack();
    else if (meaning === "nextPhase") inspection.next();
    else if (meaning === "previousPhase") inspection.previous();
    else if (meaning === "walk" && !isRepeat) inspection.toggle();
    else if (meaning === "walkSlowly" && !isRepeat) inspection.playSlowly();
    else if (!isRepeat) player[meaning]();
  }

  async takePicture() {
    if (this.frame) await takePicture(this.scene, this.frame, this.view, this.painters);
  }

  async copyLink() {
    const href = this.address.write(this.player.link, this.linkedView(), this.player.target);
    try {
      await navigator.clipboard.writeText(href);
    } catch {
      copyBySelection(href);
    }
  }
}

// ---- small parts

/** Those of the view's settings that a link keeps, by their names there. */
function fieldsOf(view) {
  return Object.fromEntries(Object.entries(VIEW_FIELDS).filter(([name]) => name in view).map(([name, field]) => [field, view[name]]));
}

/** A part of the stage with a heading for those who hear the page. @returns {HTMLElement} the painter's host */
function panel(parent, name) {
  const section = element("section", `bp-panel bp-panel-${name.toLowerCase().replace(/\W+/g, "-")}`);
  section.setAttribute("aria-label", name);
  const host = element("div", "bp-host");
  section.append(element("h2", "bp-spoken", name), host);
  parent.append(section);
  return host;
}

function plainButton(words, testid, action, name = "") {
  const made = element("button", `bp-plain ${name}`.trim(), words);
  made.type = "button";
  made.dataset.testid = testid;
  made.addEventListener("click", action);
  return made;
}

function press(made, pressed) {
  if (made.getAttribute("aria-pressed") !== String(pressed)) made.setAttribute("aria-pressed", String(pressed));
}

/** Where the page may not write the clipboard (plain http to another machine). */
function copyBySelection(text) {
  const field = element("textarea", "bp-spoken");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("the browser did not copy");
}

/** Adds the style sheets of this version, once. */
function addSheets() {
  const { search } = new URL(import.meta.url);
  return Promise.all(SHEETS.map((name) => new Promise((resolve) => {
    const href = new URL(name + search, import.meta.url).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) {
      resolve();
      return;
    }
    const link = Object.assign(element("link"), { rel: "stylesheet", href, onload: resolve, onerror: resolve });
    document.head.append(link);
  })));
}

const styled = addSheets();
/** @type {Promise<void>|null} the words of the language that the first message names */
let spoken = null;

/** The language of a run, as its first message says it. */
function languageOf(bytes) {
  const language = readHeader(bytes).header.scene?.language ?? "en";
  document.documentElement.lang = language === "qps" ? "en" : language;
  return language;
}

/** By the component's name. @type {Map<string, LiveView>} */
export const instances = new Map();

/** Shows one message. @param {{name: string, data: Uint8Array, parentElement: HTMLElement, setTriggerValue: Function}} component */
export default async function show(component) {
  spoken ??= fetchWords(languageOf(component.data), new URL("../words/", import.meta.url).href, new URL(import.meta.url).search);
  await Promise.all([styled, spoken]);
  let view = instances.get(component.name);
  if (!view) {
    view = new LiveView();
    instances.set(component.name, view);
  }
  try {
    view.receive(component);
  } catch (error) {
    console.error(error); // one bad message is no reason to take the picture away
  }
}
