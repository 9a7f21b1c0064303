/** What the base refuses by itself when somebody passes beside the use cases, and what a correction may not undo. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { enMots } from '@/lib/core/operation'
import { livraisonDuCas, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

describe('the register cannot be corrected away from under a delivery', () => {
  test('neither its beginning nor its end', async () => {
    const { code } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    await nouvelleLivraison(verger, { date: '2026-10-02' })
    for (const dates of [
      { dateAdhesion: '2026-10-03' },
      { dateAdhesion: '2010-01-01', dateSortie: '2026-10-02' },
    ]) {
      const refus = await refusDe(() => adherer(RECEPTION, { code, ...dates }))
      expect(refus.genre).toBe('impossible')
      expect(refus.message).toContain('livraisons')
    }
    await adherer(RECEPTION, { code, dateAdhesion: '2010-01-01', dateSortie: '2026-10-03' })
  })
})

describe('lots and écarts keep their delivery', () => {
  test('a lot is not moved, renumbered or given another calibre', async () => {
    const [une, autre] = [await livraisonDuCas({ calibree: true }), await livraisonDuCas()]
    const changements = [
      () =>
        base.db
          .$executeRaw`UPDATE lot SET livraison_code = ${autre}, code = ${`${autre}-1`} WHERE code = ${`${une}-1`}`,
      () => base.db.$executeRaw`UPDATE lot SET calibre_id = 6 WHERE code = ${`${une}-1`}`,
    ]
    for (const changement of changements)
      expect((await refusDe(() => enMots(changement))).message).toContain('ne change pas de livraison')
  })

  test('the tables of the season are never emptied at once', async () => {
    await livraisonDuCas({ calibree: true })
    const vider = [
      () => base.db.$executeRaw`TRUNCATE lot`,
      () => base.db.$executeRaw`TRUNCATE livraison CASCADE`,
    ]
    for (const geste of vider)
      expect((await refusDe(() => enMots(geste))).message).toContain('ne se vide pas')
  })
})
