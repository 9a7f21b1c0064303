/** The hall: who may, before what is read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DROITS, ROLES } from '@/lib/access/droits'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { OPERATIONS } from '@/lib/doors/operations'
import { acteur, refusDe } from './aide-aux-tests'
import { MARQUE_OPERATION } from './operation'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const cas = OPERATIONS.flatMap((operation) =>
  ROLES.map((role) => {
    const { route, droit } = operation.declaration
    const permis: readonly string[] = DROITS[droit]
    return { operation, role, route, permis: permis.includes(role) }
  }),
)

describe('each operation × each role', () => {
  test('there are four roles, and operations in both wings', () => {
    expect(ROLES).toEqual(['direction', 'reception', 'commerce', 'distributeur'])
    expect(cas.length).toBeGreaterThan(4 * 25)
  })

  test.each(cas.filter((c) => !c.permis))(
    '$role is refused $route, and its input is not even read',
    async ({ operation, role }) => {
      let lue = false
      const lire = async () => {
        lue = true
        return {}
      }
      const refus = await refusDe(() => operation(acteur(role), lire))
      expect(refus.genre).toBe('refuse')
      expect(refus.champs).toEqual([])
      expect(lue).toBe(false)
    },
  )

  test.each(cas.filter((c) => c.permis))(
    '$role may $route: only the input is judged',
    async ({ operation, role }) => {
      const refus = await refusDe(() => operation(acteur(role), async () => ({ inattendu: 1 })))
      expect(refus.genre).toBe('invalide')
      expect(refus.champs.map((c) => c.champ)).toContain('inattendu')
    },
  )
})

test('a distributor has its account, its orders, its tokens and the service; nothing of the house', () => {
  const ouvertes = cas.filter((c) => c.role === 'distributeur' && c.permis).map((c) => c.route)
  const siennes = [
    'GET /api/commandes',
    'GET /api/commandes/total',
    'GET /api/commandes/{numero}',
    'GET /api/commandes/bons',
    'GET /api/commandes/en-cours',
    'GET /api/clients/{id}',
    'GET /api/clients/{id}/service',
  ]
  const desAilesOuvertes = /^GET .api.public.|.api.compte| .services.| .api.portail|.api.clients.{id}.jetons/
  expect(ouvertes.filter((r) => !desAilesOuvertes.test(r)).sort()).toEqual(siennes.sort())
})

test('the staff reads everything but accounts and studies; the dock writes neither campaigns, the area, sales nor the nursery, the direction all', () => {
  const interdites = (role: string, genre: string) =>
    cas
      .filter((c) => c.role === role && !c.permis && c.operation[MARQUE_OPERATION] === genre)
      .map((c) => c.route)
      .filter((r) => !/.api.(utilisateurs|pilotage.etudes)/.test(r) && !r.includes('/prochain-'))
      // The portal is its distributor's own view.
      .filter((r) => !/ .(api.portail|services.commandes)/.test(r))
  expect(interdites('commerce', 'query')).toEqual([])
  expect(interdites('reception', 'query')).toEqual([])
  const desVentes = (r: string) => /.api.(commandes|clients|pepiniere)/.test(r)
  expect(interdites('reception', 'useCase').filter(desVentes).length).toBeGreaterThan(5)
  expect(
    interdites('reception', 'useCase')
      .filter((r) => !desVentes(r))
      .sort(),
  ).toEqual([
    'PATCH /api/campagnes/{annee}',
    'PATCH /api/communes/{insee}/aires/{id}',
    'POST /api/campagnes/{annee}/cloture',
    'POST /api/campagnes/{annee}/reouverture',
    'POST /api/communes/{insee}/aires',
    'POST /api/pilotage/rentabilite',
  ])
  expect(interdites('direction', 'useCase')).toEqual([])
  expect(interdites('commerce', 'useCase').length).toBeGreaterThan(6)
})
