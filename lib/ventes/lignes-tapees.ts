/** Packagings typed as they are heard: « 800 sachet 1, 300 filet 10 ». What cannot be read is said, fragment by fragment. Pure. */

import { enListe } from '@/lib/mesures/liste-en-mots'
import { sansAccents } from '@/lib/mesures/texte'

export interface ConditionnementConnu {
  code: string
  /** sachet, filet, carton */
  contenant: string
  poidsGrammes: number
}

export interface Ligne {
  conditionnement: string
  quantite: number
}

export interface LignesLues {
  lignes: Ligne[]
  refus: string[]
}

const UNITE = '(?:kg|kilos?|g|gr|grammes?)'

/**
 * A comma parts two lines unless it is a decimal one: « sachet 0,5 », but « sachet 1,300 filet 10 » where a packaging
 * follows its number.
 */
const SEPARATEUR = new RegExp(
  `[;+\\n]|\\bet\\b|,(?!\\d)|,(?=\\d[\\d ]* *(?:x|\\*)? *(?!${UNITE}\\b)[a-z]{3,})`,
  'g',
)

const QUANTITE = '(\\d{1,3}(?: \\d{3})+|\\d+)'
const LIGNE = new RegExp(
  `^${QUANTITE} *(?:x|\\*)? *([a-z]+)\\.? *(?:x|\\*|de\\b|d\\b|a\\b)? *(?:(\\d+(?:[.,]\\d{1,3})?) *(${UNITE})?)?$`,
)

/** As the route admits. */
const QUANTITE_MAXIMUM = 100_000

const enGrammes = (nombre: string): number => {
  const [entier = '', decimales = ''] = nombre.split(/[.,]/)
  return Number(entier + decimales.slice(0, 3).padEnd(3, '0'))
}

/** « 250 g », « 1 kg ». */
const nommerPoids = (grammes: number) =>
  grammes < 1_000 ? `${grammes}\u00a0g` : `${String(grammes / 1000).replace('.', ',')}\u00a0kg`

/** Without its unit, a weight is kilograms if there is such a packaging, else grams: « sachet 1 », « sachet 250 ». */
function duPoids(memes: readonly ConditionnementConnu[], nombre: string, unite: string | undefined) {
  const kg = memes.find((c) => c.poidsGrammes === enGrammes(nombre))
  const g = memes.find((c) => c.poidsGrammes * 1000 === enGrammes(nombre))
  if (unite === undefined) return kg ?? g
  return unite.startsWith('k') ? kg : g
}

const proposes = (memes: readonly ConditionnementConnu[]): string =>
  `${memes[0]?.contenant ?? ''}s de ${enListe(
    memes.map((c) => nommerPoids(c.poidsGrammes)),
    'ou',
  )}`

type Lecture = Ligne | { refus: string }

function lireLigne(fragment: string, connus: readonly ConditionnementConnu[]): Lecture {
  const cite = `« ${fragment.replaceAll(/\s+/g, ' ')} »`
  const [, nombre, mot = '', poids, unite] = LIGNE.exec(sansAccents(fragment).replace(/[’']/g, ' ')) ?? []
  if (nombre === undefined)
    return { refus: `${cite} ne se lit pas : écrivez la quantité puis le conditionnement, « 800 sachet 1 ».` }
  const contenants = [...new Set(connus.map((c) => c.contenant))]
  const contenant = contenants.filter((c) => c.startsWith(mot.replace(/s$/, '') || mot))
  const memes = connus.filter((c) => c.contenant === contenant[0])
  if (contenant.length !== 1 || memes.length === 0)
    return {
      refus: `${cite} : « ${mot} » n’est pas un conditionnement, choisissez ${enListe(contenants, 'ou')}.`,
    }
  const seul = memes.length === 1 ? memes[0] : undefined
  const conditionnement = poids === undefined ? seul : duPoids(memes, poids, unite)
  if (!conditionnement)
    return {
      refus: `${cite} : ${poids === undefined ? 'ajoutez le poids,' : 'ce poids n’existe pas,'} ${proposes(memes)}.`,
    }
  const quantite = Number(nombre.replaceAll(' ', ''))
  if (quantite < 1 || quantite > QUANTITE_MAXIMUM)
    return { refus: `${cite} : la quantité va de 1 à ${QUANTITE_MAXIMUM}.` }
  return { conditionnement: conditionnement.code, quantite }
}

/** One packaging said twice is one line. */
function ajouter(lignes: Ligne[], { conditionnement, quantite }: Ligne): void {
  const deja = lignes.find((l) => l.conditionnement === conditionnement)
  if (deja) deja.quantite += quantite
  else lignes.push({ conditionnement, quantite })
}

export function lireLignes(texte: string, connus: readonly ConditionnementConnu[]): LignesLues {
  const lignes: Ligne[] = []
  const refus: string[] = []
  // Line breaks part lines; other spaces, those of French thousands included, are one space each.
  const propre = texte.replace(/[^\S\n]+/g, ' ').replaceAll('×', 'x')
  for (const fragment of couper(propre)) {
    const lue = lireLigne(fragment, connus)
    if ('refus' in lue) refus.push(lue.refus)
    else ajouter(lignes, lue)
  }
  return { lignes, refus }
}

const couper = (texte: string): string[] =>
  texte
    .normalize('NFC')
    .toLowerCase()
    .split(SEPARATEUR)
    .map((f) => f.trim())
    .filter(Boolean)

/** The text of these lines, as it would be typed: « 800 sachet 1 kg, 300 filet 10 kg ». */
export const ecrireLignes = (lignes: readonly Ligne[], connus: readonly ConditionnementConnu[]): string =>
  lignes
    .flatMap(({ conditionnement, quantite }) => {
      const c = connus.find(({ code }) => code === conditionnement)
      return c ? [`${quantite} ${c.contenant} ${nommerPoids(c.poidsGrammes).replace('\u00a0', ' ')}`] : []
    })
    .join(', ')

/** What the lines weigh together. */
export const poidsDesLignes = (lignes: readonly Ligne[], connus: readonly ConditionnementConnu[]): number =>
  lignes.reduce(
    (somme, { conditionnement, quantite }) =>
      somme + quantite * (connus.find(({ code }) => code === conditionnement)?.poidsGrammes ?? 0),
    0,
  )
