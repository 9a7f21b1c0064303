/**
 * An XML text as a tree of ours, read by libxml2: no network, no entity but the five of XML, bounded in depth and in
 * number. The library is loaded when the first document comes; its memory is not the collector's, so it is given back.
 */
import type { XmlElement, XmlTreeNode } from 'libxml2-wasm'
import type { ElementXml } from '@/lib/fichiers/element-xml'
import { RefusHttp } from './probleme'

const PROFONDEUR_MAXIMUM = 8
const NOEUDS_MAXIMUM = 2_000
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
/** Their attributes speak to parsers, not to us. */
const MACHINERIE = new Set([XSI, 'http://www.w3.org/XML/1998/namespace'])

type Bibliotheque = typeof import('libxml2-wasm')

const illisible = (detail: string) => new RefusHttp(400, 'invalide', detail)

const malForme = (ou: { line: number; col: number } | undefined) =>
  illisible(
    ou
      ? `Ce XML est mal formé, ligne ${ou.line}, colonne ${ou.col} : corrigez-le à cet endroit.`
      : 'Ce XML est mal formé : relisez-le.',
  )

function ouvrir({ XmlDocument, ParseOption, XmlParseError }: Bibliotheque, texte: string) {
  // What C reads as the end of the text would hide the rest of it.
  if (texte.trim() === '' || texte.includes('\0')) throw malForme({ line: 1, col: 1 })
  try {
    const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOCDATA
    return XmlDocument.fromString(texte, { option })
  } catch (erreur) {
    throw erreur instanceof XmlParseError ? malForme(erreur.details[0]) : erreur
  }
}

const nomDe = ({ name, namespaceUri }: { name: string; namespaceUri: string }): string =>
  namespaceUri ? `{${namespaceUri}}${name}` : name

/** Reads a tree, counting what it meets. */
function lecteur({ XmlElement, XmlText, XmlCData, XmlTreeNode }: Bibliotheque) {
  let noeuds = 0
  const compter = (combien: number) => {
    noeuds += combien
    if (noeuds > NOEUDS_MAXIMUM)
      throw illisible(`Ce XML compte plus de ${NOEUDS_MAXIMUM} éléments : envoyez une commande à la fois.`)
  }
  return function lire(element: XmlElement, profondeur = 1): ElementXml {
    if (profondeur > PROFONDEUR_MAXIMUM)
      throw illisible(`Ce XML a plus de ${PROFONDEUR_MAXIMUM} niveaux : relisez son schéma.`)
    const attributs = element.attrs
    compter(1 + attributs.length)
    const enfants: ElementXml[] = []
    let texte = ''
    for (let noeud: XmlTreeNode | null = element.firstChild; noeud; noeud = noeud.next) {
      // The library gives it no next sibling: what follows it would be lost without a word.
      if (!(noeud instanceof XmlTreeNode))
        throw illisible('Ce XML porte une instruction de traitement (<?…?>) : retirez-la.')
      if (noeud instanceof XmlElement) enfants.push(lire(noeud, profondeur + 1))
      else {
        compter(1)
        if (noeud instanceof XmlText || noeud instanceof XmlCData) texte += noeud.content
      }
    }
    return {
      nom: nomDe(element),
      attributs: attributs
        .filter((a) => !MACHINERIE.has(a.namespaceUri))
        .map((a) => [nomDe(a), a.value] as const),
      enfants,
      texte,
      nul: attributs.some(
        (a) => a.name === 'nil' && a.namespaceUri === XSI && /^\s*(true|1)\s*$/.test(a.value),
      ),
    }
  }
}

export async function lireDocumentXml(texte: string): Promise<ElementXml> {
  const bibliotheque = await import('libxml2-wasm')
  const document = ouvrir(bibliotheque, texte)
  try {
    return lecteur(bibliotheque)(document.root)
  } finally {
    document.dispose()
  }
}
