import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { type ApportsCampagne, partDixMillemes } from '@/lib/livraisons/plafond'
import { enKg } from '@/lib/mesures/poids'

export interface LigneChiffree {
  code: string
  libelle: string
  grammes: number
}

/** A campaign in figures: what came in by variety and type, what was sorted by calibre, and whose it was. */
export interface ChiffresCampagne {
  annee: number
  parVariete: LigneChiffree[]
  parType: LigneChiffree[]
  parCalibre: LigneChiffree[]
  /** Lots that have the right to the AOC. */
  aocGrammes: number
  apports: ApportsCampagne
}

const lignes = z.array(z.object({ code: z.string(), libelle: z.string(), kg: z.number() }))
const enLignes = (chiffrees: LigneChiffree[]) =>
  chiffrees.map(({ grammes, ...reste }) => ({ ...reste, kg: enKg(grammes) }))

export const chiffresCampagneReponse = representation(
  z
    .object({
      annee: z.number().int(),
      totalKg: z.number(),
      parVariete: lignes,
      parType: lignes,
      parCalibre: lignes,
      aocKg: z.number(),
      nonAdherents: z.object({ kg: z.number(), part: z.number(), plafond: z.number() }),
    })
    .meta({ id: 'ChiffresCampagne' }),
  (c: ChiffresCampagne) => ({
    annee: c.annee,
    totalKg: enKg(c.apports.campagneGrammes),
    parVariete: enLignes(c.parVariete),
    parType: enLignes(c.parType),
    parCalibre: enLignes(c.parCalibre),
    aocKg: enKg(c.aocGrammes),
    nonAdherents: {
      kg: enKg(c.apports.nonAdherentsGrammes),
      part: partDixMillemes(c.apports) / 10_000,
      plafond: c.apports.plafondPourMille / 1000,
    },
  }),
)
