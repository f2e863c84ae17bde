/** The one place that knows where the modules and fonts of others lie; each is fetched at its first use. */

const BASE = new URL("../../vendor/", import.meta.url).href;

/** Where each lies, in the version that `vendor.json` names: a new one is fetched anew. */
export const VENDORED = Object.freeze({
  gifenc: "gifenc/gifenc.js?1.0.3",
  mediabunny: "mediabunny/mediabunny.js?1.61.0",
  qrcode: "qrcode-generator/qrcode.js?2.0.4",
  sans: "source-sans-3/SourceSans3_400Regular.ttf?0.4.1",
  sansBold: "source-sans-3/SourceSans3_600SemiBold.ttf?0.4.1",
  hans: "noto-sans-sc/NotoSansSC_400Regular.ttf?0.4.3",
  hant: "noto-sans-tc/NotoSansTC_400Regular.ttf?0.4.3",
  code: "source-code-pro/SourceCodePro_400Regular.ttf?0.4.1",
  pptx: "pptxgenjs/pptxgen.bundle.js?4.0.1",
});

/** The exports of a module. @param {keyof VENDORED} name @returns {Promise<object>} */
export const vendorModule = (name) => import(BASE + VENDORED[name]);

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/** What a script that is no module leaves behind, by its names. @param {keyof VENDORED} name @returns {Promise<typeof globalThis>} @throws where it does not come */
export async function vendorScript(name) {
  if (!scripts.has(name)) scripts.set(name, fetchScript(BASE + VENDORED[name]));
  await scripts.get(name).catch((error) => {
    scripts.delete(name); // the next one tries again
    throw error;
  });
  return globalThis;
}

function fetchScript(address) {
  const script = document.createElement("script");
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  }).finally(() => script.remove());
}

/** A file's bytes. @param {keyof VENDORED} name @returns {Promise<ArrayBuffer>} @throws where it does not come */
export async function vendorFile(name) {
  const answer = await fetch(BASE + VENDORED[name]);
  if (!answer.ok) throw new Error(`${VENDORED[name]}: ${answer.status}`);
  return answer.arrayBuffer();
}
