/**
 * A server that begins anew may never have heard of this page: what its view asks then meets no answer, however often it
 * asks, for Streamlit runs the page again only where a run was cut off. Then the page is opened again at its address, which
 * holds run and step.
 */

const PATIENCE = 3000; // milliseconds without an answer, connected again and nothing at work

export class Revival {
  #isLost = false; // since then nothing was answered
  #hasAsked = false;
  #quietSince = null;

  /** @param {() => DOMStringMap|undefined} app what Streamlit says of its connection and its script @param {() => void} open opens the page again */
  constructor(app = () => document.querySelector('[data-testid="stApp"]')?.dataset, open = () => location.reload()) {
    this.app = app;
    this.open = open;
  }

  /** @param {number} now @param {boolean} isWaiting whether an answer is waited for */
  follow(now, isWaiting) {
    const { testConnectionState: connection, testScriptState: script } = this.app() ?? {};
    if (connection !== undefined && connection !== "CONNECTED") {
      this.#isLost = true;
      this.#hasAsked = false;
      this.#quietSince = null;
      return;
    }
    if (!this.#isLost) return;
    if (!isWaiting) {
      if (this.#hasAsked) this.#isLost = false;
      return;
    }
    this.#hasAsked = true;
    if (script !== "notRunning") this.#quietSince = null;
    else this.#quietSince ??= now;
    if (this.#quietSince === null || now - this.#quietSince < PATIENCE) return;
    this.#isLost = false;
    this.open();
  }
}
