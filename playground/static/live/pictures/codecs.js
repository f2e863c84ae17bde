/** Which codec this browser can write a film with. */

/** By file format, the most widely played first: [what it is called, its codec string for what is larger than full HD or not]. */
const CODECS = Object.freeze({
  mp4: [
    ["avc", (large) => (large ? "avc1.640033" : "avc1.640028")],
    ["vp9", (large) => (large ? "vp09.00.51.08" : "vp09.00.40.08")],
    ["av1", (large) => (large ? "av01.0.13M.08" : "av01.0.09M.08")],
  ],
  webm: [
    ["vp9", (large) => (large ? "vp09.00.51.08" : "vp09.00.40.08")],
    ["av1", (large) => (large ? "av01.0.13M.08" : "av01.0.09M.08")],
    ["vp8", () => "vp8"],
  ],
});

/** What people call them. */
export const CODEC_NAMES = Object.freeze({ avc: "H.264", vp9: "VP9", av1: "AV1", vp8: "VP8" });

/**
 * @param {"mp4"|"webm"} format @param {{width: number, height: number}} size
 * @param {{isConfigSupported: Function}|undefined} [encoder] missing where a page was not sent in a safe way
 * @returns {Promise<{codec: string, full: string}|null>} null where there is none
 */
export async function codecOf(format, { width, height }, encoder = globalThis.VideoEncoder) {
  if (!encoder) return null;
  for (const [codec, string] of CODECS[format]) {
    const full = string(width * height > 1920 * 1088);
    const answer = await encoder.isConfigSupported({ codec: full, width, height }).catch(() => null);
    if (answer?.supported) return { codec, full };
  }
  return null;
}
