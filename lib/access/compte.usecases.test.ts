import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { reponseErreur } from '@/lib/doors/probleme'
import type { Acteur } from './acteur'
import { changerMotDePasse } from './compte.usecases'
import { creerCompte, ouvrir, PHRASE, seConnecter } from './comptes-de-test'
import { acteurDe } from './session'

const NOUVEAU = 'la remorque bleue du voisin'

let base: BaseDeTest
beforeAll(async () => {
  process.env.NOIXCOOP_POOL = '3'
  base = await baseDeTest()
})
afterAll(async () => {
  await base.fermer()
  delete process.env.NOIXCOOP_POOL
})
let remettre = () => {}
afterEach(() => remettre())

async function personne(identifiant: string): Promise<Acteur> {
  await creerCompte(identifiant, 'reception')
  const identite = await acteurDe(await seConnecter(identifiant))
  if (!identite) throw new Error(`${identifiant} is not signed in`)
  return identite.acteur
}

const issueDe = (acteur: Acteur, ancien: string, nouveau = NOUVEAU): Promise<string> =>
  changerMotDePasse(acteur, { ancien, nouveau }).then(
    () => 'change',
    (e: { genre?: string; attenteSecondes?: number }) =>
      e.attenteSecondes === undefined ? String(e.genre) : 'attente',
  )

describe('the old password', () => {
  it('is asked for five times, then the caller waits: 429 with the delay, even with the right one', async () => {
    const midi = new Date('2026-10-15T10:00:00Z')
    remettre = reglerHorloge(() => midi)
    const lea = await personne('lea')
    for (let i = 0; i < 5; i++) expect(await issueDe(lea, 'pas le bon du tout')).toBe('invalide')
    const refus = await changerMotDePasse(lea, { ancien: PHRASE, nouveau: NOUVEAU }).catch((e: unknown) => e)
    const reponse = reponseErreur(refus)
    expect([reponse.status, reponse.headers.get('retry-after')]).toEqual([429, '2'])
    expect(await reponse.json()).toMatchObject({
      type: '/problemes/occupe',
      detail: 'Trop d’essais : attendez 2 secondes, puis recommencez.',
    })
    remettre = reglerHorloge(() => new Date(midi.getTime() + 2_000))
    expect(await issueDe(lea, PHRASE)).toBe('change')
  })

  it('changes once when twenty changes of one account come at once', async () => {
    const marc = await personne('marc')
    const issues = await Promise.all(
      Array.from({ length: 20 }, (_, i) => issueDe(marc, PHRASE, `${NOUVEAU} ${i}`)),
    )
    expect(issues.filter((i) => i === 'change')).toHaveLength(1)
    expect(issues).not.toContain('occupe')
    await expect(ouvrir('marc')).rejects.toThrow('inconnu')
  })
})

it('twenty people at once on a pool of three: all change, nobody waits for a connection', async () => {
  const gens: Acteur[] = []
  for (let i = 0; i < 20; i++) gens.push(await personne(`quai.${i}`))
  // A starved pool gives up after five seconds, and says « occupe ».
  expect(new Set(await Promise.all(gens.map((g) => issueDe(g, PHRASE))))).toEqual(new Set(['change']))
})
