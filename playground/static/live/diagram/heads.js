/**
 * The controls of the network diagram, as ordinary page elements over its canvas: which value the edges show, layers to add
 * and remove, and above each layer its name, its activation and its number of units.
 */
import { element } from "../kit/elements.js";
import { whole } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { EDGE_KINDS } from "./edges.js";
import { Inputs } from "./inputs.js";
import { activationName, layerNote, layerTitle } from "./names.js";

/** What the question above the inputs takes across. */
const QUESTION = 84;

export class Heads {
  /**
   * @param {HTMLElement} host
   * @param {{layers: (hidden: number[], activations: string[]) => void, edges: (kind: string) => void,
   *   select: (layer: object) => void, inputs: (features: string[]) => void}} actions
   * @param {() => void} changed other things have their place in the diagram
   */
  constructor(host, actions, changed) {
    this.actions = actions;
    this.bar = element("div", "bp-diagram-bar");
    this.row = element("div", "bp-diagram-heads");
    /** Room in the bar for what others put there. */
    this.tools = element("div", "bp-diagram-tools");
    this.inputs = new Inputs((features) => actions.inputs(features), changed);
    host.append(this.bar, this.row);
    for (const part of [this.bar, this.row]) part.addEventListener("keydown", keepKeys);
  }

  /** Builds the controls of a network; the one in use keeps the focus. */
  setScene(scene) {
    const focused = document.activeElement?.dataset?.control;
    this.scene = scene;
    this.hidden = scene.layer_sizes.slice(1, -1);
    this.activations = scene.activations.slice(0, -1);
    this.bar.replaceChildren(this.edgeSwitch(), this.tools, this.layerStepper());
    this.heads = scene.layer_sizes.map((_, layer) => this.head(layer));
    const [first, ...others] = this.heads;
    this.inputs.setScene(scene);
    this.row.replaceChildren(first, this.inputs.group, ...others); // what the button opens follows it
    if (focused) this.find(focused)?.focus({ preventScroll: true });
  }

  find(control) {
    return [...this.bar.querySelectorAll("[data-control]"), ...this.row.querySelectorAll("[data-control]")].find(
      (each) => each.dataset.control === control,
    );
  }

  /** Height of the switch bar, css pixels. */
  get barHeight() {
    return this.bar.offsetHeight;
  }

  /** Puts each head over its column. @param {import("./layout.js").Layout} layout */
  place(layout) {
    const space = layout.columns[1].x - layout.columns[0].x;
    const short = space < 74;
    this.row.classList.toggle("bp-tight", short);
    this.row.classList.toggle("bp-tightest", space < 54);
    this.heads.forEach((head, layer) => {
      const { x } = layout.columns[layer];
      const beside = Math.min(x, this.row.clientWidth - x); // the last column stands near the edge
      head.style.left = `${x}px`;
      head.style.width = `${Math.min(space - 2, 120, 2 * beside)}px`;
      const asks = layer === 0 && this.inputs.isOpen && Math.min(space, 2 * beside) >= QUESTION;
      head.firstChild.textContent = asks ? say("diagram-inputs-ask") : layerTitle(this.scene, layer, short);
    });
    this.inputs.place(layout, this.barHeight, short);
  }

  /** Marks the kind of value the edges show. */
  showKind(kind) {
    if (kind === this.kind) return;
    this.kind = kind;
    for (const button of this.kinds) button.setAttribute("aria-pressed", String(button.dataset.kind === kind));
  }

  edgeSwitch() {
    const group = element("div", "bp-diagram-switch");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say("diagram-edges"));
    this.kind = undefined;
    this.kinds = EDGE_KINDS.map((kind) => {
      const words = `diagram-edges-${kind}`;
      const button = this.button(say(words), say(`${words}.tip`), `edges-${kind}`, () => this.actions.edges(kind));
      button.dataset.kind = kind;
      return button;
    });
    group.append(...this.kinds);
    return group;
  }

  layerStepper() {
    const count = this.hidden.length;
    const group = element("div", "bp-diagram-layers");
    const label = element("span", "", say("diagram-hidden-layers", { count }));
    const [fewer, deeper] = [this.hidden.slice(0, -1), [...this.hidden, this.hidden.at(-1) ?? 4]];
    const less = this.button("−", say("diagram-fewer-layers"), "layers-less", () => this.change(fewer));
    const more = this.button("+", say("diagram-more-layers"), "layers-more", () => this.change(deeper));
    less.disabled = count === 0;
    more.disabled = count >= (this.scene.limits.most_layers);
    group.append(less, element("b", "", whole(count)), more, label);
    return group;
  }

  head(layer) {
    const head = element("div", "bp-diagram-head");
    head.append(layer ? this.titleButton(layer) : element("div", "bp-diagram-title"));
    if (layer === 0 || layer > this.hidden.length) {
      head.append(element("div", "bp-diagram-note", layerNote(this.scene, layer)));
      if (layer === 0 && this.scene.features) head.append(this.inputs.opener);
      return head;
    }
    head.append(this.activationMenu(layer), this.unitStepper(layer));
    return head;
  }

  /** The name of a layer leads to its matrices. */
  titleButton(layer) {
    const button = this.button("", "", `layer-${layer}`, () => this.actions.select({ kind: "layer", layer }));
    button.classList.add("bp-diagram-title");
    button.removeAttribute("aria-label"); // its name says it
    button.title = say("diagram-to-matrices");
    return button;
  }

  activationMenu(layer) {
    const menu = element("select", "bp-diagram-activation");
    menu.setAttribute("aria-label", say("diagram-activation", { layer }));
    menu.title = say("diagram-activation.tip", { layer });
    menu.dataset.control = `activation-${layer}`;
    const names = this.scene.limits.activations;
    menu.append(...names.map((name) => new Option(activationName(name), name)));
    menu.value = this.activations[layer - 1];
    menu.addEventListener("change", () => {
      this.change(this.hidden, this.activations.with(layer - 1, menu.value));
    });
    return menu;
  }

  unitStepper(layer) {
    const count = this.hidden[layer - 1];
    const row = element("div", "bp-diagram-units");
    const set = (units) => this.change(this.hidden.with(layer - 1, units));
    const less = this.button("−", say("diagram-fewer-units", { layer }), `less-${layer}`, () => set(count - 1));
    const more = this.button("+", say("diagram-more-units", { layer }), `more-${layer}`, () => set(count + 1));
    less.disabled = count <= 1;
    more.disabled = count >= (this.scene.limits.most_units);
    row.append(less, element("b", "", whole(count)), more);
    return row;
  }

  /** Asks for other hidden layers; a new layer takes the activation of the one before it. */
  change(hidden, activations = this.activations) {
    const names = hidden.map((_, at) => activations[at] ?? activations.at(-1) ?? "tanh");
    this.actions.layers(hidden, names);
  }

  button(text, label, control, act) {
    const button = element("button", "bp-diagram-button", text);
    button.type = "button";
    button.setAttribute("aria-label", label);
    button.title = label;
    button.dataset.control = control;
    button.addEventListener("click", (event) => {
      if (event.detail > 0) button.blur(); // a mouse click leaves the keys to the transport
      act();
    });
    return button;
  }
}

/** Keys that work a control stay with it: they are also the transport's. A menu takes letters, too. */
function keepKeys(event) {
  const own = [" ", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  if (event.target instanceof HTMLSelectElement || own.includes(event.key)) event.stopPropagation();
}

