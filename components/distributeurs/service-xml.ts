/** An XML document a line an element, for people; what it says is unchanged. Pure. */
const OUVRANTE = /^<[^?!/][^<]*(?<!\/)>$/
const FERMANTE = /^<\//

export function enLignes(xml: string): string {
  let niveau = 0
  return xml
    .trim()
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((ligne) => {
      if (FERMANTE.test(ligne)) niveau--
      const decalee = '  '.repeat(Math.max(0, niveau)) + ligne
      if (OUVRANTE.test(ligne)) niveau++
      return decalee
    })
    .join('\n')
}
