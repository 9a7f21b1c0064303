/** Reach: who may see whose. */
import { describe, expect, test } from 'vitest'
import { acteur, estUnePhrase } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { ACTEUR_PUBLIC, type Acteur } from './acteur'
import { ROLES } from './droits'
import { clientImpose, exigerPortee, voitLeClient } from './portee'

const SIEN = 'carr15432'
const PERSONNEL = ROLES.filter((role) => role !== 'distributeur').map((role) => acteur(role))
const distributeur = (clientCode: string | null): Acteur => ({ ...acteur('distributeur'), clientCode })

describe('staff', () => {
  test.each(PERSONNEL)('$role sees every client', (qui) => {
    expect([voitLeClient(qui, SIEN), clientImpose(qui)]).toEqual([true, null])
    expect(() => exigerPortee(qui, SIEN, 'Absent.')).not.toThrow()
  })
})

describe('a distributor', () => {
  test('sees its own client, letter for letter', () => {
    expect(voitLeClient(distributeur(SIEN), SIEN)).toBe(true)
    for (const autre of ['supe00001', '', 'CARR15432', ` ${SIEN}`, `${SIEN}\u0000`, 'carr15432,supe00001'])
      expect(voitLeClient(distributeur(SIEN), autre)).toBe(false)
    expect(clientImpose(distributeur(SIEN))).toBe(SIEN)
  })

  test('without a client sees nobody, and no list is left unbounded', () => {
    expect(voitLeClient(distributeur(null), SIEN)).toBe(false)
    expect(clientImpose(distributeur(null))).toBe('')
  })

  test('hears of another the sentence that is said of nobody', () => {
    const dire = () => exigerPortee(distributeur(SIEN), 'supe00001', 'Le client est absent.')
    try {
      dire()
      expect.unreachable()
    } catch (erreur) {
      expect(estDomainError(erreur) && [erreur.genre, erreur.message]).toEqual([
        'introuvable',
        'Le client est absent.',
      ])
      estUnePhrase((erreur as Error).message)
    }
  })
})

test('the public sees no client', () => {
  expect(voitLeClient(ACTEUR_PUBLIC, SIEN)).toBe(false)
})
