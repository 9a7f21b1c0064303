import { sansCodePropose } from '@/components/approvisionnements/champ-code'
import { ecrireJour, jourIsoVersSaisie, lireJourSaisi } from '@/components/ui/jour-saisi'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import type { Livraison } from '@/lib/livraisons/livraison'

/** What the form of a delivery opens with, as text. */
export interface SaisieLivraison {
  verger?: string
  date: string
  typeProduit?: string
  quantiteKg?: string
  humiditePourcent?: string
}

const enTexte = (nombre: number) => String(nombre).replace('.', ',')

export const saisieDe = (l: Livraison): SaisieLivraison => ({
  verger: l.verger,
  date: l.date,
  typeProduit: l.typeProduit,
  quantiteKg: enTexte(l.quantiteGrammes / 1000),
  ...(l.humiditePourMille !== null && { humiditePourcent: enTexte(l.humiditePourMille / 10) }),
})

/** A day typed short (18042010) and sent at once is written in full, as leaving the field does. */
function dateEnClair(donnees: Donnees): Donnees {
  const jour = typeof donnees.date === 'string' ? lireJourSaisi(donnees.date) : null
  return jour ? { ...donnees, date: ecrireJour(jour) } : donnees
}

/** A new delivery, of the code proposed unless another was typed. */
export const corpsNouvelle = (donnees: Donnees, codePropose: string): Donnees =>
  sansCodePropose(dateEnClair(donnees), codePropose)

/** A correction says only what changes: an orchard sent again would be judged anew, as of today. */
export function corpsModification(donnees: Donnees, depart: SaisieLivraison): Donnees {
  const avant: Donnees = { ...depart, date: jourIsoVersSaisie(depart.date) }
  return Object.fromEntries(
    Object.entries(dateEnClair(donnees)).filter(([nom, valeur]) => valeur !== avant[nom]),
  )
}
