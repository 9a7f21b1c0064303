/** The web service in figures, from the orders and from what programs asked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enregistrerJeton } from '@/lib/access/jeton.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { commanderAuPortail, commanderParService } from '@/lib/distributeurs/commander.usecases'
import { jour, jourVersDate } from '@/lib/mesures/jour'
import { lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { lotsDuCas } from '@/lib/ventes/monde-de-test'
import { lireChiffresService } from './service.queries'
import { chiffresServiceReponse } from './service.schema'

const DIRECTION = acteur('direction')
const AUJOURDHUI = () => new Date('2026-10-15T08:00:00Z')

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(AUJOURDHUI)
  await lesDistributeurs()
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const chiffres = async (saisie?: object) =>
  chiffresServiceReponse.rendre(await lireChiffresService(DIRECTION, saisie))

test('nobody asked and nothing was ordered: all is zero, and no time is made up', async () => {
  expect(await chiffres()).toEqual({
    campagne: null,
    depuis: '2025-10-16',
    jusqua: '2026-10-15',
    commandes: { commerce: 0, portail: 0, service: 0 },
    requetes: 0,
    servies: 0,
    freinees: 0,
    tempsMoyenMs: null,
    joursDeSuivi: 0,
    appelsEvites: 0,
  })
})

test('two tokens of one distributor in one day spare one call; a day of refusals spares none', async () => {
  const jetons = await Promise.all(
    ['ERP', 'Entrepôt'].map((nom) => enregistrerJeton(DIRECTION, { id: 'carr15432', nom })),
  )
  const usage = (rang: number, le: string, requetes: number, freinees: number, dureeMs: bigint) => ({
    jetonId: jetons[rang]?.id ?? 0,
    jour: jourVersDate(jour(le)),
    requetes,
    freinees,
    dureeMs,
  })
  await base.db.usageJeton.createMany({
    data: [
      usage(0, '2026-10-14', 100, 0, 900n),
      usage(1, '2026-10-14', 20, 5, 100n),
      usage(0, '2026-10-15', 10, 10, 20n),
      usage(0, '2026-08-31', 50, 0, 400n),
      usage(0, '2025-10-15', 7, 0, 70n),
    ],
  })
  expect(await chiffres()).toMatchObject({
    requetes: 180,
    servies: 165,
    freinees: 15,
    tempsMoyenMs: 8,
    joursDeSuivi: 2,
    appelsEvites: 2,
  })
  expect(await chiffres({ campagne: 2026 })).toMatchObject({
    campagne: 2026,
    depuis: '2026-09-01',
    jusqua: '2027-08-31',
    requetes: 130,
    joursDeSuivi: 1,
  })
  expect(await chiffres({ campagne: '2025' })).toMatchObject({ jusqua: '2026-08-31', requetes: 57 })
})

test('a day on which the service took an order spares that call, and none for following', async () => {
  const lot = `${await lotsDuCas()}-1`
  const saisie = { lot, lignes: [{ conditionnement: 'filet-1kg', quantite: 1 }] }
  reglerHorloge(() => new Date('2026-10-14T08:00:00Z'))
  await commanderParService(acteur('distributeur'), saisie)
  await commanderParService(acteur('distributeur'), saisie)
  reglerHorloge(() => new Date('2026-08-31T08:00:00Z'))
  // Not by its program, which followed all the same.
  await commanderAuPortail(acteur('distributeur'), saisie)
  reglerHorloge(AUJOURDHUI)
  expect(await chiffres()).toMatchObject({
    commandes: { commerce: 0, portail: 1, service: 2 },
    joursDeSuivi: 1,
    appelsEvites: 4,
  })
})

test('the staff reads it, distributors do not; an unknown campaign is absent', async () => {
  await lireChiffresService(acteur('commerce'))
  expect((await refusDe(() => lireChiffresService(acteur('distributeur')))).genre).toBe('refuse')
  expect((await refusDe(() => lireChiffresService(DIRECTION, { campagne: 'x' }))).genre).toBe('invalide')
})
