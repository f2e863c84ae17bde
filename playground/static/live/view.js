/**
 * The live view of one run: joins the rooms, and paints what the player shows, once an animation frame.
 */

import { Inspection } from "./audit/inspection.js";
import { FlowChart } from "./curves/flow.js";
import { LossChart } from "./curves/loss.js";
import { Diagram } from "./diagram/diagram.js";
import { noticeHands, painterHands, stripHands } from "./hands.js";
import { readTheme } from "./kit/theme.js";
import { say } from "./kit/words.js";
import { fieldsOf, VIEW_FIELDS } from "./link/address.js";
import { tracesAt } from "./link/changes.js";
import { LinkKeeper } from "./link/keeper.js";
import { Outbox } from "./link/outbox.js";
import { Player } from "./link/player.js";
import { DecisionMap } from "./map/map.js";
import { momentOf } from "./moments.js";
import { Pictures } from "./pictures/pictures.js";
import { Revival } from "./revival.js";
import { LabBand } from "./stage/band.js";
import { Callouts } from "./stage/callouts.js";
import { paintTheme } from "./stage/colours.js";
import { commandsOf } from "./stage/commands.js";
import { makeFrame } from "./stage/frame.js";
import { NoticeBoard } from "./stage/notice.js";
import { Scale } from "./stage/scale.js";
import { Stall } from "./stage/stall.js";
import { skipTo } from "./stage/skip.js";
import { Summary } from "./stage/summary.js";
import { MapSwitches } from "./stage/switches.js";
import { meaningOf } from "./transport/keys.js";
import { drawOn } from "./drawing.js";
import { teach } from "./teaching.js";
import { Transport } from "./transport/transport.js";
import { cardOf } from "./walk/hover.js";
import { PhasePainter } from "./walk/painter.js";

const THEME_REST = 400;

export class LiveView {
  constructor() {
    /** Settings of the view, which never change the numbers, and what the pointer is on. */
    this.view = {
      edges: "weights", discretize: false, showTest: true, showBatch: false, logScale: false,
      selection: null, point: null, hoverUnit: null, phase: null, inspected: null, theme: null, playing: false, held: false,
    };
    this.frame = null;
    this.dirty = true;
    this.themeAt = -Infinity;
    this.outbox = new Outbox(window);
    this.player = new Player({
      send: (request) => this.outbox.send(() => this.deliver(request)),
      mayStart: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      listener: {
        scene: (scene, fresh) => this.takeScene(scene, fresh),
        branch: (step, replaced) => this.branch(step, replaced),
        audit: (...answer) => this.pictures.records.take(...answer) || this.inspection.receive(...answer),
        past: (moments) => this.charts.forEach((chart) => chart.recall(moments)),
        stall: (stall) => this.stall.receive(stall),
        probe: (probe, arrays) => this.painters.map.receive(probe, arrays),
        picked: (frames, asked) => this.pictures.picks.take(frames, asked),
        unanswered: (sentence, kind, asked) => this.pictures.refuse(sentence, kind, asked) || kind === "audit" && this.inspection.refuse(sentence ?? say("stage-no-answer")),
      },
    });
    this.build();
    this.loop = this.loop.bind(this);
    requestAnimationFrame(this.loop);
    window.addEventListener("keydown", (event) => this.onKey(event), true);
    document.addEventListener("visibilitychange", () => this.follow());
    document.fonts?.addEventListener("loadingdone", () => this.readTheme(true)); // what was drawn in a font's stead is drawn anew
  }

  // ---- the page

  build() {
    const { player } = this;
    const { root, strip, notice, hosts, phases, audit, spoken } = makeFrame();
    this.root = root;
    const actions = painterHands(this);
    this.band = new LabBand(root, notice);
    this.notices = new NoticeBoard(notice, noticeHands(this));
    this.stall = new Stall((step) => player.question({ kind: "stall", step }));
    this.summary = new Summary(spoken);
    this.switches = new MapSwitches(hosts.map.parentElement, (name) => this.toggleSwitch(name));
    this.transport = new Transport(strip, stripHands(this));
    skipTo(this.transport.play);
    this.painters = {
      diagram: new Diagram(hosts.diagram, actions, { draw: new PhasePainter().draw, text: cardOf }),
      map: new DecisionMap(hosts.map, actions),
      loss: new LossChart(hosts.loss, actions),
      gradients: new FlowChart(hosts.gradients, actions),
    };
    this.charts = [this.painters.loss, this.painters.gradients];
    const rooms = { root, bar: phases, panel: audit, tools: this.painters.diagram.heads.tools };
    this.inspection = new Inspection(rooms, player, (changes) => this.setView(changes));
    this.revival = new Revival();
    this.keeper = new LinkKeeper(player, { view: this.view, chart: this.painters.gradients, inspection: this.inspection });
    this.scale = new Scale(root, this.transport, this.painters, () => (this.dirty = true));
    this.pictures = new Pictures(root, hosts, () => momentOf(this), (question) => player.question(question));
    this.inspection.offer(this.pictures.buttonFor("card"), this.pictures.buttonFor("walk"));
    this.command = commandsOf(player, this.inspection, this.scale, () => this.pictures.open());
    this.lessons = teach(this);
    this.drawing = drawOn(this);
    this.callouts = new Callouts({ network: hosts.diagram.parentElement, map: hosts.map.parentElement }, () => this.transport.play.focus({ preventScroll: true }));
    this.sizes = new ResizeObserver((entries) => this.resize(entries, hosts));
    for (const host of Object.values(hosts)) this.sizes.observe(host);
  }

  toggleSwitch(name) {
    if (name === "draw") this.drawing.toggle();
    else if (name === "deltaMap" || name === "arrows") this.inspection.switchExtra(name);
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
    if (fresh) this.stall.forget();
    for (const painter of Object.values(this.painters)) painter.setScene(scene, this.view.theme);
    this.inspection.setScene(scene, this.view.theme, fresh);
    this.drawing.setScene(scene, this.view.theme, fresh);
    if (fresh) {
      for (const chart of this.charts) chart.clear();
      this.pictures.branch(-1);
    }
    for (const part of [this.band, this.switches, this.transport, this.keeper]) part.setScene(scene);
    this.dirty = true;
  }

  /** What came after a step is no longer of this run; where that step itself was replaced, it too. */
  branch(step, replaced) {
    this.stall.forget();
    const keep = replaced ? step - 1 : step;
    for (const chart of this.charts) {
      if (this.player.newest > step) chart.ghost(keep);
      else chart.truncate(keep);
    }
    this.inspection.branch(keep);
    this.pictures.branch(keep);
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

  /** Follows the page's theme. @param {boolean} [isOther] the same names may look otherwise now */
  readTheme(isOther = false) {
    const theme = readTheme(this.root);
    if (!isOther && JSON.stringify(theme) === JSON.stringify(this.view.theme)) return;
    this.view.theme = theme;
    paintTheme(this.root, theme);
    if (this.scene) {
      for (const painter of Object.values(this.painters)) painter.setScene(this.scene, theme);
      this.inspection.setScene(this.scene, theme, false);
      this.drawing.setScene(this.scene, theme, false);
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
    this.drawing.tick(now);
    const { state } = player;
    if (state !== this.state) this.dirty = true;
    this.inspection.tick(now);
    if (frame && (frame !== this.frame || this.dirty)) this.paint(frame, state);
    this.state = state;
    if (root.dataset.state !== state) root.dataset.state = state;
    this.transport.show(player.standing, now);
    if (frame && !root.dataset.lesson) this.stall.tick(now, frame, player.playing); // a lesson asks its own questions
    this.notices.show(player.notice ?? (root.dataset.lesson ? null : this.stall.notice));
    this.lessons.tick(now);
    this.revival.follow(now, player.isWaiting);
    if (frame) {
      this.callouts.tick(now, this.scene, this.doing(), Boolean(root.dataset.lesson) || this.inspection.looking.isOpen);
      this.keeper.follow(now, frame);
      if (this.summary.show(now, frame, state)) this.describe(frame);
    }
  }

  /** What of the call-outs' advice is followed now. */
  doing() {
    const { diagram, map } = this.painters;
    return { line: diagram.hovered !== null, map: map.host.matches(":hover"), walk: this.inspection.walk.isOpen };
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
    Object.assign(view, this.drawing.at(this.scene, frame.step));
    view.traces = tracesAt(this.player.standing.changes, frame.step, frame.weights.length);
    for (const chart of this.charts) chart.append(frame);
    painters.diagram.paint(frame, view);
    painters.map.paint(frame, view);
    this.drawing.follow();
    for (const chart of this.charts) chart.paint(frame, view, !view.playing);
    this.switches.show(view);
    this.inspection.follow(frame, view.playing);
    this.keeper.restore();
    root.dataset.epoch = String(frame.epoch);
    root.dataset.trainLoss = String(frame.trainLoss);
    root.dataset.testLoss = Number.isFinite(frame.testLoss) ? String(frame.testLoss) : "";
    const step = String(frame.step);
    if (root.dataset.step !== step) root.dataset.step = step;
  }

  /** The pictures in words. */
  describe(frame) {
    for (const painter of [this.painters.map, ...this.charts]) painter.host.setAttribute("aria-label", painter.describe(frame));
  }

  // ---- keys

  onKey(event) {
    const meaning = this.root.isConnected && meaningOf(event);
    if (!meaning || !this.command(meaning, { isRepeat: event.repeat })) return;
    event.preventDefault();
    event.stopPropagation(); // Streamlit has keys of its own
  }
}
