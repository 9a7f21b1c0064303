import { sansCodePropose } from '@/components/approvisionnements/champ-code'
import { jourEnSaisie } from '@/components/ui/jour-saisi'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import type { Livraison } from '@/lib/livraisons/livraison'
import { corpsPesees, peseesGardees, peseesSaisies, type SaisiePesee } from './saisie-pesees'

export type ModePesee = 'net' | 'pesees'

/** What the form of a delivery opens with, as text. */
export interface SaisieLivraison {
  verger?: string
  date: string
  typeProduit?: string
  mode?: ModePesee
  quantiteKg?: string
  pesees?: SaisiePesee[]
  humiditePourcent?: string
  motifDepassement?: string
  ouverte?: boolean
}

const enTexte = (nombre: number) => String(nombre).replace('.', ',')

export const saisieDe = (l: Livraison): SaisieLivraison => ({
  verger: l.verger,
  date: l.date,
  typeProduit: l.typeProduit,
  ...(l.pesees.length > 0
    ? { mode: 'pesees', pesees: peseesSaisies(l.pesees) }
    : { mode: 'net', quantiteKg: enTexte(l.quantiteGrammes / 1000) }),
  ...(l.humiditePourMille !== null && { humiditePourcent: enTexte(l.humiditePourMille / 10) }),
  ...(l.motifDepassement !== null && { motifDepassement: l.motifDepassement }),
})

const TEXTES = [
  'verger',
  'date',
  'typeProduit',
  'quantiteKg',
  'humiditePourcent',
  'motifDepassement',
] as const

/** The form as it was left, from the text that the browser kept. */
export function saisieGardee(
  depart: SaisieLivraison,
  gardee: Readonly<Record<string, string>>,
): SaisieLivraison {
  const textes = TEXTES.flatMap((nom) => (gardee[nom] === undefined ? [] : [[nom, gardee[nom]] as const]))
  const pesees = peseesGardees(gardee)
  return {
    ...depart,
    ...Object.fromEntries(textes),
    mode: gardee.mode === 'pesees' ? 'pesees' : 'net',
    ...(pesees.length > 0 && { pesees }),
    ouverte: gardee.ouverte === 'true',
  }
}

/** The weight goes one way: net, or trailer by trailer. How it was typed is no matter of the server's. */
function poidsEnClair({ mode, quantiteKg, pesees, ...reste }: Donnees): Donnees {
  if (mode === 'pesees') return { ...reste, pesees: corpsPesees(pesees) }
  return quantiteKg === undefined ? reste : { ...reste, quantiteKg }
}

/** A new delivery, of the code proposed unless another was typed. */
export const corpsNouvelle = (donnees: Donnees, codePropose: string): Donnees =>
  sansCodePropose(poidsEnClair(donnees), codePropose)

/** Fields that are always there: one that was filled and no longer is has been emptied. */
const VIDABLES = ['verger', 'date', 'humiditePourcent'] as const

/** A correction says only what changes: an orchard sent again would be judged anew, as of today. */
export function corpsModification(donnees: Donnees, depart: SaisieLivraison): Donnees {
  const avant: Donnees = { ...depart, date: jourEnSaisie(depart.date) }
  const dites = poidsEnClair(donnees)
  const videes = VIDABLES.filter((nom) => depart[nom] && dites[nom] === undefined).map((nom) => [nom, null])
  return Object.fromEntries([
    ...Object.entries(dites).filter(([nom, v]) => JSON.stringify(v) !== JSON.stringify(avant[nom])),
    ...videes,
  ])
}
