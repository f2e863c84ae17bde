/** Files packed together as a ZIP, by the JSZip that PptxGenJS brings. */

import { vendorScript } from "../kit/vendor.js";

/** @param {{name: string, content: Blob}[]} files @returns {Promise<Blob>} */
export async function packed(files) {
  const { JSZip } = await vendorScript("pptx");
  const zip = new JSZip();
  for (const { name, content } of files) zip.file(name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, "_"), content);
  return zip.generateAsync({ type: "blob" });
}
