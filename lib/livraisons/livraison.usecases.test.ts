import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import {
  DIRECTION,
  MOULIN,
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  POLIENAS,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { enregistrerProducteur, modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { enregistrerVerger, modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { calibrer } from './calibrage.usecases'
import { lireLivraison, listerLivraisons, totaliserLivraisons } from './livraison.queries'
import { livraisonReponse } from './livraison.schema'
import { enregistrerLivraison, modifierLivraison } from './livraison.usecases'
import { lireLot, listerLots } from './lot.queries'
import { ANNEXE_1B, APPORT, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
let remettreHorloge: () => void
let verger: string
beforeAll(async () => {
  base = await baseDeTest()
  // Their ceiling has its own tests (plafond.usecases.test.ts): here, non-members deliver what they like.
  await base.db.campagne.updateMany({ data: { plafondNonAdherentsPourMille: 1000 } })
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  verger = (await nouveauVerger((await nouvelAdherent()).code)).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const recevoir = (saisie: object) => enregistrerLivraison(RECEPTION, { verger, ...APPORT, ...saisie })

describe('a delivery is refused, and nothing is written', () => {
  test.each([
    [
      'unknown orchard',
      { verger: 'V999' },
      'verger',
      'Le verger V999 n’existe pas : cherchez-le par son nom.',
    ],
    ['orchard that is no code', { verger: "V1' OR 1=1" }, 'verger', /^Écrivez le code comme V058/],
    ['no orchard', { verger: undefined }, 'verger', 'À renseigner.'],
    ['tomorrow', { date: '2026-10-16' }, 'date', /dans le futur : nous sommes le 15\/10\/2026\.$/],
    ['in ten years', { date: '15/10/2036' }, 'date', /dans le futur/],
    [
      '30 February',
      { date: '30/02/2026' },
      'date',
      'Ce jour n’existe pas dans le calendrier : relisez la date.',
    ],
    [
      'neither net nor weighings',
      { quantiteKg: undefined },
      'quantiteKg',
      'Donnez le poids net, ou les pesées.',
    ],
    [
      'both net and weighings',
      { pesees: [{ brutKg: 9, tareKg: 3 }] },
      'pesees',
      'Donnez le poids net ou les pesées, pas les deux.',
    ],
    ['open by a word', { ouverte: 'oui' }, 'ouverte', /^Répondez par oui ou non/],
    ['no day', { date: 'hier' }, 'date', /^Écrivez le jour comme/],
    ['before the first campaign', { date: '31/08/2000' }, 'date', /la première est 2000-2001\.$/],
    ['last century', { date: '1999-10-02' }, 'date', /^Aucune campagne n’est ouverte le 02\/10\/1999/],
    ['zero kg', { quantiteKg: 0 }, 'quantiteKg', 'Le poids doit dépasser 0 kg.'],
    ['negative kg', { quantiteKg: '-12 520' }, 'quantiteKg', 'Le poids doit dépasser 0 kg.'],
    ['absurd kg', { quantiteKg: 12_520_000 }, 'quantiteKg', /^Au plus 100\s000\skg/u],
    ['absurd number', { quantiteKg: 1e21 }, 'quantiteKg', /^Écrivez un nombre/],
    ['ambiguous kg', { quantiteKg: '12.520' }, 'quantiteKg', /ambigu/],
    ['tenth of a gram', { quantiteKg: 0.0001 }, 'quantiteKg', 'Au plus 3 chiffres après la virgule.'],
    ['kernels', { typeProduit: 'CERNEAUX' }, 'typeProduit', /^Les cerneaux ne se livrent pas/],
    ['unknown type', { typeProduit: 'NOIX' }, 'typeProduit', /^Choisissez le type de produit/],
    ['moisture above 100 %', { humiditePourcent: 101 }, 'humiditePourcent', 'Une humidité va de 0 à 100 %.'],
    ['unknown field', { etat: 'calibree' }, 'etat', 'Ce champ n’est pas attendu ici : retirez-le.'],
    [
      'field of the base',
      { quantiteGrammes: 1 },
      'quantiteGrammes',
      'Ce champ n’est pas attendu ici : retirez-le.',
    ],
    ['operator object', { verger: { not: '' } }, 'verger', 'Donnez un texte.'],
    ['operator for kg', { quantiteKg: { gt: 0 } }, 'quantiteKg', /^Écrivez un poids/],
    ['control character', { verger: 'V0\u000058' }, 'verger', /^Écrivez le code/],
    ['code that is no code', { code: 'L00512' }, 'code', /^Écrivez le code comme L0058/],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => recevoir(saisie))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('all the wrong fields at once, each with its sentence', async () => {
    const refus = await refusDe(() =>
      recevoir({ verger: 'x', date: 'x', typeProduit: 'x', quantiteKg: 'x', y: 1 }),
    )
    expect(refus.champs.map((c) => c.champ).sort()).toEqual([
      'date',
      'quantiteKg',
      'typeProduit',
      'verger',
      'y',
    ])
    expect(refus.message).toBe('5 champs sont à corriger.')
  })

  test.each([[null], [[]], ['L0512'], [12], [true]])('the whole body is %j', async (corps) => {
    expect((await refusDe(() => enregistrerLivraison(RECEPTION, corps))).genre).toBe('invalide')
  })

  test('an inactive orchard', async () => {
    const { code } = await nouveauVerger((await nouvelAdherent()).code)
    await modifierVerger(RECEPTION, { code, actif: false, motif: 'Arraché' })
    const refus = await refusDe(() => recevoir({ verger: code }))
    expect(refus.genre).toBe('impossible')
    expect(refus.champs).toEqual([
      {
        champ: 'verger',
        message: `Le verger ${code} est inactif : réactivez sa fiche avant de recevoir ses noix.`,
      },
    ])
  })

  test('an inactive producer, named', async () => {
    const producteur = await nouveauProducteur({ raisonSociale: 'GAEC du Vercors' })
    const { code } = await nouveauVerger(producteur.code)
    await modifierProducteur(RECEPTION, { code: producteur.code, actif: false, motif: 'Retraite' })
    const refus = await refusDe(() => recevoir({ verger: code }))
    expect(refus.genre).toBe('impossible')
    expect(refus.champs[0]?.champ).toBe('verger')
    expect(refus.message).toMatch(/^Le producteur GAEC du Vercors est inactif/)
  })

  test('a code that is taken', async () => {
    const { code } = await recevoir({})
    const refus = await refusDe(() => recevoir({ code }))
    expect(refus.genre).toBe('conflit')
    expect(refus.champs).toEqual([
      {
        champ: 'code',
        message: `Le code ${code} est déjà pris : laissez le champ vide pour prendre le suivant.`,
      },
    ])
  })

  test('a code far beyond the next one: all later codes would follow it', async () => {
    const refus = await refusDe(() => recevoir({ code: 'L999999999' }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs[0]?.champ).toBe('code')
    expect(refus.message).toMatch(/^Le code L999999999 est très loin du prochain, L\d{4,5} : vérifiez-le\.$/)
  })
})

describe('a correction is refused', () => {
  test('of a delivery that does not exist', async () => {
    const refus = await refusDe(() => modifierLivraison(RECEPTION, { code: 'L8888', quantiteKg: 1 }))
    expect(refus.genre).toBe('introuvable')
  })

  test('of a calibrated delivery', async () => {
    const { code } = await recevoir({})
    await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
    for (const saisie of [
      { quantiteKg: 1 },
      { date: '2026-10-01' },
      { verger },
      { typeProduit: 'ENTIERE_SECHE' },
    ]) {
      const refus = await refusDe(() => modifierLivraison(RECEPTION, { code, ...saisie }))
      expect(refus.genre).toBe('impossible')
      expect(refus.message).toMatch(/est calibrée : corrigez sa fiche de calibrage/)
    }
  })

  test.each([
    ['to tomorrow', { date: '2026-10-16' }, 'date'],
    ['to nothing', { quantiteKg: 0 }, 'quantiteKg'],
    ['to kernels', { typeProduit: 'CERNEAUX' }, 'typeProduit'],
    ['to an unknown orchard', { verger: 'V999' }, 'verger'],
    ['of its state', { etat: 'calibree' }, 'etat'],
    ['with null for a weight', { quantiteKg: null }, 'quantiteKg'],
  ])('%s', async (_nom, saisie, champ) => {
    const { code } = await recevoir({})
    const refus = await refusDe(() => modifierLivraison(RECEPTION, { code, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => c.champ)).toEqual([champ])
  })
})

test('the paper of annexe 1B becomes four lots', async () => {
  const producteur = await enregistrerProducteur(RECEPTION, POLIENAS)
  const adhesion = await adherer(RECEPTION, {
    code: producteur.code,
    dateAdhesion: '12/03/1998',
    partsSociales: '240',
  })
  expect(adhesion).toMatchObject({
    adherent: true,
    adhesion: { dateAdhesion: '1998-03-12', partsSociales: 240 },
  })
  const ab = { code: producteur.code, certification: 'Agriculture Biologique', dateObtention: '01/06/2008' }
  expect(await certifier(RECEPTION, ab)).toMatchObject({ certification: 'AB', valide: true })
  await enregistrerVerger(RECEPTION, { code: 'V058', ...MOULIN, producteur: producteur.code })

  const recue = await enregistrerLivraison(RECEPTION, {
    code: 'l0512',
    verger: 'v058',
    date: '18/04/2010',
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg: '12 520',
  })
  expect(recue).toMatchObject({
    code: 'L0512',
    campagne: 2009,
    etat: 'recue',
    adherent: true,
    certifications: ['AB'],
  })
  expect(recue.aoc.verdict).toBe('eligible')

  const calibree = await calibrer(RECEPTION, { code: 'L0512', lots: ANNEXE_1B })
  expect(calibree.etat).toBe('calibree')
  expect(calibree.lots.map((l) => [l.code, l.calibre, l.quantiteGrammes / 1000, l.aoc.verdict])).toEqual([
    ['L0512-1', 2, 4_200, 'non_eligible'],
    ['L0512-2', 3, 3_820, 'eligible'],
    ['L0512-3', 4, 1_580, 'eligible'],
    ['L0512-4', 5, 2_920, 'eligible'],
  ])

  const relue = livraisonReponse.rendre(await lireLivraison(DIRECTION, { code: 'L0512' }))
  expect(relue).toMatchObject({
    date: '2010-04-18',
    quantiteKg: 12_520,
    producteurNom: 'Les noix de Polienas',
    variete: 'Franquette',
    communeNom: 'Poliénas',
    ecarts: [],
    brouillon: null,
  })
  expect(() => livraisonReponse.schema.parse(relue)).not.toThrow()
  expect(await lireLot(DIRECTION, { lot: 'l0512-3' })).toMatchObject({
    calibre: 4,
    vergerNom: 'Verger du moulin',
  })
  const { elements } = await listerLots(DIRECTION, { livraison: 'L0512' })
  expect(elements.map((l) => l.code).sort()).toEqual(['L0512-1', 'L0512-2', 'L0512-3', 'L0512-4'])
})

describe('what a delivery keeps of its day', () => {
  test('a non-member of the day stays one, although the producer joins later', async () => {
    const producteur = await nouveauProducteur()
    const { code: v } = await nouveauVerger(producteur.code)
    const { code } = await nouvelleLivraison(v, { date: '2026-09-20' })
    await adherer(RECEPTION, { code: producteur.code, dateAdhesion: '2026-09-21' })
    expect((await lireLivraison(DIRECTION, { code })).adherent).toBe(false)
    expect((await nouvelleLivraison(v, { date: '2026-09-21' })).adherent).toBe(true)
    expect((await nouvelleLivraison(v, { date: '2026-09-20' })).adherent).toBe(false)
  })

  test('a membership registered late does not reach what came in before; a corrected day is read anew', async () => {
    const { code: producteur } = await nouveauProducteur()
    const { code: v } = await nouveauVerger(producteur)
    const { code } = await nouvelleLivraison(v, { date: '2026-09-20' })
    await adherer(RECEPTION, { code: producteur, dateAdhesion: '2026-09-01' })
    expect((await modifierLivraison(RECEPTION, { code, quantiteKg: 100 })).adherent).toBe(false)
    expect((await modifierLivraison(RECEPTION, { code, date: '2026-09-19' })).adherent).toBe(true)
  })

  test('producer, membership, variety and commune stay although the orchard changes', async () => {
    const vendeur = await nouvelAdherent()
    const acheteur = await nouveauProducteur({ raisonSociale: 'EARL de la Noyeraie' })
    const { code: v } = await nouveauVerger(vendeur.code)
    const { code } = await nouvelleLivraison(v)
    const avant = await lireLivraison(DIRECTION, { code })
    await modifierVerger(RECEPTION, { code: v, producteur: acheteur.code, variete: 'Lara', commune: '26281' })
    expect(await lireLivraison(DIRECTION, { code })).toEqual(avant)
    expect(await nouvelleLivraison(v)).toMatchObject({
      producteur: acheteur.code,
      adherent: false,
      variete: 'Lara',
      communeNom: 'Romans-sur-Isère',
    })
  })

  test('a form that sends back the same orchard and day corrects the weight, not the origin', async () => {
    const vendeur = await nouvelAdherent()
    const acheteur = await nouveauProducteur()
    const { code: v } = await nouveauVerger(vendeur.code)
    const { code } = await nouvelleLivraison(v)
    await modifierVerger(RECEPTION, { code: v, producteur: acheteur.code, variete: 'Lara' })
    const corrigee = await modifierLivraison(RECEPTION, { code, verger: v, ...APPORT, quantiteKg: 12_530 })
    expect(corrigee).toMatchObject({ producteur: vendeur.code, adherent: true, variete: 'Franquette' })
    expect(corrigee.quantiteGrammes).toBe(12_530_000)
  })

  test('another day moves campaign and membership, never the origin; another orchard brings its own', async () => {
    const { code: producteur } = await nouvelAdherent('2026-09-15')
    const { code: v } = await nouveauVerger(producteur)
    const { code } = await nouvelleLivraison(v)
    await modifierVerger(RECEPTION, { code: v, variete: 'Lara', actif: false, motif: 'Surgreffé' })
    const avancee = await modifierLivraison(RECEPTION, { code, date: '2026-08-31' })
    expect(avancee).toMatchObject({ campagne: 2025, adherent: false, variete: 'Franquette', producteur })
    const deplacee = await modifierLivraison(RECEPTION, { code, verger })
    expect(deplacee).toMatchObject({ verger, adherent: true, campagne: 2025 })
  })
})

describe('lists', () => {
  test('pages follow one another without loss or repetition, and the total agrees', async () => {
    const { code: v } = await nouveauVerger((await nouvelAdherent()).code)
    const codes: string[] = []
    for (const date of ['2026-09-30', '2026-10-01', '2026-10-01', '2026-10-01', '2026-09-29'])
      codes.push((await nouvelleLivraison(v, { date, quantiteKg: 100 })).code)
    const vus: string[] = []
    let suivant: string | null | undefined
    do {
      const page = await listerLivraisons(DIRECTION, {
        verger: v,
        limite: 2,
        ...(suivant ? { suivant } : {}),
      })
      vus.push(...page.elements.map((l) => l.code))
      suivant = page.suivant
    } while (suivant !== null)
    expect([...vus].sort()).toEqual([...codes].sort())
    expect(await totaliserLivraisons(DIRECTION, { verger: v })).toEqual({
      nombre: 5,
      quantiteGrammes: 500_000,
    })
  })

  test('people find a delivery whatever accents, capitals and order they type; % and _ are letters', async () => {
    const { code: producteur } = await nouveauProducteur({ raisonSociale: 'Noyeraie de l’Écluse 100%_' })
    const { code } = await nouvelleLivraison((await nouveauVerger(producteur)).code)
    const trouve = async (recherche: string) =>
      (await listerLivraisons(DIRECTION, { recherche })).elements.map((l) => l.code)
    expect(await trouve('MOULIN ecluse')).toEqual([code])
    expect(await trouve('100%_')).toEqual([code])
    expect(await trouve('%%%___')).toEqual([])
  })

  test.each([
    [{ limite: 201 }, 'limite'],
    [{ suivant: 'x' }, 'suivant'],
    [{ campagne: 1999 }, 'campagne'],
    [{ etat: 'perdue' }, 'etat'],
    [{ verger: { not: '' } }, 'verger'],
    [{ offset: 0 }, 'offset'],
  ])('%j is refused', async (filtres, champ) => {
    expect((await refusDe(() => listerLivraisons(DIRECTION, filtres))).champs[0]?.champ).toBe(champ)
  })
})
