// The worker in which Python runs: begins at once, and becomes stlite's when the page round it asks for one.
self.python = import("./python.mjs");
self.addEventListener("message", (event) => {
  if (event.data !== "shown") return;
  event.stopImmediatePropagation(); // it is none of stlite's
  self.python.then(({ shown }) => shown());
});
self.onmessage = () => importScripts("stlite/worker.js");
