/** The row of a new orchard, its rules kept: for the form, and for each line of a file. */
import type { z } from 'zod'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { type Jour, jourVersDateOuNul } from '@/lib/mesures/jour'
import { type Cites, codeVariete, exigerCommune, exigerDates, exigerProducteurActif } from './verger.regles'
import type { enregistrerVergerSchema } from './verger.schema'

export type NouveauVerger = z.output<typeof enregistrerVergerSchema>

export function ligneVerger(
  cites: Cites,
  { code: _, producteur, variete, commune, ...saisie }: NouveauVerger,
  aujourdhui: Jour,
) {
  exigerDates(saisie, aujourdhui)
  exigerProducteurActif(cites, producteur)
  exigerCommune(cites, commune)
  return sansIndefinis({
    ...saisie,
    producteurCode: producteur,
    varieteCode: codeVariete(cites, variete),
    communeInsee: commune,
    parcelleIdentifieeLe: jourVersDateOuNul(saisie.parcelleIdentifieeLe),
  })
}
