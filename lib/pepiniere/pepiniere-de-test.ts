/** The case's nursery for the tests, made by the use cases as the demonstration makes it. */
import { acteur } from '@/lib/core/aide-aux-tests'
import { enregistrerDimension } from './dimension.usecases'
import { fixerTarif } from './tarif.usecases'
import { enregistrerVarieteArbre } from './variete.usecases'

export const COMMERCE = acteur('commerce')
export const RECEPTION = acteur('reception')

const FRANQUETTE = { libelle: 'franquette', espece: 1, usage: 1, varieteNoix: 'franquette', charteAoc: true }

export const fixer = (variete: number, age: number, dimension: number, prix: string | number) =>
  fixerTarif(COMMERCE, { variete, age, dimension, prix })

export async function planterPepiniere(): Promise<void> {
  await enregistrerVarieteArbre(COMMERCE, FRANQUETTE)
  await enregistrerVarieteArbre(COMMERCE, { ...FRANQUETTE, libelle: 'parisienne', varieteNoix: 'parisienne' })
  await enregistrerVarieteArbre(COMMERCE, { ...FRANQUETTE, libelle: 'mayette', varieteNoix: 'mayette' })
  await enregistrerVarieteArbre(COMMERCE, { libelle: 'soligo', espece: 3, usage: 3 })
  for (const [minM, maxM] of [
    ['0,15', '0,30'],
    ['0,30', '0,50'],
    ['0,4', '0,6'],
    ['2,5', '3'],
    ['0,60', '1,00'],
  ])
    await enregistrerDimension(COMMERCE, { minM, maxM })
  await fixer(1, 2, 2, 9)
  await fixer(1, 2, 5, '12,50')
  await fixer(1, 3, 5, '18,50')
  await fixer(1, 5, 4, '46')
  await fixer(2, 3, 5, '19,50')
}
