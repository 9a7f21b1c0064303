import { expect, test } from 'vitest'
import { veiller } from './postgres-veille'

/** A server that dies as soon as it was started, `morts` times. */
function serveur(morts: number) {
  let reste = morts
  let enArret = false
  const dits: string[] = []
  const abandons: string[] = []
  let relances = 0
  const finir = veiller(
    {
      vivant: () => reste === 0,
      relancer: async () => {
        relances++
        reste--
      },
      journal: '/var/journal.log',
    },
    {
      dire: (phrase) => dits.push(phrase),
      abandonner: (phrase) => abandons.push(phrase),
      enArret: () => enArret,
    },
  )
  return { finir, dits, abandons, relances: () => relances, arreter: () => (enArret = true) }
}

test('what ended without us is started again, and both are said', async () => {
  const vu = serveur(2)
  await expect.poll(() => vu.dits.length).toBe(4)
  await vu.finir()
  expect(vu.dits[0]).toBe('PostgreSQL s’est arrêté sans qu’on le demande : il redémarre (1 sur 5).')
  expect(vu.dits[3]).toMatch(/^PostgreSQL répond de nouveau, en \d+ ms\.$/)
  expect([vu.relances(), vu.abandons]).toEqual([2, []])
})

test('five times in ten minutes, then somebody has to look', async () => {
  const vu = serveur(100)
  await expect.poll(() => vu.abandons.length, { timeout: 5_000 }).toBe(1)
  await vu.finir()
  expect(vu.relances()).toBe(5)
  expect(vu.abandons[0]).toMatch(/6 fois en dix minutes : lisez \/var\/journal\.log, puis redémarrez/)
})

test('a restart that fails is said, and tried again', async () => {
  const dits: string[] = []
  let essais = 0
  const finir = veiller(
    {
      vivant: () => essais > 1,
      relancer: async () => {
        if (++essais === 1) throw new Error('le disque est plein')
      },
      journal: '',
    },
    { dire: (phrase) => dits.push(phrase), abandonner: () => {}, enArret: () => false },
  )
  await expect.poll(() => dits.length).toBe(4)
  await finir()
  expect(dits[1]).toBe('PostgreSQL n’a pas redémarré : le disque est plein')
})

test('its end is ours when we are stopping', async () => {
  const vu = serveur(0)
  vu.arreter()
  await vu.finir()
  expect([vu.relances(), vu.dits]).toEqual([0, []])
})
