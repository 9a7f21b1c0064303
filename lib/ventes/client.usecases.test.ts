import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { enregistrerJeton, revoquerJeton } from '@/lib/access/jeton.usecases'
import { acteurDuJeton } from '@/lib/access/jeton-presente'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { rechercher } from '@/lib/recherche/recherche.queries'
import { lireClient, listerClients, proposerIdClient } from './client.queries'
import { enregistrerClient, modifierClient } from './client.usecases'
import { CARRECLERC, COMMERCE, lesDistributeurs, nouveauClient } from './clients-de-test'
import { lireHistoriqueClient } from './historique.queries'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
})
afterAll(() => base.fermer())

const { id: _, ...ANONYME } = CARRECLERC

describe('a client is refused, and nothing is written', () => {
  test.each([
    ['without a name', { nom: '' }, 'nom', 'Indiquez le nom du client.'],
    ['without a buyer', { responsableAchats: '  ' }, 'responsableAchats', /responsable des achats/],
    ['with a NUL in its name', { nom: 'Noix\u0000' }, 'nom', /invisible ou interdit/],
    ['with a postal code of 4 digits', { codePostal: '3810' }, 'codePostal', /5 chiffres/],
    ['with a wrong e-mail', { courriel: 'achats@' }, 'courriel', /contact@exemple\.fr/],
    ['with a wrong telephone', { telephone: 'douze' }, 'telephone', /04 76/],
    ['with a wrong SIRET', { siret: '73282932000075' }, 'siret', /La clé de ce SIRET est fausse/],
    ['of a category of its own', { categorie: 'AMIS' }, 'categorie', /^Choisissez une catégorie/],
    ['born inactive', { actif: false }, 'actif', /pas attendu ici/],
    ['with an id of four digits', { id: 'carr1543' }, 'id', /comme carr15432/],
    ['with an id of three letters', { id: 'car15432' }, 'id', /comme carr15432/],
    ['with a second spelling of a number', { id: 'carr015432' }, 'id', /comme carr15432/],
    ['with an id far from the next', { id: 'carr999999999' }, 'id', /très loin du prochain/],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => enregistrerClient(COMMERCE, { ...ANONYME, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('with an id that is taken, capitals or not', async () => {
    const refus = await refusDe(() => nouveauClient({ id: 'CARR15432' }))
    expect([refus.genre, refus.champs[0]?.champ]).toEqual(['conflit', 'id'])
  })

  test('made inactive without a reason, or given a reason while it is active', async () => {
    const { id } = await nouveauClient()
    expect((await refusDe(() => modifierClient(COMMERCE, { id, actif: false }))).champs[0]?.champ).toBe(
      'motif',
    )
    expect((await refusDe(() => modifierClient(COMMERCE, { id, motif: 'Fermé' }))).genre).toBe('impossible')
  })

  test('that is not there', async () => {
    for (const effet of [
      () => modifierClient(COMMERCE, { id: 'abcd99999', ville: 'Vinay' }),
      () => lireClient(COMMERCE, { id: 'abcd99999' }),
      () => lireHistoriqueClient(COMMERCE, { id: 'abcd99999' }),
    ])
      expect((await refusDe(effet)).genre).toBe('introuvable')
  })

  test('to reception, which reads it all the same', async () => {
    expect((await refusDe(() => enregistrerClient(acteur('reception'), ANONYME))).genre).toBe('refuse')
    expect(await lireClient(acteur('reception'), { id: 'carr15432' })).toMatchObject({ nom: 'carreclerc' })
  })
})

describe('a client', () => {
  test('takes the proposed id: four letters of its name, the next number over all clients', async () => {
    const { id: propose } = await proposerIdClient(COMMERCE, { nom: 'Épi d’or' })
    const { id } = await nouveauClient({ nom: 'Épi d’or' })
    expect(id).toBe(propose)
    expect(id).toMatch(/^epid\d{5}$/)
    const { id: suivant } = await proposerIdClient(COMMERCE, {})
    expect(suivant).toBe(`xxxx${Number(id.slice(4)) + 1}`)
  })

  test('is one of several made at once, each with its own id', async () => {
    const faits = await Promise.all(Array.from({ length: 6 }, () => nouveauClient({ nom: 'Ensemble' })))
    expect(new Set(faits.map((c) => c.id)).size).toBe(6)
  })

  test('is corrected field by field, and its trail says who, what and why', async () => {
    const { id } = await nouveauClient({ telephone: '04 76 00 00 00' })
    const corrige = await modifierClient(COMMERCE, { id, ville: 'Tullins', telephone: null })
    expect(corrige).toMatchObject({ id, ville: 'Tullins', telephone: null, adresse: CARRECLERC.adresse })
    expect(await modifierClient(COMMERCE, { id, actif: false, motif: 'Cessation' })).toMatchObject({
      actif: false,
      motifInactivite: 'Cessation',
    })
    expect(await modifierClient(COMMERCE, { id, actif: true, motif: 'Repris' })).toMatchObject({
      actif: true,
      motifInactivite: null,
    })
    const { elements } = await lireHistoriqueClient(COMMERCE, { id })
    expect(elements.map((e) => [e.acte, e.motif])).toEqual([
      ['Corrigé', 'Repris'],
      ['Corrigé', null],
      ['Corrigé', null],
      ['Enregistré', null],
    ])
    expect(elements[2]?.changements.map((c) => c.champ)).toEqual(['Ville', 'Téléphone'])
  })

  test('stays a distributor while an account looks at its orders', async () => {
    await creerCompte('julien', 'distributeur', { client: 'carr15432' })
    const refus = await refusDe(() => modifierClient(COMMERCE, { id: 'carr15432', distributeur: false }))
    expect([refus.genre, refus.champs[0]?.champ]).toEqual(['impossible', 'distributeur'])
    expect(refus.message).toContain('julien')
    expect(await modifierClient(COMMERCE, { id: 'supe00001', distributeur: false })).toMatchObject({
      distributeur: false,
    })
  })

  test('stays a distributor while a token opens its orders, which no longer do afterwards', async () => {
    const { id } = await nouveauClient({ nom: 'Vercors' })
    const { id: jeton, jeton: secret } = await enregistrerJeton(COMMERCE, { id, nom: 'ERP' })
    const refus = await refusDe(() => modifierClient(COMMERCE, { id, distributeur: false }))
    expect([refus.genre, refus.champs[0]?.champ]).toEqual(['impossible', 'distributeur'])
    expect(refus.message).toContain('« ERP »')
    await revoquerJeton(COMMERCE, { id, jeton })
    expect(await modifierClient(COMMERCE, { id, distributeur: false })).toMatchObject({ distributeur: false })
    expect(await acteurDuJeton(`Bearer ${secret}`)).toBeNull()
    expect((await refusDe(() => enregistrerJeton(COMMERCE, { id, nom: 'Encore' }))).genre).toBe('introuvable')
    const rompus = (await executerInvariants(base.url)).filter(({ total }) => total > 0)
    expect(rompus.map((r) => r.code)).not.toContain('I11')
  })
})

describe('clients are found', () => {
  const trouver = async (filtres: object) =>
    (await listerClients(COMMERCE, { limite: 200, ...filtres })).elements.map((c) => c.id)

  test('by id, name and town, accents forgiven, and by what they are', async () => {
    const { id } = await nouveauClient({
      nom: 'Pâtisserie Étoile',
      ville: 'Crémieu',
      categorie: 'METIER_DE_BOUCHE',
      distributeur: false,
    })
    for (const recherche of [id, 'patisserie', 'ETOILE cremieu'])
      expect(await trouver({ recherche })).toEqual([id])
    expect(await trouver({ recherche: '%' })).toEqual([])
    expect(await trouver({ categorie: 'METIER_DE_BOUCHE' })).toEqual([id])
    expect(await trouver({ distributeur: '1' })).toContain('carr15432')
    expect(await trouver({ distributeur: 'non' })).toContain(id)
    await modifierClient(COMMERCE, { id, actif: false, motif: 'Fermé' })
    expect(await trouver({ actif: '0' })).toEqual([id])
  })

  test('page after page, each once', async () => {
    const tous = await trouver({})
    const vus: string[] = []
    let suivant: string | null | undefined
    do {
      const page: { elements: { id: string }[]; suivant: string | null } = await listerClients(COMMERCE, {
        limite: '4',
        ...(suivant ? { suivant } : {}),
      })
      vus.push(...page.elements.map((c) => c.id))
      suivant = page.suivant
    } while (suivant)
    expect(vus).toEqual(tous)
  })

  test.each(['carr15432', 'CARR15432', 'carr154', 'carecler', 'carreclerc grenoble'])(
    'from the top bar by %j',
    async (q) => {
      const { groupes } = await rechercher(COMMERCE, { q })
      const clients = groupes.find((g) => g.titre === 'Clients')
      expect(clients?.elements.map((e) => e.chemin)).toContain('/clients/carr15432')
    },
  )
})
