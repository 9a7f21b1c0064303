/** What the programs of a distributor asked, day by day: its own only, and days of nothing too. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { jourParis, plusJours } from '@/lib/mesures/jour'
import { lesDistributeurs, nouveauClient } from '@/lib/ventes/clients-de-test'
import { enregistrerJeton } from './jeton.usecases'
import { ecrireUsages, noterUsage } from './usage-jeton'
import { lireUsageService } from './usage-service.queries'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
})
afterAll(() => base.fermer())
let remettre = () => {}
afterEach(() => remettre())

const COMMERCE = acteur('commerce')
const AUJOURDHUI = jourParis(new Date())
const lire = (id = 'carr15432', qui = COMMERCE) => lireUsageService(qui, { id })

test('nothing asked yet: thirty days of nothing, no mean', async () => {
  const usage = await lire()
  expect(usage).toMatchObject({ requetes: 0, freinees: 0, dureeMoyenneMs: null, derniereUtilisationLe: null })
  expect(usage.jours).toHaveLength(30)
  expect(usage.jours.at(-1)).toEqual({ jour: AUJOURDHUI, requetes: 0, freinees: 0 })
  expect(usage.jours[0]?.jour).toBe(plusJours(AUJOURDHUI, -29))
})

test('all its tokens together, of the last thirty days, and of nobody else', async () => {
  const [un, deux] = [
    await enregistrerJeton(COMMERCE, { id: 'carr15432', nom: 'ERP' }),
    await enregistrerJeton(COMMERCE, { id: 'carr15432', nom: 'Entrepôt' }),
  ]
  const ailleurs = await enregistrerJeton(COMMERCE, { id: 'supe00001', nom: 'ERP' })
  const ilYA = (jours: number) => new Date(Date.now() - jours * 86_400_000)
  for (const jours of [40, 3]) {
    remettre = reglerHorloge(() => ilYA(jours))
    noterUsage(un.id, { ms: 4, freinee: false })
    remettre()
  }
  noterUsage(un.id, { ms: 1, freinee: true })
  noterUsage(deux.id, { ms: 2, freinee: false })
  noterUsage(ailleurs.id, { ms: 900, freinee: true })
  // Told before it is written, and once.
  expect(await lire()).toMatchObject({ requetes: 3, freinees: 1 })
  await ecrireUsages()
  const usage = await lire()
  expect(usage).toMatchObject({ requetes: 3, freinees: 1, dureeMoyenneMs: 2.3 })
  expect(usage.jours.filter((u) => u.requetes > 0)).toEqual([
    { jour: plusJours(AUJOURDHUI, -3), requetes: 1, freinees: 0 },
    { jour: AUJOURDHUI, requetes: 2, freinees: 1 },
  ])
  expect(usage.derniereUtilisationLe?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10))
})

test('another’s, one without the service and one that is not there are told alike', async () => {
  const { id } = await nouveauClient({ distributeur: false })
  const supermarket = { ...acteur('distributeur'), clientCode: 'supe00001' }
  const phrases = await Promise.all([
    refusDe(() => lire('carr15432', supermarket)),
    refusDe(() => lire(id)),
    refusDe(() => lire('abcd99999')),
  ])
  expect(phrases.map((p) => p.genre)).toEqual(['introuvable', 'introuvable', 'introuvable'])
  expect(new Set(phrases.map((p) => p.message.replace(/[a-z]{4}\d{5}/, '…'))).size).toBe(1)
})
