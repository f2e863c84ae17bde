/** The language of a run, as its first message says it; the page is told. @param {object} header of a message */
export function languageOf(header) {
  const language = header.scene?.language ?? "en";
  document.documentElement.lang = language === "qps" ? "en" : language;
  return language;
}
