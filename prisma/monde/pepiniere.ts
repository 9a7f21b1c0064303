/**
 * The nursery of dossier 2: its varieties, ranges of height and prices, with the case's ids. Question 2.1 adds the
 * one-year-old franquette of 0.15 to 0.30 m: it is not here. No variety is for oil, and soligo has no price.
 */
import type { Contexte } from '@/lib/core/operation'
import { anneeDe, premierJour } from '@/lib/mesures/jour'
import { enregistrerDimension } from '@/lib/pepiniere/dimension.usecases'
import { annulerRevision, preparerRevision } from '@/lib/pepiniere/revision.usecases'
import { fixerTarif } from '@/lib/pepiniere/tarif.usecases'
import { enregistrerVarieteArbre } from '@/lib/pepiniere/variete.usecases'

const [NOYER_COMMUN, NOYER_NOIR] = [1, 3]
const [FRUITIER, GREFFON] = [1, 3]

/** Ids are given in this order: 1 to 4. */
const VARIETES = [
  {
    libelle: 'franquette',
    espece: NOYER_COMMUN,
    usage: FRUITIER,
    varieteNoix: 'franquette',
    charteAoc: true,
  },
  {
    libelle: 'parisienne',
    espece: NOYER_COMMUN,
    usage: FRUITIER,
    varieteNoix: 'parisienne',
    charteAoc: true,
  },
  { libelle: 'mayette', espece: NOYER_COMMUN, usage: FRUITIER, varieteNoix: 'mayette', charteAoc: true },
  { libelle: 'soligo', espece: NOYER_NOIR, usage: GREFFON },
]

/** 1 to 4 are the case's, with the overlap of 2 and 3; 5 is the one that it prices without giving it. */
const DIMENSIONS = [
  ['0,15', '0,30'],
  ['0,30', '0,50'],
  ['0,40', '0,60'],
  ['2,50', '3,00'],
  ['0,60', '1,00'],
] as const

/** [variete, age, dimension, prix]: the first two are the case's. */
const TARIFS = [
  [1, 2, 2, '9,00'],
  [1, 2, 5, '12,50'],
  [1, 3, 5, '18,50'],
  [1, 5, 4, '46,00'],
  [1, 7, 4, '68,00'],
  [2, 2, 2, '9,50'],
  [2, 3, 5, '19,50'],
  [2, 5, 4, '48,00'],
  [3, 2, 5, '13,00'],
  [3, 3, 5, '19,90'],
  [3, 5, 4, '49,90'],
] as const

export async function creerPepiniere(ctx: Contexte): Promise<void> {
  for (const variete of VARIETES) await enregistrerVarieteArbre.dans(ctx, variete)
  for (const [minM, maxM] of DIMENSIONS) await enregistrerDimension.dans(ctx, { minM, maxM })
  for (const [variete, age, dimension, prix] of TARIFS)
    await fixerTarif.dans(ctx, { variete, age, dimension, prix })
  await creerRevisions(ctx)
}

/** One given up, and question 2.5's waiting for the new year: no price has moved. */
async function creerRevisions(ctx: Contexte): Promise<void> {
  const motif = 'Tarif de printemps'
  const { id } = await preparerRevision.dans(ctx, { pourcentage: '30', ageMin: 3, motif })
  await annulerRevision.dans(ctx, { id, motif: 'Faute de frappe : 3 % étaient décidés, pas 30 %' })
  await preparerRevision.dans(ctx, {
    pourcentage: '3',
    ageMin: 3,
    date: premierJour(anneeDe(ctx.aujourdhui) + 1, 1),
    motif: 'Hausse du début d’année, noyers d’au moins 3 ans',
  })
}
