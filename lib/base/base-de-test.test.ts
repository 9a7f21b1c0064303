import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { executerInvariants } from './invariants'
import { verifierReglages } from './reglages'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

describe('une base de test', () => {
  it('a les références, et rien d’autre', async () => {
    expect(await base.db.commune.count()).toBeGreaterThan(1_000)
    expect(await base.db.producteur.count()).toBe(0)
  })

  it('compte ses heures en temps universel', async () => {
    const [ligne] = await base.db.$queryRaw<
      { fuseau: string }[]
    >`SELECT current_setting('TimeZone') AS fuseau`
    expect(ligne?.fuseau).toBe('UTC')
  })

  it('tient tous les invariants', async () => {
    const rompus = (await executerInvariants(base.url)).filter(({ total }) => total > 0)
    expect(rompus).toEqual([])
  })

  it('est refusée au démarrage : elle oublierait tout à la première coupure', async () => {
    await expect(verifierReglages(base.url)).rejects.toThrow('fsync = off')
  })
})
