/** XML as libxml2 reads it, and annexe 2B as the case prints it. Everything libxml2 holds is given back. */
import { ParseOption, XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm'

export const ANNEXE_2B = `<?xml version="1.0" encoding="UTF-8"?> <commandes idDistributeur="carr15432" xmlns:xlink="http://www.w3.org/1999/xlink"> <commande id="00213"> <produit variete="Mayette" type="Fraiche Entière" calibre="2" /> <conditionnement type="filet 1kg" /> <quantite>50</quantite> <date_conditionnement>12-05-09</date_conditionnement> <date_envoi>null</date_envoi> </commande> <commande id="00215"> <produit variete="Parisienne" type="Cerneaux" calibre="1" /> <conditionnement type="filet 5kg" /> <quantite>100</quantite> <date_conditionnement>08-05-09</date_conditionnement> <date_envoi>null</date_envoi> </commande> </commandes>`

function avec<T>(
  texte: string,
  action: (document: XmlDocument) => T,
  option = ParseOption.XML_PARSE_DEFAULT,
): T {
  const document = XmlDocument.fromString(texte, { option })
  try {
    return action(document)
  } finally {
    document.dispose()
  }
}

/** Canonical XML 1.0, once the whitespace between elements is gone: the contract leaves it free. */
export const canonique = (texte: string): string =>
  avec(texte, (document) => document.canonicalizeToString(), ParseOption.XML_PARSE_NOBLANKS)

export interface Noeud {
  nom: string
  espace: string
  attributs: Record<string, string>
  /** Empty beside children: between elements there is whitespace only. */
  texte: string
  enfants: Noeud[]
}

/** libxml2's decoder takes a U+FEFF that begins a long text for a byte order mark and drops it: nobody counts it. */
export const sansMarque = (texte: string): string => texte.replace(/^\ufeff/, '')

function enNoeud(element: XmlElement): Noeud {
  const enfants: Noeud[] = []
  for (let n = element.firstChild; n !== null; n = n.next)
    if (n instanceof XmlElement) enfants.push(enNoeud(n))
  return {
    nom: element.name,
    espace: element.namespaceUri,
    attributs: Object.fromEntries(element.attrs.map((a) => [a.name, sansMarque(a.content)])),
    texte: enfants.length > 0 ? '' : sansMarque(element.content),
    enfants,
  }
}

export const arbre = (texte: string): Noeud => avec(texte, ({ root }) => enNoeud(root))

/** Throws unless the document keeps to the schema. */
export function validateur(xsd: string): { valider(texte: string): void; rendre(): void } {
  const schema = XmlDocument.fromString(xsd)
  const validateur = XsdValidator.fromDoc(schema)
  return {
    valider: (texte) => avec(texte, (document) => validateur.validate(document)),
    rendre() {
      validateur.dispose()
      schema.dispose()
    },
  }
}
