import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { lesDistributeurs, nouveauClient } from '@/lib/ventes/clients-de-test'
import type { Acteur } from './acteur'
import { ACTEUR_SYSTEME } from './acteur'
import { changerMotDePasse } from './compte.usecases'
import { creerCompte, ouvrir, PHRASE, seConnecter } from './comptes-de-test'
import { MOT_DE_PASSE_DEMONSTRATION } from './politique-mot-de-passe'
import { acteurDe } from './session'
import { lireUtilisateur, listerUtilisateurs } from './utilisateur.queries'
import type { PageUtilisateurs } from './utilisateur.schema'
import { enregistrerUtilisateur, fermerSessions, modifierUtilisateur } from './utilisateur.usecases'

let base: BaseDeTest
let claire: Acteur
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  await creerCompte('claire')
  const identite = await acteurDe(await seConnecter('claire'))
  if (!identite) throw new Error('claire cannot sign in')
  claire = identite.acteur
})
afterAll(() => base.fermer())

const refus = (genre: string, champ?: string) =>
  expect.objectContaining({ genre, ...(champ ? { champs: [expect.objectContaining({ champ })] } : {}) })
const marc = { identifiant: 'marc', nom: 'Marc Perrin', role: 'reception', motDePasse: PHRASE }

describe('opening an account', () => {
  it('gives it back without its password, which the audit does not know either', async () => {
    const compte = await enregistrerUtilisateur(claire, marc)
    expect(compte).toMatchObject({ identifiant: 'marc', role: 'reception', client: null, actif: true })
    const traces = await base.db.audit.findMany({ where: { objet: 'utilisateur', code: 'marc' } })
    expect(traces).toHaveLength(1)
    expect(JSON.stringify([compte, traces], (_, v) => (typeof v === 'bigint' ? String(v) : v))).not.toMatch(
      /sacs|argon2/,
    )
  })

  it('refuses a name already taken, or kept for scripts', async () => {
    await expect(enregistrerUtilisateur(claire, { ...marc, identifiant: 'MARC' })).rejects.toEqual(
      refus('conflit', 'identifiant'),
    )
    await expect(enregistrerUtilisateur(claire, { ...marc, identifiant: 'systeme' })).rejects.toEqual(
      refus('conflit', 'identifiant'),
    )
  })

  it('asks for a client of a distributor and of nobody else', async () => {
    const julien = { ...marc, identifiant: 'julien', role: 'distributeur' }
    await expect(enregistrerUtilisateur(claire, julien)).rejects.toEqual(refus('invalide', 'client'))
    await expect(enregistrerUtilisateur(claire, { ...julien, client: 'carr1' })).rejects.toEqual(
      refus('invalide', 'client'),
    )
    expect(await enregistrerUtilisateur(claire, { ...julien, client: 'carr15432' })).toMatchObject({
      client: 'carr15432',
    })
  })

  it('refuses a client that is not there, or has not the service, and says so beside the field', async () => {
    const eve = { ...marc, identifiant: 'eve', role: 'distributeur' }
    const refuse = (client: string) => refusDe(() => enregistrerUtilisateur(claire, { ...eve, client }))
    expect((await refuse('abcd99999')).champs).toEqual([
      { champ: 'client', message: expect.stringMatching(/^Le client abcd99999 n’existe pas/) },
    ])
    const { id } = await nouveauClient({ nom: 'Halles de Vinay', distributeur: false })
    expect((await refuse(id)).champs).toEqual([
      {
        champ: 'client',
        message: expect.stringMatching(/^Le client Halles de Vinay n’est pas un distributeur/),
      },
    ])
    const change = await refusDe(() => modifierUtilisateur(claire, { identifiant: 'julien', client: id }))
    expect(change.champs[0]?.champ).toBe('client')
  })

  it('refuses a weak password, and the demonstration’s to a person', async () => {
    const faible = { ...marc, identifiant: 'eve' }
    for (const motDePasse of ['court', 'motdepasse123', MOT_DE_PASSE_DEMONSTRATION])
      await expect(enregistrerUtilisateur(claire, { ...faible, motDePasse })).rejects.toEqual(
        refus('invalide', 'motDePasse'),
      )
  })

  it('lets the script of the demonstration have its own', async () => {
    const compte = { ...marc, identifiant: 'demo', motDePasse: MOT_DE_PASSE_DEMONSTRATION }
    await enregistrerUtilisateur(ACTEUR_SYSTEME, compte)
    await expect(ouvrir('demo', MOT_DE_PASSE_DEMONSTRATION)).resolves.toHaveProperty('sid')
  })

  it('is done once for one idempotency key, and tells another password apart without keeping it', async () => {
    const [compte, options] = [{ ...marc, identifiant: 'unique' }, { cleIdempotence: 'ouvrir-unique' }]
    const premiere = await enregistrerUtilisateur(claire, compte, options)
    const { rendre } = enregistrerUtilisateur.declaration.reponse
    expect(rendre(await enregistrerUtilisateur(claire, compte, options))).toEqual(rendre(premiere))
    const autre = enregistrerUtilisateur(claire, { ...compte, motDePasse: `${PHRASE} !` }, options)
    await expect(autre).rejects.toEqual(refus('invalide'))
  })

  it('is for the direction alone', async () => {
    const reception = { ...claire, role: 'reception' } as const
    await expect(enregistrerUtilisateur(reception, marc)).rejects.toEqual(refus('refuse'))
    await expect(listerUtilisateurs(reception)).rejects.toEqual(refus('refuse'))
  })
})

describe('changing an account', () => {
  it('keeps the last active direction, and oneself', async () => {
    await creerCompte('seconde')
    await expect(modifierUtilisateur(claire, { identifiant: 'claire', actif: false })).rejects.toEqual(
      refus('impossible'),
    )
    await expect(modifierUtilisateur(claire, { identifiant: 'claire', role: 'reception' })).rejects.toThrow(
      'demandez-le à une autre personne de la direction',
    )
    await modifierUtilisateur(claire, { identifiant: 'seconde', role: 'commerce' })
    await expect(modifierUtilisateur(claire, { identifiant: 'claire', role: 'commerce' })).rejects.toEqual(
      refus('impossible'),
    )
    await expect(
      modifierUtilisateur(ACTEUR_SYSTEME, { identifiant: 'claire', actif: false }),
    ).rejects.toEqual(refus('impossible'))
  })

  it('keeps one direction when two of them demote each other at once', async () => {
    const autres = ['un', 'deux', 'trois', 'quatre']
    for (const identifiant of autres) await creerCompte(identifiant)
    const tous = ['claire', ...autres].map((identifiant) =>
      modifierUtilisateur(ACTEUR_SYSTEME, { identifiant, role: 'commerce' }),
    )
    const issues = await Promise.allSettled(tous)
    expect(issues.filter((i) => i.status === 'rejected')).toHaveLength(1)
    expect(await base.db.utilisateur.count({ where: { role: 'direction', actif: true } })).toBe(1)
    await modifierUtilisateur(ACTEUR_SYSTEME, { identifiant: 'claire', role: 'direction' })
  })

  it('drops the client with the role', async () => {
    await creerCompte('nadia', 'distributeur', { client: 'supe00001' })
    expect(await modifierUtilisateur(claire, { identifiant: 'nadia', role: 'commerce' })).toMatchObject({
      client: null,
    })
    await expect(modifierUtilisateur(claire, { identifiant: 'nadia', role: 'distributeur' })).rejects.toEqual(
      refus('invalide', 'client'),
    )
  })

  it('with a new password ends the sessions opened with the old one', async () => {
    await creerCompte('perdue', 'commerce')
    const ancienne = await seConnecter('perdue')
    await modifierUtilisateur(claire, { identifiant: 'perdue', motDePasse: 'une autre phrase à elle' })
    expect(await acteurDe(ancienne)).toBeNull()
    await expect(ouvrir('perdue')).rejects.toThrow('inconnu')
    await expect(ouvrir('perdue', 'une autre phrase à elle')).resolves.toHaveProperty('sid')
  })

  it('has its sessions ended by the direction, which keeps its own; the password stays', async () => {
    await creerCompte('pressee', 'commerce')
    const ouvertes = [await seConnecter('pressee'), await seConnecter('pressee')]
    await fermerSessions(claire, { identifiant: 'pressee' })
    for (const entetes of ouvertes) expect(await acteurDe(entetes)).toBeNull()
    await expect(ouvrir('pressee')).resolves.toHaveProperty('sid')
    const [trace] = await base.db.audit.findMany({
      where: { code: 'pressee', operation: 'DELETE /api/utilisateurs/{identifiant}/sessions' },
    })
    expect(trace).toMatchObject({ acteur: 'claire', apres: { sessionsFermees: 2 } })
    await expect(fermerSessions(claire, { identifiant: 'claire' })).rejects.toEqual(refus('impossible'))
    await expect(fermerSessions(claire, { identifiant: 'personne' })).rejects.toEqual(refus('introuvable'))
  })

  it('answers alike for nobody', async () => {
    await expect(modifierUtilisateur(claire, { identifiant: 'personne', nom: 'X' })).rejects.toEqual(
      refus('introuvable'),
    )
    await expect(lireUtilisateur(claire, { identifiant: 'personne' })).rejects.toEqual(refus('introuvable'))
  })
})

describe('one’s own password', () => {
  it('changes here, and the other sessions end', async () => {
    await creerCompte('lea', 'commerce')
    const [ici, ailleurs] = [await seConnecter('lea'), await seConnecter('lea')]
    const lea = (await acteurDe(ici))?.acteur
    if (!lea) throw new Error('lea is not signed in')
    const nouveau = 'la remorque bleue de Léa'
    await expect(changerMotDePasse(lea, { ancien: 'pas celui-là', nouveau })).rejects.toEqual(
      refus('invalide', 'ancien'),
    )
    await expect(changerMotDePasse(lea, { ancien: PHRASE, nouveau: 'court' })).rejects.toEqual(
      refus('invalide', 'nouveau'),
    )
    await expect(changerMotDePasse(lea, { ancien: PHRASE, nouveau: PHRASE })).rejects.toEqual(
      refus('invalide', 'nouveau'),
    )
    await changerMotDePasse(lea, { ancien: PHRASE, nouveau })
    expect(await acteurDe(ici)).not.toBeNull()
    expect(await acteurDe(ailleurs)).toBeNull()
    await expect(ouvrir('lea', nouveau.normalize('NFD'))).resolves.toHaveProperty('sid')
  })
})

describe('the list', () => {
  it('goes by pages, in order, without end twice', async () => {
    const vus: string[] = []
    let suivant: string | null = null
    do {
      const page: PageUtilisateurs = await listerUtilisateurs(claire, {
        limite: '3',
        ...(suivant ? { suivant } : {}),
      })
      vus.push(...page.elements.map((u) => u.identifiant))
      suivant = page.suivant
    } while (suivant)
    expect(vus).toEqual([...new Set(vus)])
    expect(vus).toHaveLength(await base.db.utilisateur.count())
  })

  it('filters by role', async () => {
    const { elements } = await listerUtilisateurs(claire, { role: 'distributeur' })
    expect(elements.map((u) => u.identifiant)).toEqual(['julien'])
  })
})
