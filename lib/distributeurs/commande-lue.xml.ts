/**
 * An order sent as XML, as the fields that its schema judges: elements and attributes of the same name say the same.
 * Pure.
 */
import { champInvalide, invalide } from '@/lib/core/domain-error'
import type { ElementXml } from '@/lib/fichiers/element-xml'

/** Lists, and the name of what they hold. */
const LISTES: ReadonlyMap<string, string> = new Map([['lignes', 'ligne']])

/** Programs write an empty element for what they do not say. */
const enValeur = (texte: string): string | null => (texte.trim() === '' ? null : texte)

function refuserTexte({ texte, nom }: ElementXml, champ: string): void {
  if (texte.trim() !== '')
    throw champInvalide(champ, `Du texte traîne dans <${nom}>, entre ses éléments : retirez-le.`)
}

function lireListe(element: ElementXml, champ: string, un: string): unknown[] {
  refuserTexte(element, champ)
  const intrus = [...element.attributs.map(([nom]) => nom), ...element.enfants.map((e) => e.nom)].find(
    (nom) => nom !== un,
  )
  if (intrus !== undefined || element.attributs.length > 0)
    throw champInvalide(champ, `<${element.nom}> ne contient que des éléments <${un}>.`)
  return element.enfants.map((enfant, i) => lireChamps(enfant, `${champ}.${i}`))
}

function lireElement(element: ElementXml, champ: string): unknown {
  const liste = LISTES.get(champ)
  if (liste !== undefined && !element.nul) return lireListe(element, champ, liste)
  return element.attributs.length + element.enfants.length > 0
    ? lireChamps(element, champ)
    : element.nul
      ? null
      : enValeur(element.texte)
}

function lireChamps(element: ElementXml, champ: string): Record<string, unknown> {
  refuserTexte(element, champ)
  const vus = new Map<string, unknown>()
  const noter = (nom: string, lire: (champ: string) => unknown) => {
    const entier = champ === '' ? nom : `${champ}.${nom}`
    if (vus.has(nom)) throw champInvalide(entier, `« ${nom} » est donné deux fois : n’en gardez qu’un.`)
    vus.set(nom, lire(entier))
  }
  for (const [nom, valeur] of element.attributs) noter(nom, () => enValeur(valeur))
  for (const enfant of element.enfants) noter(enfant.nom, (entier) => lireElement(enfant, entier))
  return Object.fromEntries(vus)
}

export function lireCommandeXml(racine: ElementXml): Record<string, unknown> {
  if (racine.nom !== 'commande')
    throw invalide(
      `Le document commence par <commande>, sans espace de noms, et non par « ${racine.nom} » : voyez /services/commandes.xsd.`,
    )
  return lireChamps(racine, '')
}
