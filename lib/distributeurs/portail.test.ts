/** What a buyer sees in its portal, on a real base: its own, all of it, and nothing of the house. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acteur } from '@/lib/access/acteur'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { listerUtilisateursDuClient } from '@/lib/access/utilisateur.queries'
import { colleguesReponse } from '@/lib/access/utilisateur.schema'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { DIRECTION, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { jour, jourParis, plusJours } from '@/lib/mesures/jour'
import { listerEnCours } from '@/lib/ventes/attente.queries'
import { modifierClient } from '@/lib/ventes/client.usecases'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { fichierAcheteur, fichierCommandes } from '@/lib/ventes/commande.fichier'
import { lireCommande, totaliserCommandes } from '@/lib/ventes/commande.queries'
import { annulerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommandes, expedierCommandes } from '@/lib/ventes/expedition.usecases'
import { lotsDuCas, nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { lirePortail } from './portail.queries'
import { portailReponse } from './portail.schema'
import { lireProvenance } from './provenance.queries'

const AUJOURDHUI = jourParis(new Date())
const CARRECLERC = acteur('distributeur')
const SUPERMARKET: Acteur = { ...CARRECLERC, clientCode: 'supe00001' }

let base: BaseDeTest
let livraison: string

beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  livraison = await lotsDuCas()
})
afterAll(() => base.fermer())

const filets = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]
const commander = async (saisie: Record<string, unknown> = {}) =>
  (await nouvelleCommande(`${livraison}-4`, { lignes: filets(10), ...saisie })).numero

describe('the home', () => {
  test('counts what its own lists hold, and nothing of another client', async () => {
    await commander({ dateCommande: plusJours(AUJOURDHUI, -20), prixHt: '2,50' })
    await commander({ dateSouhaitee: plusJours(AUJOURDHUI, 3) })
    await commander({ dateSouhaitee: plusJours(AUJOURDHUI, 30) })
    const prete = await commander({ dateSouhaitee: plusJours(AUJOURDHUI, 8) })
    const partie = await commander()
    await conditionnerCommandes(COMMERCE, { numeros: [prete, partie] })
    await expedierCommandes(COMMERCE, { numeros: [partie] })
    await annulerCommande(COMMERCE, { numero: await commander(), motif: 'Erreur' })
    await commander({ client: 'supe00001' })

    const portail = await lirePortail(CARRECLERC)
    const { enCours, enRetard, bientot, conditionnees, expediees } = portail
    expect([enCours, enRetard, bientot, conditionnees, expediees].map((t) => t.nombre)).toEqual([
      4, 1, 2, 1, 1,
    ])
    expect(enCours).toEqual(await totaliserCommandes(CARRECLERC, { etat: 'enCours' }))
    expect(bientot).toEqual(
      await totaliserCommandes(CARRECLERC, { etat: 'enCours', pour: portail.bientotLe }),
    )
    expect(enCours).toMatchObject({ poidsGrammes: 40_000, montantHtCentimes: 2_500 })
    expect(portail).toMatchObject({ client: { id: 'carr15432' }, campagnes: [portail.campagne] })
    expect((await lirePortail(SUPERMARKET)).enCours.nombre).toBe(1)
  })

  test('is a distributor’s alone, and keeps from it what the house wrote about it', async () => {
    for (const role of ['direction', 'reception', 'commerce'] as const) {
      expect((await refusDe(() => lirePortail(acteur(role)))).genre).toBe('refuse')
      expect((await refusDe(() => lireProvenance(acteur(role), { numero: '00001' }))).genre).toBe('refuse')
      expect((await refusDe(() => listerUtilisateursDuClient(acteur(role)))).genre).toBe('refuse')
    }
    await modifierClient(COMMERCE, { id: 'carr15432', actif: false, motif: 'Impayés' })
    expect(JSON.stringify(portailReponse.rendre(await lirePortail(CARRECLERC)))).not.toContain('Impayés')
    await modifierClient(COMMERCE, { id: 'carr15432', actif: true })
  })

  test('what should leave first comes first, however many more are open', async () => {
    const ouvertes = await listerEnCours(CARRECLERC, { limite: 3 })
    expect(ouvertes.elements.map((c) => c.dateSouhaitee)).toEqual([
      null,
      plusJours(AUJOURDHUI, 3),
      plusJours(AUJOURDHUI, 8),
    ])
    const { elements, suivant } = await listerEnCours(CARRECLERC, { suivant: ouvertes.suivant })
    expect(elements.map((c) => [c.dateSouhaitee, c.client])).toEqual([
      [plusJours(AUJOURDHUI, 30), 'carr15432'],
    ])
    expect(suivant).toBeNull()
  })
})

describe('provenance', () => {
  test('says commune, harvest, the verdict and its reasons; certificates; the producer only once it agreed', async () => {
    const { producteur, producteurNom, verger } = await lireLot(COMMERCE, { lot: `${livraison}-4` })
    await certifier(DIRECTION, {
      code: producteur,
      certification: 'GLOBALGAP',
      numero: '4049928000019',
      organisme: 'Certipaq',
      dateObtention: jour('2026-01-01'),
      dateFin: jour('2026-12-31'),
    })
    const numero = await commander()
    const { lot } = await lireProvenance(CARRECLERC, { numero })
    expect(lot).toMatchObject({
      code: `${livraison}-4`,
      variete: 'Franquette',
      campagne: 2026,
      aoc: { verdict: 'eligible' },
      certifications: [{ numero: '4049928000019', organisme: 'Certipaq' }],
      transformations: [],
      producteur: null,
    })
    expect(lot.aoc.raisons.map((r) => r.libelle)).toContain('Variété')
    const dit = JSON.stringify([lot, await lireCommande(CARRECLERC, { numero })])
    for (const secret of [verger, producteur, producteurNom]) expect(dit).not.toContain(secret)
    expect((await lireCommande(COMMERCE, { numero })).verger).toBe(verger)

    await modifierProducteur(DIRECTION, { code: producteur, nomPublic: true })
    expect((await lireProvenance(CARRECLERC, { numero })).lot.producteur).toBe(producteurNom)
  })

  test('tells that kernels were cracked, and why they bear no appellation', async () => {
    const seches = await transformer(RECEPTION, {
      lot: `${livraison}-2`,
      type: 'SECHAGE',
      date: AUJOURDHUI,
      entreeKg: 500,
      sortieKg: 400,
      humiditePourcent: 11,
    })
    const cerneaux = await transformer(RECEPTION, {
      lot: seches.code,
      type: 'CASSAGE',
      date: AUJOURDHUI,
      entreeKg: 400,
      sortieKg: 160,
    })
    const { numero } = await nouvelleCommande(cerneaux.code, { lignes: filets(5) })
    const { lot } = await lireProvenance(CARRECLERC, { numero })
    expect(lot.transformations.map((t) => t.type)).toEqual(['SECHAGE', 'CASSAGE'])
    expect(lot.aoc.verdict).toBe('non_eligible')
    expect(lot.aoc.raisons.filter((r) => r.verdict === 'non_eligible')).not.toEqual([])
  })

  test('of another’s order and of none: the same answer', async () => {
    const numero = await commander({ client: 'supe00001' })
    const refus = await Promise.all(
      [numero, '99999'].map(async (n) => {
        const { genre, message } = await refusDe(() => lireProvenance(CARRECLERC, { numero: n }))
        return [genre, message.replace(n, '')]
      }),
    )
    expect(refus[0]).toEqual(refus[1])
    expect(refus[0]?.[0]).toBe('introuvable')
    expect((await lireProvenance(SUPERMARKET, { numero })).commande).toBe(numero)
  })
})

test('the users of one’s own client, without their role nor those of others', async () => {
  await creerCompte('julien', 'distributeur', { client: 'carr15432' })
  await creerCompte('lea', 'distributeur', { client: 'carr15432', actif: false })
  await creerCompte('nadia', 'distributeur', { client: 'supe00001' })
  await creerCompte('sofia', 'commerce')
  const premiere = await listerUtilisateursDuClient(CARRECLERC, { limite: 1 })
  const { suivant } = premiere
  const suite = await listerUtilisateursDuClient(CARRECLERC, { suivant })
  expect(colleguesReponse.rendre(premiere)).toMatchObject({
    elements: [{ identifiant: 'julien', nom: 'Personne julien', actif: true, derniereConnexionLe: null }],
  })
  expect(suite.elements.map((u) => [u.identifiant, u.actif])).toEqual([['lea', false]])
  expect(suite.suivant).toBeNull()
})

test('the buyer’s file leaves out who it is itself and says why an order was cancelled', () => {
  const cles = fichierAcheteur.colonnes.map((c) => c.cle)
  expect(cles).not.toContain('client')
  expect(cles).not.toContain('clientNom')
  expect(cles).toContain('motifAnnulation')
  expect(fichierAcheteur.colonnes.map((c) => c.titre)).toContain('Votre référence')
  expect(fichierCommandes.colonnes.map((c) => c.cle)).toContain('client')
})
