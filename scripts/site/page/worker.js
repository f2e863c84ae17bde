// The worker in which Python runs: begins at once, and becomes stlite's when the page round it asks for one.
self.python = import("./python.mjs");
self.onmessage = () => importScripts("stlite/worker.js");
