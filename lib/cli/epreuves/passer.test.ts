/** What an end means: a control is caught by the proof, not by an accident. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { passer } from './passer'

const dites: string[] = []
beforeEach(() => {
  dites.length = 0
  for (const voie of ['log', 'error'] as const)
    vi.spyOn(console, voie).mockImplementation((...mots) => void dites.push(mots.join(' ')))
})
afterEach(() => vi.restoreAllMocks())

const epreuve = (executer: (essai: Essai) => Promise<string>): Epreuve => ({
  nom: 'essai',
  phrase: 'deux et deux font quatre',
  temoins: { faux: 'ils font cinq' },
  executer,
})
const lancer = (executer: (essai: Essai) => Promise<string>, temoin: string | null) =>
  passer(epreuve(executer), { taille: 'court', graine: 5, temoin })

const tenue = async () => 'mesuré'
const manquee = async () => {
  exiger(false, 'ils font cinq')
  return ''
}
const tombee = async () => {
  throw new Error('the network is down')
}

test.each([
  ['what holds', tenue, null, true],
  ['what does not hold', manquee, null, false],
  ['what falls over', tombee, null, false],
  ['a control that is caught', manquee, 'faux', true],
  ['a control that passes', tenue, 'faux', false],
  ['a control that falls over', tombee, 'faux', false],
])('%s', async (_, executer, temoin, juste) => {
  expect(await lancer(executer, temoin)).toBe(juste)
  const rejouer = dites.some((d) => d.includes('Rejouer : SEED=5 npm run epreuve -- essai --court'))
  expect(rejouer).toBe(!juste && !(executer === tenue))
})

test('one that goes by rounds begins where it is told, and is replayed from there', async () => {
  const executer = async ({ depuis }: Essai) => {
    exiger(depuis === 1, `au tour ${depuis}`)
    return ''
  }
  const passage = { taille: 'entier', graine: 5, temoin: null } as const
  expect(await passer(epreuve(executer), passage)).toBe(true)
  expect(await passer(epreuve(executer), { ...passage, depuis: 35 })).toBe(false)
  expect(dites.join('\n')).toContain('au tour 35\n  Rejouer : SEED=5 npm run epreuve -- essai --depuis 35')
})

test('chance comes back the same from the same seed, and what was started is ended in the opposite order', async () => {
  const tirages: number[] = []
  const fins: number[] = []
  const executer = async ({ hasard, aLaFin }: Essai) => {
    tirages.push(hasard.tirer())
    aLaFin(async () => fins.push(1))
    aLaFin(async () => fins.push(2))
    throw new Error('x')
  }
  await lancer(executer, null)
  await lancer(executer, null)
  expect(tirages[0]).toBe(tirages[1])
  expect(fins).toEqual([2, 1, 2, 1])
})
