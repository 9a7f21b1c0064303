import { describe, expect, it } from 'vitest'
import {
  defautDuClient,
  estReserve,
  fermeLesSessions,
  formerIdentifiant,
  obstacleAuChangement,
} from './utilisateur'

const claire = { identifiant: 'claire', role: 'direction', client: null, actif: true } as const
const julien = { identifiant: 'julien', role: 'distributeur', client: 'carr15432', actif: true } as const
const sans = { motDePasseChange: false }

describe('identifiers', () => {
  it('are small letters, without accent', () => {
    expect(formerIdentifiant(' Claire.Vallin ')).toBe('claire.vallin')
    for (const faux of ['', 'c', 'élodie', 'a b', '-abc', 'x'.repeat(41), 'a\u0000b', "a' OR 1=1"])
      expect(formerIdentifiant(faux)).toBeNull()
  })

  it('keep the names that scripts sign with', () => {
    expect(estReserve('systeme')).toBe(true)
    expect(estReserve('direction')).toBe(false)
  })
})

describe('role and client', () => {
  it('a distributor has one, and nobody else', () => {
    expect(defautDuClient('distributeur', 'carr15432')).toBeNull()
    expect(defautDuClient('distributeur', null)).toMatch(/Indiquez le client/)
    expect(defautDuClient('commerce', 'carr15432')).toMatch(/Seul un compte de distributeur/)
    expect(defautDuClient('commerce', null)).toBeNull()
  })
})

describe('obstacles to a change', () => {
  const desactivee = { avant: claire, apres: { ...claire, actif: false }, ...sans }
  const retrogradee = { avant: claire, apres: { ...claire, role: 'commerce' as const }, ...sans }

  it('nobody disables their own account', () => {
    expect(obstacleAuChangement(desactivee, { auteur: 'claire', autresDirections: 3 })).toMatch(
      /son propre compte/,
    )
    expect(obstacleAuChangement(desactivee, { auteur: 'marc', autresDirections: 3 })).toBeNull()
  })

  it('nobody changes their own role', () => {
    expect(obstacleAuChangement(retrogradee, { auteur: 'claire', autresDirections: 3 })).toMatch(
      /son propre rôle/,
    )
    expect(obstacleAuChangement(retrogradee, { auteur: 'marc', autresDirections: 3 })).toBeNull()
    const renommee = { avant: claire, apres: claire, motDePasseChange: true }
    expect(obstacleAuChangement(renommee, { auteur: 'claire', autresDirections: 3 })).toBeNull()
  })

  it('the last active direction stays, by whoever and however', () => {
    for (const changement of [desactivee, retrogradee]) {
      expect(obstacleAuChangement(changement, { auteur: 'systeme', autresDirections: 0 })).toMatch(
        /dernier compte/,
      )
      expect(obstacleAuChangement(changement, { auteur: 'systeme', autresDirections: 1 })).toBeNull()
    }
  })

  it('other accounts come and go', () => {
    const parti = { avant: julien, apres: { ...julien, actif: false }, ...sans }
    expect(obstacleAuChangement(parti, { auteur: 'claire', autresDirections: 0 })).toBeNull()
  })
})

describe('open sessions', () => {
  it('end with the rights or the password they were opened with', () => {
    expect(fermeLesSessions({ avant: julien, apres: { ...julien, actif: false }, ...sans })).toBe(true)
    expect(fermeLesSessions({ avant: julien, apres: { ...julien, client: 'supe00001' }, ...sans })).toBe(true)
    expect(fermeLesSessions({ avant: claire, apres: { ...claire, role: 'commerce' }, ...sans })).toBe(true)
    expect(fermeLesSessions({ avant: claire, apres: claire, motDePasseChange: true })).toBe(true)
  })

  it('go on through a change of name or a reactivation', () => {
    expect(fermeLesSessions({ avant: claire, apres: claire, ...sans })).toBe(false)
    expect(fermeLesSessions({ avant: { ...claire, actif: false }, apres: claire, ...sans })).toBe(false)
  })
})
