/** The door of the web service, called as Next calls it: who comes in, what programs may skip, how refusals look. */
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as commandes from '@/app/services/commandes/route'
import * as xsdErreur from '@/app/services/erreur.xsd/route'
import * as etat from '@/app/services/etatCommandes/route'
import * as xsd from '@/app/services/etatCommandes.xsd/route'
import * as xsdStrict from '@/app/services/etatCommandes-strict.xsd/route'
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { creerCompte, seConnecter } from '@/lib/access/comptes-de-test'
import { enregistrerJeton, revoquerJeton } from '@/lib/access/jeton.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { XSD_ANNEXE_2B } from '@/lib/distributeurs/etat-commandes.xsd'
import { XSD_STRICT } from '@/lib/distributeurs/etat-detaille.xsd'
import { arbre, validateur } from '@/lib/distributeurs/xml-de-test'
import { jourParis } from '@/lib/mesures/jour'
import { lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { lotsDuCas, nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { XSD_ERREUR } from './erreur-xsd'
import { ENTETE_CODAGE } from './front-entetes'

const SITE = 'http://localhost:3000'
const SANS = { params: Promise.resolve({}) }
const TOUT_PRET = new Date('2026-11-24T08:00:00.250Z')

let base: BaseDeTest
let jeton: string
let livraison: string
let portail: Headers
const nouveauJeton = async (plus: object = {}) => {
  const fait = await enregistrerJeton(ACTEUR_SYSTEME, { id: 'carr15432', nom: 'Essai', ...plus })
  return { ...fait, jeton: fait.jeton ?? '' }
}
const schemaErreur = validateur(XSD_ERREUR)

beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  livraison = await lotsDuCas()
  await nouvelleCommande(`${livraison}-1`)
  jeton = (await nouveauJeton()).jeton
  await creerCompte('julien', 'distributeur', { client: 'carr15432' })
  portail = await seConnecter('julien')
})
afterAll(async () => {
  schemaErreur.rendre()
  await base.fermer()
})
let remettre = () => {}
afterEach(() => {
  remettre()
  vi.unstubAllEnvs()
})
const ilEst = (instant: Date) => {
  remettre()
  remettre = reglerHorloge(() => instant)
}

const adresse = (recherche: string) => `${SITE}/services/etatCommandes${recherche}`
const demander = (headers: HeadersInit, recherche = '?distributeur=carr15432') =>
  etat.GET(new Request(adresse(recherche), { headers }), SANS)
const avecJeton = (secret: string, entetes: Record<string, string> = {}) => ({
  authorization: `Bearer ${secret}`,
  ...entetes,
})
const parCookie = (entetes: Record<string, string> = {}) =>
  new Headers({ ...Object.fromEntries(portail), host: 'localhost:3000', ...entetes })

/** The body of a refusal that keeps to its schema; its reference is the only thing that may differ. */
async function refus(reponse: Response, statut: number): Promise<string> {
  const texte = await reponse.text()
  expect([reponse.status, reponse.headers.get('content-type')], texte).toEqual([
    statut,
    'application/xml; charset=utf-8',
  ])
  schemaErreur.valider(texte)
  expect(arbre(texte).attributs.statut).toBe(String(statut))
  return texte.replace(/reference="[^"]+"/, '')
}

describe('who comes in', () => {
  test('nobody without a token; nor a revoked or lapsed one, at once', async () => {
    const reponse = await demander({})
    expect(reponse.headers.get('www-authenticate')).toBe('Bearer realm="noixcoop"')
    await refus(reponse, 401)
    await refus(await demander({ authorization: 'Bearer ' }), 401)

    const revocable = await nouveauJeton()
    expect((await demander(avecJeton(revocable.jeton))).status).toBe(200)
    await revoquerJeton(ACTEUR_SYSTEME, { id: 'carr15432', jeton: revocable.id })
    await refus(await demander(avecJeton(revocable.jeton)), 401)

    const bref = await nouveauJeton({ expireLe: jourParis(new Date()) })
    expect((await demander(avecJeton(bref.jeton))).status).toBe(200)
    ilEst(new Date(Date.now() + 86_400_000))
    await refus(await demander(avecJeton(bref.jeton)), 401)
  })

  test('missing, foreign and unknown are one answer, but for its reference', async () => {
    const corps = new Set<string>()
    for (const client of ['supe00001', 'abcd99999', 'carr1543', '%00'])
      corps.add(await refus(await demander(avecJeton(jeton), `?distributeur=${client}`), 404))
    expect(corps.size).toBe(1)
    await refus(await demander(avecJeton(jeton), ''), 404)
  })

  test('the portal’s cookie reads its own client, from our pages only', async () => {
    expect((await demander(parCookie())).status).toBe(200)
    expect((await demander(parCookie({ 'sec-fetch-site': 'same-origin', origin: SITE }))).status).toBe(200)
    await refus(await demander(parCookie(), '?distributeur=supe00001'), 404)
    const ailleurs: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://exemple.fr' },
      { origin: 'null' },
    ]
    for (const dehors of ailleurs) await refus(await demander(parCookie(dehors)), 403)
    // A bad token beside it is a stranger's.
    await refus(await demander(parCookie({ authorization: 'Bearer noix_x' })), 401)
  })

  test('another profile, two distributors, an unknown word: 422, with their field', async () => {
    for (const recherche of ['&profil=libre', '&profil=', '&distributeur=supe00001', '&page=2']) {
      const corps = await refus(await demander(avecJeton(jeton), `?distributeur=carr15432${recherche}`), 422)
      expect(corps).toContain('<champs><champ nom=')
    }
  })

  test('too often: 429 and how long to wait, for this token alone', async () => {
    vi.stubEnv('NOIXCOOP_SERVICE_PAR_MINUTE', '2')
    const presse = await nouveauJeton()
    const statuts = []
    for (let i = 0; i < 2; i++) statuts.push((await demander(avecJeton(presse.jeton))).status)
    expect(statuts).toEqual([200, 200])
    const reponse = await demander(avecJeton(presse.jeton))
    expect(Number(reponse.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(reponse.headers.get('retry-after'))).toBeLessThanOrEqual(30)
    await refus(reponse, 429)
    expect((await demander(avecJeton((await nouveauJeton()).jeton))).status).toBe(200)
  })

  test('to read: the other methods are refused in XML', async () => {
    for (const porte of [etat.POST, etat.PUT, etat.PATCH, etat.DELETE]) {
      const requete = new Request(adresse('?distributeur=carr15432'), { headers: avecJeton(jeton) })
      const reponse = await porte(requete, SANS)
      expect(reponse.headers.get('allow')).toBe('OPTIONS, HEAD, GET')
      await refus(reponse, 405)
    }
  })

  test('to order in a form it names: JSON or XML, whatever else was sent', async () => {
    const requete = new Request(`${SITE}/services/commandes`, {
      method: 'POST',
      headers: avecJeton(jeton),
      body: new URLSearchParams({ lot: 'L0512-1' }),
    })
    const reponse = await commandes.POST(requete, SANS)
    expect(await reponse.clone().text()).toContain('application/xml ou application/json')
    await refus(reponse, 415)
  })
})

describe('what a program already has', () => {
  test('comes again as 304 while nothing changes, and whole once it does', async () => {
    ilEst(TOUT_PRET)
    const premiere = await demander(avecJeton(jeton))
    const etag = premiere.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(premiere.headers.get('cache-control')).toBe('private, no-cache')
    expect(premiere.headers.get('vary')).toContain('Authorization')
    for (const connus of [etag, etag.slice(2), `"autre", ${etag}`, '*']) {
      const encore = await demander(avecJeton(jeton, { 'if-none-match': connus }))
      expect([encore.status, await encore.text()], connus).toEqual([304, ''])
      expect(encore.headers.get('etag')).toBe(etag)
    }
    await nouvelleCommande(`${livraison}-3`, {
      lignes: [{ conditionnement: 'filet-1kg', quantite: 1 }],
      dateCommande: jourParis(TOUT_PRET),
    })
    const apres = await demander(avecJeton(jeton, { 'if-none-match': etag }))
    expect(apres.status).toBe(200)
    expect(apres.headers.get('etag')).not.toBe(etag)
  })

  test('by its date too, never before the second in which it was seen is over', async () => {
    ilEst(new Date('2026-11-24T09:00:00.250Z'))
    const autre = '?distributeur=carr15432&profil=strict'
    const premiere = await demander(avecJeton(jeton), autre)
    const vuLe = premiere.headers.get('last-modified') ?? ''
    expect(vuLe).toBe('Tue, 24 Nov 2026 09:00:00 GMT')
    const depuis = (date: string) => demander(avecJeton(jeton, { 'if-modified-since': date }), autre)
    // Within that second other bytes could still have come.
    expect((await depuis(vuLe)).status).toBe(200)
    ilEst(new Date('2026-11-24T09:00:07Z'))
    const plusTard = (await demander(avecJeton(jeton), autre)).headers.get('last-modified') ?? ''
    expect(plusTard).toBe('Tue, 24 Nov 2026 09:00:01 GMT')
    expect((await depuis(plusTard)).status).toBe(304)
    expect((await depuis('pas une date')).status).toBe(200)
    // The print decides alone when it is there.
    const entetes = { 'if-modified-since': plusTard, 'if-none-match': '"autre"' }
    expect((await demander(avecJeton(jeton, entetes), autre)).status).toBe(200)
  })
})

test('is compressed for whoever takes it so, under the same ETag', async () => {
  const lire = (codage: string) =>
    demander(avecJeton(jeton, { 'accept-encoding': codage }), '?distributeur=carr15432&profil=strict')
  const [serree, nue, refusee] = [
    await lire('br, gzip;q=0.8'),
    await lire('identity'),
    await lire('gzip;q=0'),
  ]
  expect(serree.headers.get(ENTETE_CODAGE)).toBe('gzip')
  expect(serree.headers.get('etag')).toBe(nue.headers.get('etag'))
  expect(serree.headers.get('vary')).toContain('Accept-Encoding')
  for (const r of [nue, refusee]) expect(r.headers.get(ENTETE_CODAGE)).toBeNull()
  expect(gunzipSync(await serree.arrayBuffer()).toString('utf8')).toBe(await nue.text())
})

test.each([
  ['/services/etatCommandes.xsd', xsd, XSD_ANNEXE_2B],
  ['/services/etatCommandes-strict.xsd', xsdStrict, XSD_STRICT],
  ['/services/erreur.xsd', xsdErreur, XSD_ERREUR],
])('%s is open to all, may be skipped when known, and is only read', async (chemin, routes, texte) => {
  const lire = (headers: HeadersInit = {}) => routes.GET(new Request(SITE + chemin, { headers }))
  const reponse = await lire()
  expect([reponse.status, reponse.headers.get('content-type')]).toEqual([
    200,
    'application/xml; charset=utf-8',
  ])
  expect(await reponse.text()).toBe(texte)
  const etag = reponse.headers.get('etag') ?? ''
  expect((await lire({ 'if-none-match': etag })).status).toBe(304)
  for (const porte of [routes.POST, routes.PUT, routes.PATCH, routes.DELETE])
    await refus(await porte(new Request(SITE + chemin)), 405)
})
