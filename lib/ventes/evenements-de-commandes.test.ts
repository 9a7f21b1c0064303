/** What happens to orders is kept by the base itself, whoever changes them, and is never rewritten (invariant I7). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { enregistrerJeton, revoquerJeton } from '@/lib/access/jeton.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { COMMERCE, lesDistributeurs } from './clients-de-test'
import { annulerCommande, modifierCommande } from './commande.usecases'
import { conditionnerCommande, conditionnerCommandes, expedierCommande } from './expedition.usecases'
import { lotsDuCas, nouvelleCommande } from './monde-de-test'

let base: BaseDeTest
let lot: string
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  await creerCompte('vente', 'commerce')
  lot = `${await lotsDuCas()}-1`
})
afterAll(() => base.fermer())

const LIGNES = [{ conditionnement: 'filet-1kg', quantite: 10 }]
const passer = async (client = 'carr15432') =>
  (await nouvelleCommande(lot, { client, lignes: LIGNES })).numero
const genresDe = async (numero: string) =>
  (
    await base.db.evenementCommande.findMany({ where: { commandeNumero: numero }, orderBy: { id: 'asc' } })
  ).map((e) => e.genre)
const rompus = async () => (await executerInvariants(base.url)).filter(({ total }) => total > 0)

describe('the use cases tell', () => {
  it('each step, once, to its client', async () => {
    const numero = await passer('supe00001')
    await conditionnerCommande(COMMERCE, { numero })
    await modifierCommande(COMMERCE, { numero, transporteur: 'Rey', motif: 'Essai' })
    await modifierCommande(COMMERCE, {
      numero,
      lignes: [{ conditionnement: 'filet-1kg', quantite: 9 }],
      motif: 'Essai',
    })
    await conditionnerCommande(COMMERCE, { numero })
    await expedierCommande(COMMERCE, { numero })
    expect(await genresDe(numero)).toEqual([
      'ENREGISTREE',
      'CONDITIONNEE',
      'A_RECONDITIONNER',
      'CONDITIONNEE',
      'EXPEDIEE',
    ])
    const clients = await base.db.evenementCommande.groupBy({
      by: ['clientId'],
      where: { commandeNumero: numero },
    })
    expect(clients.map((c) => c.clientId)).toEqual(['supe00001'])
  })

  it('a cancellation, and nothing of what was refused', async () => {
    const numero = await passer()
    await annulerCommande(COMMERCE, { numero, motif: 'Essai' })
    await expect(expedierCommande(COMMERCE, { numero })).rejects.toThrow()
    expect(await genresDe(numero)).toEqual(['ENREGISTREE', 'ANNULEE'])
  })

  it('several orders packed in one act, each once', async () => {
    const numeros = [await passer(), await passer(), await passer()]
    await conditionnerCommandes(COMMERCE, { numeros: [...numeros].reverse() })
    const evenements = await base.db.evenementCommande.findMany({
      where: { commandeNumero: { in: numeros }, genre: 'CONDITIONNEE' },
    })
    expect(evenements.map((e) => e.commandeNumero).sort()).toEqual(numeros)
  })
})

describe('a hand in the base tells too', () => {
  it('many rows at once, with all that had happened to them', async () => {
    const modele = await passer()
    const { db } = base
    await db.$transaction([
      db.$executeRaw`INSERT INTO commande
        SELECT (jsonb_populate_record(c, jsonb_build_object('numero', (90000 + i)::text,
          'date_conditionnement', CASE WHEN i > 10 THEN c.date_commande END,
          'date_annulation', CASE WHEN i > 15 THEN c.date_commande END,
          'motif_annulation', CASE WHEN i > 15 THEN 'Essai' END))).*
        FROM commande c, generate_series(1, 20) i WHERE c.numero = ${modele}`,
      db.$executeRaw`INSERT INTO ligne_commande (commande_numero, conditionnement_code, rang, quantite)
        SELECT (90000 + i)::text, conditionnement_code, rang, quantite
        FROM ligne_commande, generate_series(1, 20) i WHERE commande_numero = ${modele}`,
    ])
    expect(await genresDe('90005')).toEqual(['ENREGISTREE'])
    expect(await genresDe('90012')).toEqual(['ENREGISTREE', 'CONDITIONNEE'])
    expect(await genresDe('90020')).toEqual(['ENREGISTREE', 'CONDITIONNEE', 'ANNULEE'])
    const avant = await db.evenementCommande.count()
    await db.$transaction([
      db.$executeRaw`UPDATE commande SET date_envoi = date_conditionnement WHERE numero IN ('90011', '90012')`,
    ])
    await db.$executeRaw`UPDATE commande SET transporteur = 'Rey' WHERE numero LIKE '9000%'`
    expect(await genresDe('90012')).toEqual(['ENREGISTREE', 'CONDITIONNEE', 'EXPEDIEE'])
    expect(await db.evenementCommande.count()).toBe(avant + 2)
    expect((await rompus()).map((r) => r.code)).not.toContain('I7')
  })

  it('cannot rewrite what happened', async () => {
    await expect(base.db.$executeRaw`UPDATE evenement_commande SET jour = jour - 1`).rejects.toThrow()
    await expect(base.db.$executeRaw`DELETE FROM evenement_commande WHERE id = 0`).rejects.toThrow()
  })
})

describe('tokens', () => {
  it('keep their client and their secret, and stay revoked', async () => {
    const { id } = await enregistrerJeton(COMMERCE, { id: 'carr15432', nom: 'ERP' })
    await expect(
      base.db.$executeRaw`UPDATE jeton SET client_id = 'supe00001' WHERE id = ${id}`,
    ).rejects.toThrow()
    await expect(
      base.db.$executeRaw`UPDATE jeton SET empreinte = sha256('x') WHERE id = ${id}`,
    ).rejects.toThrow()
    await revoquerJeton(COMMERCE, { id: 'carr15432', jeton: id })
    await expect(
      base.db.$executeRaw`UPDATE jeton SET revoque_le = now() + interval '1 day' WHERE id = ${id}`,
    ).rejects.toThrow()
  })
})
