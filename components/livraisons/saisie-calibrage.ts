/** What is typed on the calibration sheet, read as the server will read it. Pure. */
import { type FicheCalibrage, MOTIFS_ECART, type MotifEcart } from '@/lib/livraisons/calibrage'
import { formatKg, formatPoids, lireKg, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'

/** Text by field: `calibre-2`, `ecart-CASSE`. */
export type Saisie = Readonly<Record<string, string>>

export const champCalibre = (id: number) => `calibre-${id}`
export const champEcart = (motif: MotifEcart) => `ecart-${motif}`

/** The sheet as it was kept, as text again. */
export const saisieDe = ({ lots, ecarts }: FicheCalibrage): Saisie =>
  Object.fromEntries([
    ...lots.map((l) => [champCalibre(l.calibre), formatKg(l.quantiteGrammes)]),
    ...ecarts.map((e) => [champEcart(e.motif), formatKg(e.quantiteGrammes)]),
  ])

export type Poids = { grammes: number } | { refus: string }

/** An empty field is 0 kg; a text that cannot be read says why. */
export function lirePoids(texte: string | undefined): Poids {
  if (!texte?.trim()) return { grammes: 0 }
  const lu = lireKg(texte)
  if ('refus' in lu) return lu
  if (lu.valeur < 0) return { refus: 'Le poids ne peut pas être négatif.' }
  if (lu.valeur > POIDS_MAXIMUM_GRAMMES)
    return { refus: `Au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez la pesée.` }
  return { grammes: lu.valeur }
}

export const refusDe = (poids: Poids): string | undefined => ('refus' in poids ? poids.refus : undefined)
export const grammesDe = (poids: Poids): number => ('grammes' in poids ? poids.grammes : 0)

/** The sheet so far: what can be read and is more than nothing. */
export function lireFiche(saisie: Saisie, calibres: readonly number[]): FicheCalibrage {
  const grammes = (champ: string) => grammesDe(lirePoids(saisie[champ]))
  return {
    lots: calibres
      .map((calibre) => ({ calibre, quantiteGrammes: grammes(champCalibre(calibre)) }))
      .filter((l) => l.quantiteGrammes > 0),
    ecarts: MOTIFS_ECART.map((motif) => ({ motif, quantiteGrammes: grammes(champEcart(motif)) })).filter(
      (e) => e.quantiteGrammes > 0,
    ),
  }
}

const rempli = (saisie: Saisie, champ: string) => {
  const poids = lirePoids(saisie[champ])
  return 'refus' in poids || poids.grammes > 0
}

/** The body as typed, the server being the judge, and the name under which it will speak of each field. */
export function composer(saisie: Saisie, calibres: readonly number[]) {
  const remplis = calibres.filter((c) => rempli(saisie, champCalibre(c)))
  const motifs = MOTIFS_ECART.filter((m) => rempli(saisie, champEcart(m)))
  return {
    corps: {
      lots: remplis.map((calibre) => ({ calibre, quantiteKg: saisie[champCalibre(calibre)] })),
      ecarts: motifs.map((motif) => ({ motif, quantiteKg: saisie[champEcart(motif)] })),
    },
    noms: Object.fromEntries([
      ...remplis.map((c, i) => [champCalibre(c), `lots.${i}.quantiteKg`]),
      ...motifs.map((m, i) => [champEcart(m), `ecarts.${i}.quantiteKg`]),
    ]) as Record<string, string>,
  }
}
