/** A distributor orders through the very doors, with a token or from the portal: refusals first, then races. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enregistrerJeton, revoquerJeton } from '@/lib/access/jeton.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { lireCommandePassee } from '@/lib/distributeurs/commander.queries'
import { commanderAuPortail, commanderParService } from '@/lib/distributeurs/commander.usecases'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { listerLots } from '@/lib/livraisons/lot.queries'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { lireCommande } from '@/lib/ventes/commande.queries'
import { lireHistoriqueCommande } from '@/lib/ventes/historique.queries'
import { lotsDuCas, nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { serviceRoutes } from './service-routes'

let base: BaseDeTest
let livraison: string
let jeton: string
let autre: string
beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  livraison = await lotsDuCas()
  jeton = await jetonDe('carr15432')
  autre = await jetonDe('carr15432')
})
afterAll(() => base.fermer())

const CARRECLERC = acteur('distributeur')
const SUPERMARKET = { ...CARRECLERC, clientCode: 'supe00001' }
const DEMANDE = { variete: 'Franquette', typeProduit: 'ENTIERE_FRAICHE', calibre: 2 }
const LIGNES = [{ conditionnement: 'filet-1kg', quantite: 10 }]
const passer = (saisie: object, qui = CARRECLERC) =>
  commanderParService(qui, { demande: DEMANDE, lignes: LIGNES, ...saisie })

const jetonDe = async (id: string) => (await enregistrerJeton(COMMERCE, { id, nom: 'ERP' })).jeton ?? ''

const portes = serviceRoutes({ POST: commanderParService })
const envoyer = (corps: string, entetes: Record<string, string> = {}) =>
  portes.POST(
    new Request('http://localhost/services/commandes', {
      method: 'POST',
      body: corps,
      headers: { authorization: `Bearer ${jeton}`, 'content-type': 'application/xml', ...entetes },
    }),
    { params: Promise.resolve(undefined) },
  )
const XML = `<commande><demande><variete>Franquette</variete><typeProduit>ENTIERE_FRAICHE</typeProduit>
  <calibre>2</calibre></demande><lignes><ligne conditionnement="filet-1kg" quantite="10"/></lignes></commande>`

describe('refused, and nothing is written', () => {
  test.each([
    ['its price', { prixHt: '2,35' }, 'prixHt', /service commercial/],
    ['no price at all, said', { prixHt: null }, 'prixHt', /service commercial/],
    ['the number', { numero: '00500' }, 'numero', /referenceClient/],
    ['another day', { dateCommande: '2026-11-01' }, 'dateCommande', /dateSouhaitee/],
    ['a field nobody knows', { remise: 3 }, 'remise', /retirez-le/],
    ['an origin of its own', { origine: 'COMMERCE' }, 'origine', /retirez-le/],
    ['a lot beside the demand', { lot: 'L0512-1' }, 'lot', /pas les deux/],
    ['no lines', { lignes: [] }, 'lignes', /conditionnement/],
  ])('%s', async (_, saisie, champ, phrase) => {
    const { genre, champs } = await refusDe(() => passer(saisie))
    expect(genre).toBe('invalide')
    expect(champs[0]?.champ).toBe(champ)
    expect(champs[0]?.message).toMatch(phrase)
  })

  test('another client, which exists or not, alike', async () => {
    const reel = await refusDe(() => passer({ client: 'supe00001' }))
    const invente = await refusDe(() => passer({ client: 'zzzz99999' }))
    expect(reel.genre).toBe('introuvable')
    expect(invente.message).toBe(reel.message)
  })

  test('staff does not come in by this door', async () => {
    expect((await refusDe(() => passer({}, COMMERCE as typeof CARRECLERC))).genre).toBe('refuse')
  })

  test('more than any lot: the largest order is said, and no lot', async () => {
    const { genre, champs, message } = await refusDe(() =>
      passer({ lignes: [{ conditionnement: 'filet-25kg', quantite: 200 }] }),
    )
    expect(genre).toBe('impossible')
    expect(champs[0]?.champ).toBe('lignes')
    expect(message.replace(/\s/g, ' ')).toMatch(/4 200 kg pour une commande.*5 000 kg/)
    expect(message).not.toContain(livraison)
  })

  test('nothing free of it', async () => {
    const { champs } = await refusDe(() => passer({ demande: { ...DEMANDE, typeProduit: 'CERNEAUX' } }))
    expect(champs[0]?.champ).toBe('demande')
  })

  test('a locked lot keeps its reason to itself', async () => {
    await bloquer(acteur('reception'), {
      cible: { type: 'lot', code: `${livraison}-4` },
      motif: 'Rappel secret',
    })
    const bloque = await refusDe(() => passer({ demande: undefined, lot: `${livraison}-4` }))
    expect(bloque.genre).toBe('impossible')
    const absent = await refusDe(() => passer({ demande: undefined, lot: 'L9999-1' }))
    expect(bloque.message).toBe(absent.message)
    expect(bloque.message).not.toContain('secret')
  })

  test.each([
    ['broken', '<commande><lignes></commande>', 400, /ligne 1, colonne \d+/],
    ['empty', '', 400, /mal formé/],
    ['with an entity of its own', '<!DOCTYPE c [<!ENTITY e "x">]><commande/>', 400, /DOCTYPE/],
    ['too deep', `${'<commande>'.repeat(20)}${'</commande>'.repeat(20)}`, 400, /niveaux/],
    ['too long', `<commande>${'<a/>'.repeat(3_000)}</commande>`, 400, /éléments/],
    ['of another root', '<commandes/>', 422, /commandes\.xsd/],
    ['in a namespace', '<commande xmlns="urn:x"/>', 422, /espace de noms/],
    ['a field twice', '<commande><lot>L1-1</lot><lot>L1-1</lot></commande>', 422, /deux fois/],
    ['as attribute and element', '<commande lot="L1-1"><lot>L1-1</lot></commande>', 422, /deux fois/],
    ['loose text', '<commande>bonjour</commande>', 422, /texte traîne/],
    ['an unknown field', XML.replace('</demande>', '</demande><remise>3</remise>'), 422, /retirez-le/],
    ['its price', XML.replace('</demande>', '</demande><prixHt>2,35</prixHt>'), 422, /service commercial/],
    ['a line that is none', '<commande><lignes><article/></lignes></commande>', 422, /que des éléments/],
    [
      'a name like a prototype',
      '<commande><__proto__><a>1</a></__proto__></commande>',
      422,
      /corriger|attendu/,
    ],
  ])('XML %s', async (_, corps, statut, phrase) => {
    const reponse = await envoyer(corps)
    expect(reponse.status).toBe(statut)
    expect(reponse.headers.get('content-type')).toContain('application/xml')
    expect(await reponse.text()).toMatch(phrase)
  })
})

describe('an order by XML', () => {
  test('answers 201 with its address and its record, and is found there', async () => {
    const reponse = await envoyer(XML)
    const corps = await reponse.text()
    expect([reponse.status, corps]).toEqual([201, expect.stringContaining('<origine>SERVICE</origine>')])
    const numero = /<numero>(\d+)<\/numero>/.exec(corps)?.[1] ?? ''
    expect(reponse.headers.get('location')).toBe(`/services/commandes/${numero}`)
    expect(corps).toContain('<ligne><conditionnement>filet-1kg</conditionnement>')
    expect(await lireCommandePassee(CARRECLERC, { numero })).toMatchObject({ client: 'carr15432' })
    expect((await refusDe(() => lireCommandePassee(SUPERMARKET, { numero }))).genre).toBe('introuvable')
  })

  test('JSON asked for is JSON', async () => {
    const reponse = await envoyer(XML, { accept: 'application/json' })
    expect(await reponse.json()).toMatchObject({ client: 'carr15432', poidsKg: 10, prixHt: null })
  })

  test('empty elements and xsi:nil say nothing', async () => {
    const reponse = await envoyer(
      XML.replace(
        '</demande>',
        `</demande><lot/><referenceClient xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>`,
      ),
    )
    expect(reponse.status).toBe(201)
  })

  test('no token, no order', async () => {
    expect((await envoyer(XML, { authorization: 'Bearer noix_x' })).status).toBe(401)
  })

  test('the trail names the distributor, not the program', async () => {
    const numero = /<numero>(\d+)</.exec(await (await envoyer(XML)).text())?.[1] ?? ''
    const { elements } = await lireHistoriqueCommande(COMMERCE, { numero })
    expect(elements).toMatchObject([{ acte: 'Commandée par le service web', acteurNom: 'carreclerc' }])
  })
})

test('from the portal, the order says so', async () => {
  const { numero } = await commanderAuPortail(CARRECLERC, { demande: DEMANDE, lignes: LIGNES })
  expect(await lireCommande(COMMERCE, { numero })).toMatchObject({ origine: 'PORTAIL', client: 'carr15432' })
})

describe('at once', () => {
  const numeroDe = async (reponse: Response) => /<numero>(\d+)</.exec(await reponse.text())?.[1]

  test('the same key twenty times is one order; another token with the same key has its own', async () => {
    const cle = { 'idempotency-key': 'commande-1' }
    const reponses = await Promise.all(Array.from({ length: 20 }, () => envoyer(XML, cle)))
    const numeros = new Set(await Promise.all(reponses.map(numeroDe)))
    expect(numeros.size).toBe(1)
    const ailleurs = await numeroDe(await envoyer(XML, { ...cle, authorization: `Bearer ${autre}` }))
    expect(ailleurs).toBeDefined()
    expect(numeros.has(ailleurs)).toBe(false)
    expect((await envoyer(XML.replace('"10"', '"11"'), cle)).status).toBe(422)
  })

  test('twenty orders, by every door, on the last kilograms: what there is, and no more', async () => {
    // 1 580 kg of the third lot, 200 kg an order.
    const [calibre] = (await listerLots(COMMERCE, { codes: `${livraison}-3` })).elements.map((l) => l.calibre)
    const saisie = {
      demande: { ...DEMANDE, calibre },
      lignes: [{ conditionnement: 'filet-10kg', quantite: 20 }],
    }
    const appels = Array.from({ length: 20 }, (_, i) =>
      i % 3 === 0
        ? nouvelleCommande(`${livraison}-3`, { lignes: saisie.lignes })
        : (i % 3 === 1 ? commanderParService : commanderAuPortail)(i % 2 ? CARRECLERC : SUPERMARKET, saisie),
    )
    const faites = (await Promise.allSettled(appels)).filter((r) => r.status === 'fulfilled')
    expect(faites).toHaveLength(7)
    const [lot] = (await listerLots(COMMERCE, { codes: `${livraison}-3` })).elements
    expect(lot?.engageGrammes).toBe(1_400_000)
    expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
  })
})

test('a token revoked while its order waited orders nothing', async () => {
  const { id } = await enregistrerJeton(COMMERCE, { id: 'carr15432', nom: 'Révoqué' })
  await revoquerJeton(COMMERCE, { id: 'carr15432', jeton: id })
  const avant = await base.db.commande.count()
  expect((await refusDe(() => passer({}, { ...CARRECLERC, jetonId: id }))).genre).toBe('refuse')
  expect(await base.db.commande.count()).toBe(avant)
})
