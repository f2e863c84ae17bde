/** What a student has done of the lessons, and answered: kept on this device and nowhere else. */

const KEY = "bp-lessons";
const MOST_ANSWERS = 500;

/** @typedef {{lesson: string, scene: string, answer: string, right: boolean, student?: string, at: string}} Answer student: the number they typed */

export class Progress {
  /** @param {Storage|null} storage */
  constructor(storage = storageOf()) {
    this.storage = storage;
    /** @type {{done: string[], answers: Answer[], lab: Object<string, {hints: number, solved: boolean}>}} */
    this.kept = { done: [], answers: [], lab: {}, ...read(storage) };
  }

  /** Whether a lesson was gone through to its end. */
  isDone(lesson) {
    return this.kept.done.includes(lesson);
  }

  finish(lesson) {
    if (this.isDone(lesson)) return;
    this.kept.done.push(lesson);
    this.#write();
  }

  /** What was done of a case of the lab. @param {number} number @returns {{hints: number, solved: boolean}} */
  ofCase(number) {
    return { hints: 0, solved: false, ...this.kept.lab[number] };
  }

  noteCase(number, news) {
    this.kept.lab[number] = { ...this.ofCase(number), ...news };
    this.#write();
  }

  /** The cases whose mistake was found. @returns {string[]} */
  get solved() {
    return Object.keys(this.kept.lab).filter((number) => this.ofCase(number).solved);
  }

  /** @param {Answer} answer */
  note(answer) {
    this.kept.answers = [...this.kept.answers, answer].slice(-MOST_ANSWERS);
    this.#write();
  }

  /** Answers and ticks are gone from this device. */
  forget() {
    this.kept = { done: [], answers: [], lab: {} };
    try {
      this.storage?.removeItem(KEY);
    } catch {
      // forbidden: then nothing was kept either
    }
  }

  get hasAnswers() {
    return this.kept.answers.length > 0;
  }

  /** Every answer as a table. @returns {string} CSV; what was typed can be no formula there */
  csv() {
    const rows = this.kept.answers.map(({ lesson, scene, answer, right, student = "", at }) => [at, student, lesson, scene, answer, right ? 1 : 0]);
    return [["time", "student", "lesson", "scene", "answer", "right"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
  }

  #write() {
    try {
      this.storage?.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      // a full or forbidden store: the lesson goes on without
    }
  }
}

function read(storage) {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "{}");
    if (!Array.isArray(kept.done) || !Array.isArray(kept.answers)) return {};
    return { ...kept, lab: Object(kept.lab) === kept.lab ? kept.lab : {} };
  } catch {
    return {};
  }
}

function storageOf() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // forbidden, as in some frames
  }
}

/** A cell: no formula, also not where a spreadsheet parts cells at semicolons. */
function cell(value) {
  const text = String(value);
  const plain = Number.isFinite(Number(text)) ? text : text.replace(/([;\t]|^)(?=["\s]*[=+\-@])/g, "$1'");
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
