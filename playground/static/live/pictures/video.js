/** A film as MP4 or WebM, picture by picture, by the browser's own encoder. */

/** Seconds between pictures that stand for themselves, where a player can jump to. */
const KEY = 2;

export class VideoFilm {
  /** @param {object} library mediabunny @param {{format: "mp4"|"webm", codec: string, full: string}} film */
  constructor(library, { format, codec, full }) {
    const { BufferTarget, Mp4OutputFormat, Output, VideoSampleSource, WebMOutputFormat, QUALITY_MEDIUM } = library;
    this.library = library;
    this.target = new BufferTarget();
    this.output = new Output({ format: format === "mp4" ? new Mp4OutputFormat() : new WebMOutputFormat(), target: this.target });
    this.source = new VideoSampleSource({ codec, fullCodecString: full, quality: QUALITY_MEDIUM, keyFrameInterval: KEY });
    this.output.addVideoTrack(this.source);
    this.at = 0;
  }

  /** Adds a picture. @param {ImageBitmap} bitmap @param {number} seconds that it stands */
  async add(bitmap, seconds) {
    if (this.at === 0) await this.output.start();
    const frame = new VideoFrame(bitmap, { timestamp: Math.round(this.at * 1e6), duration: Math.round(seconds * 1e6) });
    const sample = new this.library.VideoSample(frame);
    await this.source.add(sample);
    sample.close();
    this.at += seconds;
  }

  /** @returns {Promise<Uint8Array>} the file */
  async finish() {
    await this.output.finalize();
    return new Uint8Array(this.target.buffer);
  }
}
