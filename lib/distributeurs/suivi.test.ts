/**
 * Invariant I7 as programs see it: whatever happens to orders, and in whatever order, the feed of each distributor is
 * exactly its orders neither dispatched nor cancelled. Replay with SEED=.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Acteur } from '@/lib/access/acteur'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { annulerCommande, modifierCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import { lotsDuCas, nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { etatCommandes } from './etat-commandes.queries'

/** By hand: SEQUENCES=500 npx vitest run lib/distributeurs/suivi.test.ts */
const SEQUENCES = Number(process.env.SEQUENCES ?? 8)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const CLIENTS = ['carr15432', 'supe00001'] as const

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
})
afterAll(() => base.fermer())

const distributeur = (clientCode: string): Acteur => ({ ...acteur('distributeur'), clientCode })

interface Suivie {
  numero: string
  client: string
  quantite: number
  conditionnee: boolean
}
const GESTES = ['commander', 'commander', 'modifier', 'conditionner', 'expedier', 'annuler'] as const
interface Pas {
  geste: (typeof GESTES)[number]
  rang: number
  quantite: number
}

const lignes = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]

/** A refusal of the house moves nothing; a bug does not pass for one. */
const tenter = (effet: Promise<unknown>): Promise<boolean> =>
  effet.then(
    () => true,
    (erreur: unknown) => {
      if (estDomainError(erreur)) return false
      throw erreur
    },
  )

async function faire(livraison: string, ouvertes: Map<string, Suivie>, { geste, rang, quantite }: Pas) {
  if (geste === 'commander') {
    const client = CLIENTS[rang % CLIENTS.length] ?? CLIENTS[0]
    const lot = `${livraison}-${1 + (rang % 4)}`
    const { numero } = await nouvelleCommande(lot, { client, lignes: lignes(quantite) })
    ouvertes.set(numero, { numero, client, quantite, conditionnee: false })
    return
  }
  const commande = [...ouvertes.values()][rang % Math.max(1, ouvertes.size)]
  if (!commande) return
  const { numero } = commande
  if (geste === 'modifier') {
    if (await tenter(modifierCommande(COMMERCE, { numero, lignes: lignes(quantite), motif: 'Essai' })))
      // Whatever lines are sent, what was packed is packed anew.
      Object.assign(commande, { quantite, conditionnee: false })
  } else if (geste === 'conditionner') {
    if (await tenter(conditionnerCommande(COMMERCE, { numero }))) commande.conditionnee = true
  } else if (geste === 'expedier') {
    if (await tenter(expedierCommande(COMMERCE, { numero }))) ouvertes.delete(numero)
  } else if (await tenter(annulerCommande(COMMERCE, { numero, motif: 'Essai' }))) ouvertes.delete(numero)
}

async function comparer(ouvertes: Map<string, Suivie>) {
  for (const client of CLIENTS) {
    const { distributeur: lu } = await etatCommandes(distributeur(client), { distributeur: client })
    const vues = lu.lesCommandes.map(({ id, conditionnements, dateConditionnement }) => ({
      numero: id,
      quantite: conditionnements[0]?.quantite,
      conditionnee: dateConditionnement !== null,
    }))
    const attendues = [...ouvertes.values()]
      .filter((c) => c.client === client)
      .sort((a, b) => Number(a.numero) - Number(b.numero))
      .map(({ numero, quantite, conditionnee }) => ({ numero, quantite, conditionnee }))
    expect(vues).toEqual(attendues)
  }
}

const unPas: fc.Arbitrary<Pas> = fc.record({
  geste: fc.constantFrom(...GESTES),
  rang: fc.nat(11),
  quantite: fc.integer({ min: 1, max: 40 }),
})

test(`${SEQUENCES} seasons (SEED=${SEED}): each feed is exactly what is left to dispatch`, async () => {
  const ouvertes = new Map<string, Suivie>()
  await fc.assert(
    fc.asyncProperty(fc.array(unPas, { minLength: 10, maxLength: 30 }), async (pas) => {
      const livraison = await lotsDuCas()
      for (const un of pas) {
        await faire(livraison, ouvertes, un)
        await comparer(ouvertes)
      }
    }),
    // What is open at the end of a season still is in the next one: it cannot be shrunk.
    { numRuns: SEQUENCES, seed: SEED, endOnFailure: true },
  )
  expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
}, 300_000)

test('the feed of another is as absent as that of nobody, to each of them', async () => {
  for (const [soi, autre] of [CLIENTS, [...CLIENTS].reverse()] as const) {
    const refus = await Promise.all(
      [autre, 'abcd99999', '', ` ${soi}`, soi?.toUpperCase()].map((id) =>
        etatCommandes(distributeur(soi ?? ''), { distributeur: id }).catch((e: unknown) => e),
      ),
    )
    expect(refus.every((r) => estDomainError(r) && r.genre === 'introuvable')).toBe(true)
    const [deLAutre, dePersonne] = refus.map((r) => (r as Error).message)
    expect(deLAutre).toBe(dePersonne)
  }
})
