/**
 * The calibration sheet (annexe 1B): what was delivered is shared out, to the gram, between lots by calibre and
 * écarts by reason. Pure: the form and the use case ask the same questions.
 */
import type { Champ } from '@/lib/core/domain-error'
import { formatPoids } from '@/lib/mesures/poids'

export const MOTIFS_ECART = ['DECHET', 'SECHAGE', 'CASSE', 'ECART_DE_PESEE'] as const
export type MotifEcart = (typeof MOTIFS_ECART)[number]

export const LIBELLES_ECART: Record<MotifEcart, string> = {
  DECHET: 'Déchet',
  SECHAGE: 'Séchage',
  CASSE: 'Casse',
  ECART_DE_PESEE: 'Écart de pesée',
}

export interface LigneLot {
  calibre: number
  quantiteGrammes: number
}

export interface Ecart {
  motif: MotifEcart
  quantiteGrammes: number
}

export interface FicheCalibrage {
  lots: LigneLot[]
  ecarts: Ecart[]
}

const somme = (lignes: readonly { quantiteGrammes: number }[]) =>
  lignes.reduce((total, l) => total + l.quantiteGrammes, 0)

/** Where the sheet stands: `resteGrammes` is still to be shared out, negative when too much has been. */
export interface Bilan {
  livreGrammes: number
  lotsGrammes: number
  ecartsGrammes: number
  resteGrammes: number
}

export function bilan(livreGrammes: number, { lots, ecarts }: FicheCalibrage): Bilan {
  const lotsGrammes = somme(lots)
  const ecartsGrammes = somme(ecarts)
  return {
    livreGrammes,
    lotsGrammes,
    ecartsGrammes,
    resteGrammes: livreGrammes - lotsGrammes - ecartsGrammes,
  }
}

/** Why the sheet cannot be saved as it is; null when it is balanced to the gram. */
export function desequilibre({
  livreGrammes,
  lotsGrammes,
  ecartsGrammes,
  resteGrammes,
}: Bilan): string | null {
  if (resteGrammes === 0) return null
  const pesee = `la livraison pèse ${formatPoids(livreGrammes)}`
  const fiche = `la fiche en répartit ${formatPoids(lotsGrammes + ecartsGrammes)}`
  return resteGrammes > 0
    ? `Il manque ${formatPoids(resteGrammes)} : ${pesee}, ${fiche}.`
    : `Il y a ${formatPoids(-resteGrammes)} de trop : ${pesee}, ${fiche}.`
}

const doublons = <T>(lignes: readonly T[], cle: (ligne: T) => unknown): number[] =>
  lignes.flatMap((ligne, i) => (lignes.findIndex((autre) => cle(autre) === cle(ligne)) < i ? [i] : []))

/** Lines that cannot stand together: a calibre that does not exist, or one calibre or reason given twice. */
export function lignesFautives({ lots, ecarts }: FicheCalibrage, calibres: ReadonlySet<number>): Champ[] {
  const connus = [...calibres].join(', ')
  return [
    ...lots.flatMap(({ calibre }, i) =>
      calibres.has(calibre)
        ? []
        : [
            {
              champ: `lots.${i}.calibre`,
              message: `Le calibre ${calibre} n’existe pas : les calibres sont ${connus}.`,
            },
          ],
    ),
    ...doublons(lots, (l) => l.calibre).map((i) => ({
      champ: `lots.${i}.calibre`,
      message: `Le calibre ${lots[i]?.calibre} est donné deux fois : une livraison a un seul lot par calibre.`,
    })),
    ...doublons(ecarts, (e) => e.motif).map((i) => ({
      champ: `ecarts.${i}.motif`,
      message: 'Ce motif est donné deux fois : additionnez les deux écarts.',
    })),
  ]
}

/** A lot to write: its number is kept from an earlier sheet, or is the next one never given. */
export interface LotNumerote extends LigneLot {
  numero: number
}

/**
 * Numbers the lots of a sheet. A calibre that already has a number keeps it; a new one takes the next number, in the
 * order of calibres; one that is left out keeps its number with 0 g, so that a printed number never names other nuts.
 */
export function numeroter(lots: readonly LigneLot[], dejaNumerotes: readonly LotNumerote[]): LotNumerote[] {
  const connus = new Map(dejaNumerotes.map((l) => [l.calibre, l.numero]))
  const dernier = Math.max(0, ...dejaNumerotes.map((l) => l.numero))
  const nouveaux = lots.filter((l) => !connus.has(l.calibre)).sort((a, b) => a.calibre - b.calibre)
  const vides = dejaNumerotes
    .filter((d) => !lots.some((l) => l.calibre === d.calibre))
    .map((d) => ({ ...d, quantiteGrammes: 0 }))
  return [
    ...lots.flatMap((l) => {
      const numero = connus.get(l.calibre)
      return numero === undefined ? [] : [{ ...l, numero }]
    }),
    ...nouveaux.map((l, i) => ({ ...l, numero: dernier + i + 1 })),
    ...vides,
  ].sort((a, b) => a.numero - b.numero)
}
