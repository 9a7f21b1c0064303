import { expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { direPerimees, etatDe, type LigneRevision, obstacleAAppliquer } from './revision'

test('its instants say where it is', () => {
  expect([etatDe(false, false), etatDe(true, false), etatDe(true, true), etatDe(false, true)]).toEqual([
    'preparee',
    'appliquee',
    'annulee',
    'abandonnee',
  ])
})

test('it may be applied from its day on', () => {
  const revision = { id: 4, etat: 'preparee' as const, date: jour('2027-01-01') }
  expect(obstacleAAppliquer(revision, jour('2026-12-31'))).toContain('à partir du 01/01/2027')
  expect(obstacleAAppliquer(revision, jour('2027-01-01'))).toBeNull()
  expect(obstacleAAppliquer(revision, jour('2028-06-01'))).toBeNull()
})

test('prices that changed are named, five at most, the others counted', () => {
  const ligne = (age: number): LigneRevision => ({
    ...{ variete: 1, age, dimension: 2, varieteLibelle: 'franquette', especeLibelle: 'noyer commun' },
    ...{ minCm: 30, maxCm: 50, avantCentimes: 900, apresCentimes: 927 },
  })
  expect(direPerimees([ligne(3)])).toMatch(/un prix a changé, été ajouté ou retiré : « franquette, 3.ans/)
  expect(direPerimees([3, 4, 5, 6, 7, 8, 9].map(ligne))).toMatch(/« franquette, 7.ans[^»]*» et 2 autres\./)
})
