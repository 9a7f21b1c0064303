/** Stock beside orders, which the wing of sales writes: here they come in by SQL, so that only the base stands between. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import type { Tx } from '@/lib/base/client'
import { executerInvariants } from '@/lib/base/invariants'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { estDomainError } from '@/lib/core/domain-error'
import { reglerHorloge } from '@/lib/core/horloge'
import { contexte, enMots } from '@/lib/core/operation'
import { bloquer } from './blocage.usecases'
import { bloquerLot } from './blocage-lot.usecases'
import { calibrer } from './calibrage.usecases'
import { disponibleGrammes } from './disponible'
import { lireHistoriqueLot } from './historique.queries'
import { lireLivraison } from './livraison.queries'
import { modifierLivraison } from './livraison.usecases'
import { lireLot } from './lot.queries'
import { ANNEXE_1B, livraisonDuCas } from './monde-de-test'
import { lireCommandeRevenue } from './mouvement.lecture'
import { mouvoir } from './mouvement.usecases'
import { annulerTransformation, transformer } from './transformation.usecases'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  await base.db
    .$executeRaw`INSERT INTO client (id, nom, adresse, code_postal, ville, responsable_achats, categorie)
    VALUES ('carr15432', 'Carreclerc', '1 rue du Marché', '38000', 'Grenoble', 'Mme Achat', 'GRANDE_DISTRIBUTION')`
  await base.db
    .$executeRaw`INSERT INTO audit (acteur, operation, objet, code) VALUES ('direction', 'essai', 'client', 'carr15432')`
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

/** 4 200 kg. */
let livraison: string
let lot: string
beforeEach(async () => {
  livraison = await livraisonDuCas({ calibree: true })
  lot = `${livraison}-1`
})

let numero = 200
/** So many bags of 25 kg, dispatched or not. */
async function commander(tx: Tx, filets: number, dateEnvoi: string | null = null): Promise<string> {
  const code = String(++numero).padStart(5, '0')
  await tx.$executeRaw`INSERT INTO commande (numero, client_id, lot_code, date_commande, campagne_annee, poids_grammes, date_conditionnement, date_envoi)
    VALUES (${code}, 'carr15432', ${lot}, '2026-10-05', 2026, ${filets * 25_000}, ${dateEnvoi}::date, ${dateEnvoi}::date)`
  await tx.$executeRaw`INSERT INTO ligne_commande (commande_numero, conditionnement_code, rang, quantite)
    VALUES (${code}, 'filet-25kg', 1, ${filets})`
  await tx.$executeRaw`INSERT INTO audit (acteur, operation, objet, code) VALUES ('direction', 'essai', 'commande', ${code})`
  return code
}
const commande = (filets: number, dateEnvoi: string | null = null) =>
  enMots(() => base.db.$transaction((tx) => commander(tx, filets, dateEnvoi)))

const lisible = (phrase: string) => phrase.replace(/\s/gu, ' ')
const libreKg = async () => disponibleGrammes(await lireLot(RECEPTION, { lot })) / 1_000
const retour = (commande: string, quantiteKg: number | string, autres: object = {}) =>
  mouvoir(RECEPTION, { lot, motif: 'retour', quantiteKg, commande, ...autres })

describe('a return', () => {
  test('comes back to its lot, never more than was dispatched, in however many pallets', async () => {
    const code = await commande(40, '2026-10-08')
    expect(await libreKg()).toBe(3_200)
    await retour(code, 400)
    expect(await libreKg()).toBe(3_600)
    const refus = await refusDe(() => retour(code, 601))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'quantiteKg' }] })
    expect(lisible(refus.message)).toBe(
      `La commande ${code} a emporté 1 000 kg et 400 kg en sont déjà revenus : il peut en revenir 600 kg au plus. Un retour tapé de trop se corrige d’abord par un retour négatif, par exemple -90.`,
    )
    expect((await retour(code, 600)).disponibleGrammes).toBe(4_200_000)
  })

  test('is refused before the dispatch, of an order in store, on another lot', async () => {
    const partie = await commande(4, '2026-10-08')
    const enStock = await commande(4)
    expect((await refusDe(() => retour(partie, 5, { date: '2026-10-07' }))).message).toMatch(/partie le 08/)
    expect((await refusDe(() => retour(enStock, 5))).message).toMatch(/n’est pas expédiée/)
    const ailleurs = await refusDe(() => retour(partie, 5, { lot: `${livraison}-2` }))
    expect(ailleurs).toMatchObject({ champs: [{ champ: 'commande' }] })
    expect(ailleurs.message).toContain(`porte sur le lot ${lot}`)
  })

  test('two at once of the same pallets: one is told what had come back', async () => {
    const code = await commande(4, '2026-10-08')
    const refus = await refusApres(
      base,
      (tx) =>
        mouvoir.dans(contexte(tx, RECEPTION), { lot, motif: 'retour', quantiteKg: 100, commande: code }),
      () => retour(code, 100),
    )
    expect(lisible(refus.message)).toMatch(/100 kg en sont déjà revenus/)
  })
})

describe('a return that was mistyped', () => {
  const revenuKg = async (code: string) =>
    ((await lireCommandeRevenue(base.db, code))?.revenuGrammes ?? 0) / 1_000

  test('is taken back by a negative one: the order and the lot are as if it had been typed right', async () => {
    const code = await commande(4, '2026-10-08')
    await retour(code, 100)
    expect(await retour(code, -90, { commentaire: 'Tapé 100 pour 10' })).toMatchObject({
      quantiteGrammes: -90_000,
      disponibleGrammes: 4_110_000,
    })
    expect([await revenuKg(code), await libreKg()]).toEqual([10, 4_110])
    // The next true return is no longer refused, and its bound is what is still at the client.
    expect((await refusDe(() => retour(code, '90,001'))).genre).toBe('impossible')
    await retour(code, 90)
    expect([await revenuKg(code), await libreKg()]).toEqual([100, 4_200])
  })

  test('can be taken back whole, never by more than what came back', async () => {
    const code = await commande(4, '2026-10-08')
    expect(lisible((await refusDe(() => retour(code, -10))).message)).toBe(
      `Rien n’est revenu de la commande ${code} : tapez le poids de ce retour sans le signe −.`,
    )
    await retour(code, 40)
    const refus = await refusDe(() => retour(code, '-40,001'))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'quantiteKg' }] })
    expect(lisible(refus.message)).toBe(
      `Il n’est revenu que 40 kg de la commande ${code} : une correction en retire 40 kg au plus.`,
    )
    await retour(code, -40)
    expect([await revenuKg(code), await libreKg()]).toEqual([0, 4_100])
  })

  test('of one order leaves those of the others alone', async () => {
    const [une, autre] = [await commande(4, '2026-10-08'), await commande(4, '2026-10-08')]
    await retour(une, 50)
    expect((await refusDe(() => retour(autre, -10))).message).toMatch(/Rien n’est revenu/)
    const ailleurs = await refusDe(() => retour(une, -10, { lot: `${livraison}-2` }))
    expect(ailleurs.message).toContain(`porte sur le lot ${lot}`)
  })

  test('and whose nuts were sold again meanwhile says what to do first', async () => {
    const code = await commande(4, '2026-10-08')
    await retour(code, 100)
    await commande(166)
    const refus = await refusDe(() => retour(code, -90))
    expect(refus).toMatchObject({ genre: 'impossible', champs: [{ champ: 'quantiteKg' }] })
    expect(lisible(refus.message)).toMatch(/il reste 50 kg\. Ce retour a déjà resservi : annulez/)
    await mouvoir(RECEPTION, { lot, motif: 'inventaire', quantiteKg: 40 })
    expect((await retour(code, -90)).disponibleGrammes).toBe(0)
  })

  test('two at once of the same mistake: one is told that it is corrected', async () => {
    const code = await commande(4, '2026-10-08')
    await retour(code, 100)
    const refus = await refusApres(
      base,
      (tx) =>
        mouvoir.dans(contexte(tx, RECEPTION), { lot, motif: 'retour', quantiteKg: -90, commande: code }),
      () => retour(code, -90),
    )
    expect(lisible(refus.message)).toMatch(/Il n’est revenu que 10 kg/)
  })

  test('is shown as a correction in the trail of the lot', async () => {
    const code = await commande(4, '2026-10-08')
    await retour(code, 100)
    await retour(code, -90)
    const [derniere] = (await lireHistoriqueLot(RECEPTION, { lot })).elements
    expect(derniere?.changements.map((c) => [c.champ, lisible(c.apres ?? '')])).toEqual([
      ['Mouvement', 'Correction d’un retour'],
      ['Poids', '−90 kg'],
      ['Date', '15/10/2026'],
      ['Commande', code],
    ])
  })

  test('is bounded by the base too, whoever writes', async () => {
    const code = await commande(4, '2026-10-08')
    await retour(code, 10)
    const ecrire = (motif: string, grammes: number, de: string | null) =>
      enMots(
        () => base.db
          .$executeRaw`INSERT INTO mouvement (lot_code, motif, date, quantite_grammes, commande_numero)
          VALUES (${lot}, ${motif}::motif_mouvement, '2026-10-15', ${grammes}, ${de})`,
      )
    await expect(ecrire('RETOUR', -10_001, code)).rejects.toThrow(/Il n’est pas revenu autant/)
    await expect(ecrire('RETOUR', 90_001, code)).rejects.toThrow(/n’a pas expédié autant/)
    for (const [motif, grammes, de] of [
      ['RETOUR', 0, code],
      ['RETOUR', -1, null],
      ['DON', -1, code],
      ['DON', 1, null],
    ] as const)
      await expect(ecrire(motif, grammes, de)).rejects.toThrow()
    await commande(164)
    await mouvoir(RECEPTION, { lot, motif: 'don', quantiteKg: -9 })
    await expect(ecrire('RETOUR', -2_000, code)).rejects.toThrow(/n’a plus que 1 kg/)
    expect([await revenuKg(code), await libreKg()]).toEqual([10, 1])
  })
})

describe('what is ordered', () => {
  test('is not transformed, nor lost: the refusal names the kg left', async () => {
    await commande(160)
    const cassage = { lot, type: 'CASSAGE', entreeKg: 201, sortieKg: 90 }
    expect(lisible((await refusDe(() => transformer(RECEPTION, cassage))).message)).toMatch(/il reste 200 kg/)
    const don = { lot, motif: 'don', quantiteKg: -201 }
    expect(lisible((await refusDe(() => mouvoir(RECEPTION, don))).message)).toMatch(/il reste 200 kg/)
  })

  test('closes the sheet of its delivery, also to somebody who waited for the order', async () => {
    const recalibrer = () => calibrer(RECEPTION, { code: livraison, lots: ANNEXE_1B })
    const refus = await refusApres(base, (tx) => commander(tx, 4), recalibrer)
    expect(lisible(refus.message)).toMatch(new RegExp(`^Le lot ${lot} a servi \\(100 kg commandés\\)`))
    expect((await refusDe(recalibrer)).genre).toBe('impossible')
  })

  test('of a dried lot keeps its transformation from being undone', async () => {
    const sec = await transformer(RECEPTION, { lot, type: 'SECHAGE', entreeKg: 1_000, sortieKg: 700 })
    lot = sec.code
    await commande(4)
    const refus = await refusDe(() =>
      annulerTransformation(RECEPTION, { code: sec.transformation, motif: 'Erreur' }),
    )
    expect(lisible(refus.message)).toMatch(/a servi \(100 kg commandés\)/)
  })
})

describe('two people at once', () => {
  const cassage = { type: 'CASSAGE', entreeKg: 4_200, sortieKg: 2_000 }

  test('transform the last kilograms: exactly one does', async () => {
    const issues = await Promise.allSettled([1, 2, 3].map(() => transformer(RECEPTION, { lot, ...cassage })))
    expect(issues.filter((i) => i.status === 'fulfilled')).toHaveLength(1)
    for (const i of issues)
      if (i.status === 'rejected') expect(estDomainError(i.reason) && i.reason.message).toMatch(/il reste 0/)
    expect(await libreKg()).toBe(0)
  })

  test('transform and order the last kilograms: the second is told', async () => {
    const refus = await refusApres(
      base,
      (tx) => transformer.dans(contexte(tx, RECEPTION), { lot, ...cassage }),
      () => commande(4),
    )
    expect(lisible(refus.message)).toMatch(/n’a plus que 0 kg/)
  })

  test('order while a lock is being set: the order is refused', async () => {
    for (const poser of [
      (tx: Tx) => bloquerLot.dans(contexte(tx, RECEPTION), { lot, motif: 'Doute' }),
      (tx: Tx) =>
        bloquer.dans(contexte(tx, RECEPTION), {
          cible: { type: 'livraison', code: livraison },
          motif: 'Doute',
        }),
    ])
      expect((await refusApres(base, poser, () => commande(4))).message).toMatch(/est bloqué \(Doute\)/)
  })

  test('lock while an order is being taken: the lock waits, and counts it', async () => {
    const attente = await base.db.$transaction(async (tx) => {
      await commander(tx, 4)
      const pose = bloquer(RECEPTION, { cible: { type: 'livraison', code: livraison }, motif: 'Doute' })
      return { pose }
    })
    expect((await attente.pose).portee).toMatchObject({ lots: 4, aExpedierGrammes: 100_000 })
    expect((await commande(4).catch((e: unknown) => e)) as Error).toMatchObject({
      message: expect.stringMatching(/est bloqué/),
    })
  })

  test('recalibrate, transform and lock one delivery: each waits its turn, nobody for ever', async () => {
    const issues = await Promise.allSettled([
      calibrer(RECEPTION, { code: livraison, lots: ANNEXE_1B }),
      transformer(RECEPTION, { lot, ...cassage }),
      bloquer(RECEPTION, { cible: { type: 'livraison', code: livraison }, motif: 'Doute' }),
      calibrer(RECEPTION, { code: livraison, lots: ANNEXE_1B }),
      transformer(RECEPTION, { lot: `${livraison}-2`, ...cassage, entreeKg: 100, sortieKg: 50 }),
    ])
    for (const i of issues)
      if (i.status === 'rejected') expect(estDomainError(i.reason) && i.reason.genre).toBe('impossible')
  })
})

describe('locked nuts stay in their lock, whoever writes', () => {
  test('a lot locked itself gives none to another number, even in balance', async () => {
    await bloquerLot(RECEPTION, { lot, motif: 'Odeur' })
    const deplacer = () =>
      enMots(
        () => base.db.$executeRaw`UPDATE lot SET quantite_grammes = quantite_grammes
          + CASE numero WHEN 1 THEN -1 ELSE 1 END WHERE livraison_code = ${livraison} AND numero < 3`,
      )
    expect((await refusDe(deplacer)).message).toMatch(/est bloqué \(Odeur\) : levez son blocage/)
  })

  test('a delivery leaves no lock on its orchard, not even one set while it was being corrected', async () => {
    const code = await livraisonDuCas()
    const { verger } = await lireLivraison(RECEPTION, { code })
    const { verger: autre } = await lireLivraison(RECEPTION, { code: livraison })
    const corriger = enMots(() =>
      base.db.$transaction(async (tx) => {
        await modifierLivraison.dans(contexte(tx, RECEPTION), { code, verger: autre })
        await bloquer(RECEPTION, { cible: { type: 'verger', code: verger }, motif: 'Traitement' })
      }),
    )
    await expect(corriger).rejects.toMatchObject({
      genre: 'impossible',
      message: `La livraison ${code} sortirait d’un blocage (Traitement) : bloquez d’abord la livraison elle-même.`,
    })
  })
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
