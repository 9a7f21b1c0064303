import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIRECTION, nouveauProducteur, nouveauVerger } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { livraisonDuCas, nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { chiffrerCampagne } from './campagne.queries'
import { chiffresCampagneReponse } from './campagne.schema'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const chiffrer = async (annee: number) =>
  chiffresCampagneReponse.rendre(await chiffrerCampagne(DIRECTION, { annee }))

test('a campaign in figures: annexe 1B, and a non-member of another variety', async () => {
  await livraisonDuCas({ calibree: true })
  const { code: verger } = await nouveauVerger((await nouveauProducteur()).code, { variete: 'Mayette' })
  await nouvelleLivraison(verger, { quantiteKg: 480, typeProduit: 'ENTIERE_SECHE' })
  const { parVariete, parType, parCalibre, ...reste } = (await chiffrer(2026)) as Record<string, object>
  expect(reste).toEqual({
    annee: 2026,
    totalKg: 13_000,
    // Annexe 1B without its calibre 2.
    aocKg: 8_320,
    nonAdherents: { kg: 480, part: 0.037, plafond: 0.2 },
  })
  expect(parVariete).toMatchObject([{ kg: 12_520 }, { kg: 480 }])
  expect(parType).toMatchObject([
    { code: 'ENTIERE_FRAICHE', kg: 12_520 },
    { code: 'ENTIERE_SECHE', kg: 480 },
  ])
  expect(parCalibre).toMatchObject([
    { code: '2', kg: 4_200 },
    { code: '3', kg: 3_820 },
    { code: '4', kg: 1_580 },
    { code: '5', kg: 2_920 },
  ])
})

test('a campaign without deliveries is all zero; an unknown one is absent; distributors see none', async () => {
  expect(await chiffrer(2003)).toEqual({
    annee: 2003,
    totalKg: 0,
    aocKg: 0,
    parVariete: [],
    parType: [],
    parCalibre: [],
    nonAdherents: { kg: 0, part: 0, plafond: 0.2 },
  })
  await base.db.campagne.delete({ where: { annee: 2099 } })
  expect((await refusDe(() => chiffrerCampagne(DIRECTION, { annee: 2099 }))).genre).toBe('introuvable')
  expect((await refusDe(() => chiffrerCampagne(DIRECTION, { annee: 'x' }))).genre).toBe('invalide')
  expect((await refusDe(() => chiffrerCampagne(acteur('distributeur'), { annee: 2026 }))).genre).toBe(
    'refuse',
  )
})
