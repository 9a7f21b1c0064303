/** A real recall beside the dock and the sales: what it archives is all that its target reached, and nobody waits for ever. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import type { Tx } from '@/lib/base/client'
import { executerInvariants } from '@/lib/base/invariants'
import { attendent } from '@/lib/core/attente-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { contexte } from '@/lib/core/operation'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { modifierLivraison } from '@/lib/livraisons/livraison.usecases'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import type { CibleRappel } from './cible'
import { nouveauClient, nouvelleCommande } from './monde-de-test'
import { lancerRappel } from './rappel.usecases'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-11-24T08:00:00Z'))
  await nouveauClient('carr15432', 'Carreclerc')
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

let producteur: string
let verger: string
/** Of 1 000 kg, still to be calibrated. */
let livraison: string
beforeEach(async () => {
  producteur = (await nouvelAdherent()).code
  verger = (await nouveauVerger(producteur)).code
  livraison = (await nouvelleLivraison(verger, { quantiteKg: 1_000 })).code
})

const calibrerTout = (code: string) =>
  calibrer(RECEPTION, { code, lots: [{ calibre: 3, quantiteKg: 1_000 }] })
const rappeler = (cible: CibleRappel) =>
  lancerRappel(RECEPTION, { cible, exercice: false, motif: 'Moisissures' })

let numero = 400
const commander = (lot: string) => nouvelleCommande(`00${++numero}`, 'carr15432', lot, 100)
const calibrerEtVendre = async (code: string) => {
  await calibrerTout(code)
  return commander(`${code}-1`)
}

/** Stops recalls between their search and their lock: they wait for their code. */
const arreterLesRappels = (tx: Tx) =>
  tx.$queryRaw`SELECT TRUE FROM pg_advisory_xact_lock(hashtext('code:rappel'))`

/** The orders archived, and those that stand, when nuts are sold while a recall is stopped in its middle. */
async function vendrePendant(cible: CibleRappel, vendre: () => Promise<string>) {
  const { rappel, vente } = await base.db.$transaction(async (tx) => {
    await arreterLesRappels(tx)
    const rappel = rappeler(cible)
    await attendent(base, 1)
    const vente = vendre().catch((refus: Error) => refus)
    await Promise.race([vente, attendent(base, 2)])
    return { rappel, vente }
  })
  const { commandes } = await rappel
  return { archivees: commandes.map((k) => k.numero), vente: await vente }
}
const REFUSEE = {
  archivees: [],
  vente: expect.objectContaining({ message: expect.stringMatching(/est bloqué/) }),
}

describe('no order slips in between what a recall finds and what it locks', () => {
  test.each(['livraison', 'verger', 'producteur'] as const)(
    'of a lot calibrated meanwhile, %s',
    async (type) => {
      const code = { livraison, verger, producteur }[type]
      expect(await vendrePendant({ type, code }, () => calibrerEtVendre(livraison))).toEqual(REFUSEE)
    },
  )

  test('of a delivery recorded meanwhile', async () => {
    const recevoirEtVendre = async () =>
      calibrerEtVendre((await nouvelleLivraison(verger, { quantiteKg: 1_000 })).code)
    expect(await vendrePendant({ type: 'verger', code: verger }, recevoirEtVendre)).toEqual(REFUSEE)
    expect(await vendrePendant({ type: 'producteur', code: producteur }, recevoirEtVendre)).toEqual(REFUSEE)
  })

  test('of a delivery given to the orchard meanwhile', async () => {
    const { code: ailleurs } = await nouveauVerger((await nouvelAdherent()).code)
    const { code } = await nouvelleLivraison(ailleurs, { quantiteKg: 1_000 })
    const corrigerEtVendre = async () => {
      await modifierLivraison(RECEPTION, { code, verger })
      return calibrerEtVendre(code)
    }
    expect(await vendrePendant({ type: 'verger', code: verger }, corrigerEtVendre)).toEqual(REFUSEE)
  })

  test('nor waits for a correction that waits for it, between two orchards of one producer', async () => {
    const { code: autre } = await nouveauVerger(producteur)
    const { correction, rappel } = await base.db.$transaction(async (arret) => {
      await arret.$executeRaw`SELECT FROM verger WHERE code = ${autre} FOR UPDATE`
      const correction = modifierLivraison(RECEPTION, { code: livraison, verger: autre })
      await attendent(base, 1)
      const rappel = rappeler({ type: 'producteur', code: producteur })
      await Promise.race([rappel, attendent(base, 2)])
      return { correction, rappel }
    })
    expect((await Promise.allSettled([rappel, correction])).map((i) => i.status)).toEqual([
      'fulfilled',
      'fulfilled',
    ])
  })

  test('of a lot made by the transformation that the recall waited for', async () => {
    await calibrerTout(livraison)
    const lot = `${livraison}-1`
    const { rappel, vente } = await base.db.$transaction(async (arret) => {
      await arreterLesRappels(arret)
      const { seche, rappel } = await base.db.$transaction(async (tx) => {
        const seche = await transformer.dans(contexte(tx, RECEPTION), {
          lot,
          type: 'SECHAGE',
          entreeKg: 500,
          sortieKg: 350,
        })
        const rappel = rappeler({ type: 'lot', code: lot })
        await attendent(base, 1)
        return { seche, rappel }
      })
      // Past the row that the transformation held, where it is still seen waiting for a moment.
      await attendent(base, 1, 'advisory')
      const vente = commander(seche.code).catch((refus: Error) => refus)
      await Promise.race([vente, attendent(base, 2)])
      return { rappel, vente }
    })
    const { lots, commandes } = await rappel
    expect(lots).toHaveLength(2)
    expect({ archivees: commandes.map((k) => k.numero), vente: await vente }).toEqual(REFUSEE)
  })
})

describe('a recall and its neighbours wait in one order', () => {
  test('it waits for the sheet being saved, without what the sheet needs', async () => {
    await calibrerTout(livraison)
    const { rappel } = await base.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM livraison WHERE code = ${livraison} FOR UPDATE`
      const rappel = rappeler({ type: 'livraison', code: livraison })
      await attendent(base, 1)
      await calibrer.dans(contexte(tx, RECEPTION), {
        code: livraison,
        lots: [{ calibre: 4, quantiteKg: 1_000 }],
      })
      return { rappel }
    })
    expect((await rappel).lots.map((l) => l.code)).toEqual([`${livraison}-2`])
  })

  test.each(['verger', 'producteur'] as const)('a lock set on the same %s waits for it', async (type) => {
    await calibrerTout(livraison)
    const cible = { type, code: { verger, producteur }[type] }
    const { pose } = await base.db.$transaction(async (tx) => {
      await (type === 'verger'
        ? tx.$executeRaw`SELECT FROM verger WHERE code = ${verger} FOR UPDATE`
        : tx.$executeRaw`SELECT FROM producteur WHERE code = ${producteur} FOR UPDATE`)
      const pose = bloquer(RECEPTION, { cible, motif: 'Doute' })
      await attendent(base, 1)
      await lancerRappel.dans(contexte(tx, RECEPTION), { cible, exercice: false, motif: 'Moisissures' })
      return { pose }
    })
    expect((await pose).portee).toMatchObject({ lots: 1 })
  })

  test('a delivery of its orchard waits for it, without what other deliveries need', async () => {
    const { code: deTiers } = await nouveauVerger((await nouveauProducteur()).code)
    const { recue } = await base.db.$transaction(async (tx) => {
      await lancerRappel.dans(contexte(tx, RECEPTION), {
        cible: { type: 'verger', code: deTiers },
        exercice: false,
        motif: 'Moisissures',
      })
      const recue = nouvelleLivraison(deTiers, { quantiteKg: 10 })
      await attendent(base, 1)
      await tx.$executeRaw`SELECT FROM campagne WHERE annee = 2026 FOR NO KEY UPDATE`
      return { recue }
    })
    expect((await recue).verger).toBe(deTiers)
  })
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
