export const DECLARATION_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What XML 1.0 cannot hold, not even escaped (fiabilite.md rule 7), is shown as the replacement character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const HORS_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

const ENTITES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Left as they are, readers turn them into spaces in attributes, and a return into a new line everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

export const enTexteXml = (texte: string): string =>
  texte.replace(HORS_XML, '\ufffd').replace(/[&<>"'\t\n\r]/g, (c) => ENTITES[c] ?? c)
