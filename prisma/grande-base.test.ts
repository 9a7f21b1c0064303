/** The large base, small: made twice the same, judged by the base's own rules and by `npm run controle`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nouveauProducteur } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import type { Db } from '@/lib/base/client'
import { executerInvariants } from '@/lib/base/invariants'
import { jour } from '@/lib/mesures/jour'
import { type Comptes, refusDeRemplir, remplir } from './grande-base'

const TAILLE = { campagnes: 2, producteurs: 20, vergers: 60, livraisonsParCampagne: 300, clients: 20 }
const aujourdhui = jour('2026-11-10')
const faire = (url: string, graine = 1) => remplir({ url, graine, taille: TAILLE, aujourdhui })

let base: BaseDeTest
// Of its own: another base is opened meanwhile, and takes the place of the process's one.
let lecture: Db
let comptes: Comptes
beforeAll(async () => {
  base = await baseDeTest()
  const { creerDb } = await import('@/lib/base/client')
  lecture = creerDb(base.url)
  comptes = await faire(base.url)
})
afterAll(async () => {
  await lecture.$disconnect()
  await base.fermer()
})

async function empreinte(url = base.url): Promise<unknown> {
  const { creerDb } = await import('@/lib/base/client')
  const db = creerDb(url)
  const lues = await db.$queryRaw`SELECT
    (SELECT md5(string_agg(l::text, '|' ORDER BY code)) FROM (SELECT code, verger_code, adhesion_numero, date, quantite_grammes, humidite_pour_mille, etat FROM livraison) l) AS livraisons,
    (SELECT md5(string_agg(t::text, '|' ORDER BY code)) FROM lot t) AS lots,
    (SELECT md5(string_agg(c::text, '|' ORDER BY numero)) FROM (SELECT numero, client_id, lot_code, poids_grammes, date_envoi, date_annulation FROM commande) c) AS commandes,
    (SELECT md5(string_agg(p::text, '|' ORDER BY livraison_code, numero)) FROM (SELECT livraison_code, numero, brut_grammes, tare_grammes FROM pesee) p) AS pesees`
  await db.$disconnect()
  return lues
}

test('it has what was asked for', () => {
  expect(comptes).toMatchObject({ producteur: 20, verger: 60, livraison: 600, client: 20 })
  expect(comptes.lot / comptes.livraison).toBeGreaterThan(4)
  expect(comptes.lot / comptes.livraison).toBeLessThan(5)
  // The last season has hardly been sold yet.
  expect(comptes.commande / comptes.livraison).toBeGreaterThan(0.7)
  expect(comptes.ligne_commande / comptes.commande).toBeGreaterThan(1)
})

test('every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
})

test('the same seed makes the same rows, another one does not', async () => {
  const premiere = await empreinte()
  const autres: unknown[] = []
  for (const graine of [1, 2]) {
    const autre = await baseDeTest()
    await faire(autre.url, graine)
    autres.push(await empreinte(autre.url))
    await autre.fermer()
  }
  process.env.DATABASE_URL = base.url
  expect(autres[0]).toEqual(premiere)
  expect(autres[1]).not.toEqual(premiere)
})

test('it is plausible: shares, écarts, what waits, and no day to come', async () => {
  const [faits] = await lecture.$queryRaw<
    { franquette: number; ecarts: number; pesees: number; attente: number; avant: number; dernier: string }[]
  >`SELECT (count(*) FILTER (WHERE variete_code = 'franquette'))::float / count(*) AS franquette,
      (SELECT sum(quantite_grammes) FROM ecart_calibrage)::float / sum(quantite_grammes) AS ecarts,
      (SELECT count(DISTINCT livraison_code) FROM pesee)::float / count(*) AS pesees,
      (count(*) FILTER (WHERE etat <> 'calibree' AND campagne_annee = 2026))::int AS attente,
      (count(*) FILTER (WHERE etat <> 'calibree' AND campagne_annee < 2026))::int AS avant,
      max(date)::text AS dernier FROM livraison`
  expect(faits?.franquette).toBeGreaterThan(0.6)
  expect(faits?.ecarts).toBeGreaterThan(0.01)
  expect(faits?.ecarts).toBeLessThan(0.03)
  expect(faits?.pesees).toBeGreaterThan(0.3)
  expect(faits?.attente).toBeGreaterThan(0)
  expect(faits?.avant).toBe(0)
  expect(faits?.dernier && faits.dernier <= aujourdhui).toBe(true)
})

describe('where it may be made', () => {
  test('not twice in the same base', async () => {
    expect(await refusDeRemplir(base.url, true)).toMatch(/déjà remplie/)
  })

  test('not beside somebody’s records, unless that base is a demonstration', async () => {
    const autre = await baseDeTest()
    expect(await refusDeRemplir(autre.url, false)).toBeNull()
    await nouveauProducteur()
    expect(await refusDeRemplir(autre.url, false)).toMatch(/contient déjà/)
    expect(await refusDeRemplir(autre.url, true)).toBeNull()
    await faire(autre.url)
    expect((await executerInvariants(autre.url)).filter(({ total }) => total > 0)).toEqual([])
    await autre.fermer()
  })
})
