"""The live view: what a frame holds, how it travels, and the component that plays it in the browser."""
