/** The inputs of a network that sees images, as one image. */

import { blocks, weightIndex } from "../kit/addresses.js";
import { offscreen } from "../kit/offscreen.js";
import { alpha, lut256, mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { strength } from "./edges.js";

/**
 * An image input: one tile with a pixel an input. It shows how much each pixel matters (the root of the summed squares of
 * its weights); under a focus on a unit of the first hidden layer, that unit's own weights as a picture.
 */
export class ImageTile {
  constructor(scene, theme) {
    const [rows, across] = scene.image_shape;
    this.scene = scene;
    this.table = lut256(theme);
    this.canvas = offscreen(across, rows);
    this.context = this.canvas.getContext("2d");
    this.image = this.context.createImageData(across, rows);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.greys = Uint32Array.from({ length: 256 }, (_, byte) => pixelOf(mix(theme.panel, theme.text, (byte / 255) * 0.9)));
  }

  draw(context, { layout, theme }, values, scale, unit) {
    if (unit === null) this.fillSizes(values);
    else this.fillWeights(values, scale, unit);
    this.context.putImageData(this.image, 0, 0);
    const { x, tile } = layout.columns[0];
    const y = layout.middle - tile / 2;
    context.save();
    context.save();
    context.shadowColor = theme.dark ? "rgba(0,0,0,0.55)" : "rgba(23,35,55,0.22)";
    context.shadowBlur = 8;
    context.shadowOffsetY = 2;
    context.fillStyle = theme.panel;
    context.beginPath();
    context.roundRect(x - tile / 2, y, tile, tile, 6);
    context.fill();
    context.restore();
    context.beginPath();
    context.roundRect(x - tile / 2, y, tile, tile, 6);
    context.save();
    context.clip();
    context.imageSmoothingEnabled = false;
    context.drawImage(this.canvas, x - tile / 2, y, tile, tile);
    context.restore();
    context.strokeStyle = alpha(theme.text, 0.3);
    context.stroke();
    context.font = `11px ${theme.font}`;
    context.fillStyle = theme.muted;
    context.textAlign = "center";
    context.textBaseline = "top";
    const [rows, across] = layout.imageShape;
    const words = unit === null ? say("diagram-image-caption", { across, rows }) : say("diagram-image-caption-unit", { unit: unit + 1 });
    const lines = words.split("\n");
    const middle = Math.max(x, 2 + Math.max(...lines.map((line) => context.measureText(line).width)) / 2);
    lines.forEach((line, at) => context.fillText(line, middle, y + tile + 9 + at * 14));
    context.restore();
  }

  fillSizes(values) {
    const { fanIn, fanOut } = blocks(this.scene)[0];
    const sizes = new Float32Array(fanIn);
    for (let i = 0; values && i < fanIn; i++) {
      let sum = 0;
      for (let j = 0; j < fanOut; j++) sum += values[i * fanOut + j] ** 2;
      sizes[i] = Math.sqrt(sum);
    }
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0) || 1;
    sizes.forEach((size, i) => {
      this.pixels[i] = this.greys[Math.round((255 * size) / largest) & 255];
    });
  }

  fillWeights(values, scale, unit) {
    const { fanIn } = blocks(this.scene)[0];
    for (let i = 0; i < fanIn; i++) {
      const value = values ? values[weightIndex(this.scene, 1, i, unit)] : 0;
      const share = strength(value, scale) * (value < 0 ? -1 : 1);
      this.pixels[i] = this.table[Math.round(127.5 + 127.5 * share)];
    }
  }
}

function pixelOf(colour) {
  const at = (from) => parseInt(colour.slice(from, from + 2), 16);
  return ((255 << 24) | (at(5) << 16) | (at(3) << 8) | at(1)) >>> 0;
}
