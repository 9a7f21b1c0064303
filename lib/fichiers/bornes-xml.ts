/** Bounds on the pieces of an XML: what reads it further takes minutes over one endless tag, which zips to nothing. */
const BALISE_MAXIMUM = 10_000
/** A tag and the text behind it: a cell of Excel holds 32,767 characters, of which each may be written `&quot;`. */
const MORCEAU_MAXIMUM = 210_000

/** From each `<` to the next, a tag that ends and no more text than a cell holds. */
export function sansDemesure(xml: string): boolean {
  for (let debut = xml.indexOf('<'); debut >= 0; ) {
    const suivant = xml.indexOf('<', debut + 1)
    const morceau = xml.slice(debut, suivant < 0 ? xml.length : suivant)
    if (morceau.length > MORCEAU_MAXIMUM) return false
    const fin = morceau.indexOf('>')
    if (fin < 0 || fin > BALISE_MAXIMUM) return false
    debut = suivant
  }
  return true
}
