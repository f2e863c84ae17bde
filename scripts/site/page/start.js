import made from "./made.js";
import { mount } from "./stlite/stlite.js";

const here = (name) => new URL(name, import.meta.url).href;

mount(
  {
    entrypoint: "playground/app.py",
    files: {},
    pyodideUrl: here("python.mjs"),
    wheelUrls: false,
    streamlitConfig: made.settings,
    disableProgressToasts: true,
    disableModuleAutoLoadToasts: true,
    env: { OPENBLAS_NUM_THREADS: "1" },
  },
  document.getElementById("root"),
);
