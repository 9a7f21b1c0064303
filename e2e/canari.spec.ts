/**
 * Nobody sees or does anything of another (fiabilite.md rule 6): no byte sent to a distributor, by any route or page,
 * holds a word of another client; another's and nobody's are answered alike; and nothing of another changed.
 */
import { readFileSync } from 'node:fs'
import { appelant, type Operation, operations } from './api'
import { enClair, envoyerA, fuite, inconnue, motsDe, parCookie, parJeton, type Venue } from './canari-lu'
import {
  changements,
  type Demande,
  lectures,
  lesPages,
  pagesFiltrees,
  paires,
  type Regard,
} from './canari-marche'
import { type Client, type Monde, monde, mot, type Nom, ranger } from './canari-monde'
import { expect, test } from './histoire'
import { gabaritsDePages, routes } from './pages'
import { enParallele, type Reponse } from './programme'
import { sessionDe } from './serveurs'

let toutes: Operation[]
let lieux: Monde
test.beforeAll(async ({ playwright }) => {
  const appel = await appelant(null)
  toutes = await operations(appel)
  await appel.dispose()
  lieux = await monde(playwright)
})
test.afterAll(() => ranger(lieux))

const regard = (soi: 'alpha' | 'beta'): Regard => {
  const { clients, lotCommun } = lieux
  return { soi: clients[soi], autre: clients[soi === 'alpha' ? 'beta' : 'alpha'], lotCommun }
}
const autresQue = (soi: Nom | null): Client[] => Object.values(lieux.clients).filter(({ nom }) => nom !== soi)

/** Every kind of request was made, and nothing was refused for want of breath or of care. */
function assezVu(demandes: readonly Demande[], reponses: readonly Reponse[]): void {
  const vus = new Set(demandes.map((d) => d.quoi))
  const attendus = [
    ...routes()
      .filter((r) => !r.includes('{{'))
      .map((r) => `GET ${r}`),
    ...gabaritsDePages().flatMap((g) => [`PAGE ${g}`, `RSC ${g}`]),
  ]
  expect(attendus.filter((a) => !vus.has(a))).toEqual([])
  expect(demandes.length).toBeGreaterThan(4 * routes().length)
  const fautes = reponses
    .map(({ statut }, i) => ({ statut, quoi: demandes[i]?.chemin }))
    .filter(({ statut }) => statut >= 500 || statut === 429)
  expect(fautes).toEqual([])
  // Next’s data were read, and not the way to them.
  const menees = demandes.filter((d, i) => d.rsc && String(reponses[i]?.entetes.location).includes('_rsc='))
  expect(menees).toEqual([])
}

async function marcher(venue: Venue, demandes: readonly Demande[]): Promise<Reponse[]> {
  return enParallele(demandes, (d) => envoyerA(venue, d))
}

/** All reads, then the pages that opened with another in every filter. */
async function toutLire(venue: Venue, regard: Regard, ouvre: (operation: Operation) => boolean) {
  const premieres = [...lectures(regard, toutes.filter(ouvre)), ...lesPages(regard)]
  const lues = await marcher(venue, premieres)
  const ouvertes = premieres.filter((d, i) => d.quoi.startsWith('PAGE') && lues[i]?.statut === 200)
  const filtrees = pagesFiltrees(regard, ouvertes)
  const demandes = [...premieres, ...filtrees]
  return { demandes, reponses: [...lues, ...(await marcher(venue, filtrees))] }
}

const fuites = (soi: Nom | null, demandes: readonly Demande[], reponses: readonly Reponse[]) =>
  demandes.flatMap((d, i) => fuite(soi, autresQue(soi), d, reponses[i] as Reponse) ?? [])

/** What another has, as the house sees it. */
async function etatDe({ id, usager, usagerDeRechange }: Client) {
  const { appel } = lieux
  type Liste = { elements: Record<string, unknown>[] }
  const jetons = (await appel.lire<Liste>(`/api/clients/${id}/jetons`)).elements
  const commandes = (await appel.lire<Liste>(`/api/commandes?client=${id}&limite=200`)).elements
  const comptes = [usager, usagerDeRechange].map((u) =>
    appel.lire<Record<string, unknown>>(`/api/utilisateurs/${u}`),
  )
  return {
    client: await appel.lire(`/api/clients/${id}`),
    commandes,
    jetons: jetons.map(({ id: jeton, nom, etat }) => ({ jeton, nom, etat })),
    comptes: await Promise.all(comptes),
  }
}

interface Acteur {
  quoi: string
  soi: 'alpha' | 'beta'
  venir: (client: Client) => Venue
  /** What it may ask of at all: filters are tried on the rest in vain, the right is judged before them. */
  ouvre: (operation: Operation) => boolean
  /** Fields of its own that it must have seen, or the walk proves nothing. */
  siens: string[]
}
const PORTAIL = ['nom', 'adresse', 'reference', 'lieu', 'transporteur', 'annulation', 'jeton']
const navigateur = (soi: 'alpha' | 'beta'): Acteur => ({
  quoi: `${soi} at its browser`,
  soi,
  venir: (c) => parCookie(c.cookie),
  ouvre: (o) => o.roles.includes('distributeur'),
  siens: PORTAIL,
})
const programme = (soi: 'alpha' | 'beta'): Acteur => ({
  quoi: `the program of ${soi}`,
  soi,
  venir: (c) => parJeton(c.jetons.slice(0, -1)),
  ouvre: (o) => o.route.startsWith('/services'),
  siens: [],
})
const ACTEURS = [navigateur('alpha'), programme('alpha'), navigateur('beta'), programme('beta')]

for (const { quoi, soi, venir, ouvre, siens } of ACTEURS)
  test(`${quoi} reads no word of another`, async () => {
    const vu = regard(soi)
    const { demandes, reponses } = await toutLire(venir(vu.soi), vu, ouvre)
    assezVu(demandes, reponses)
    expect(fuites(soi, demandes, reponses)).toEqual([])
    // It does read its own, or this test would prove nothing.
    expect(reponses.filter((r) => r.statut === 200).length).toBeGreaterThan(5)
    const vus = new Set(reponses.flatMap(motsDe))
    expect(siens.filter((champ) => !vus.has(mot(soi, champ)))).toEqual([])
  })

test('a stranger reads no word at all', async () => {
  const vu = regard('alpha')
  const { demandes, reponses } = await toutLire(inconnue, vu, (o) => o.roles.includes('public'))
  assezVu(demandes, reponses)
  expect(fuites(null, demandes, reponses)).toEqual([])
})

test('control: the same walk as the direction sees every word, in workbooks too', async () => {
  const { cookies } = JSON.parse(readFileSync(sessionDe('direction'), 'utf8')) as {
    cookies: { name: string; value: string }[]
  }
  const venue = parCookie(cookies.map((c) => `${c.name}=${c.value}`).join('; '))
  const vu = regard('alpha')
  const enFichier = toutes
    .filter((o) => o.champs.includes('format'))
    .map((o) => ({ ...o, champs: ['format'] }))
  const demandes = [...lectures(vu, enFichier), ...lesPages(vu)]
  const reponses = await marcher(venue, demandes)
  assezVu(demandes, reponses)
  const vus = new Set(reponses.flatMap(motsDe))
  const champs = [
    'nom',
    'adresse',
    'ville',
    'responsable',
    'courriel',
    'reference',
    'lieu',
    'transporteur',
    'annulation',
  ]
  const attendus = Object.keys(lieux.clients).flatMap((nom) => champs.map((champ) => mot(nom as Nom, champ)))
  const siens = ['jeton', 'personne', 'retour', 'changement'].map((champ) => mot('alpha', champ))
  const maison = ['rappel', 'blocage', 'inactif'].map((champ) => mot('maison', champ))
  expect([...attendus, ...siens, ...maison].filter((m) => !vus.has(m))).toEqual([])
  const classeurs = reponses.filter((r) => String(r.entetes['content-type']).includes('spreadsheetml'))
  expect(new Set(classeurs.flatMap(motsDe)).size).toBeGreaterThan(10)
  expect(fuites('alpha', demandes, reponses).length).toBeGreaterThan(20)
})

for (const { quoi, soi, venir } of ACTEURS.slice(0, 2))
  test(`${quoi} changes nothing of another, and hears nothing of it in refusals`, async () => {
    const vu = regard(soi)
    const avant = await etatDe(vu.autre)
    const demandes = changements(vu, toutes)
    const reponses = await marcher(venir(vu.soi), demandes)
    expect(demandes.length).toBeGreaterThan(4 * routes().length)
    expect(fuites(soi, demandes, reponses)).toEqual([])
    // One's own password, wrong in each of these, makes its account wait: that is no answer of another.
    const freine = (i: number) => demandes[i]?.quoi.includes(' /api/compte/')
    expect(
      reponses
        .filter((r, i) => r.statut >= 500 || (r.statut === 429 && !freine(i)))
        .map((r) => String(r.corps)),
    ).toEqual([])
    expect(await etatDe(vu.autre)).toEqual(avant)
  })

/** Without what names the request itself: its reference, its nonce, the identifiers it asked for, its moment. */
function neutre(reponse: Reponse, noms: readonly string[]): string {
  const { date: _, 'content-length': __, ...entetes } = reponse.entetes
  const nonce = /'nonce-([^']+)'/.exec(String(entetes['content-security-policy']))?.[1] ?? '§'
  const texte = `${reponse.statut}\n${enClair({ ...reponse, entetes })}`
    .replaceAll(nonce, '§')
    .replace(/(reference\W{1,6})[0-9a-f]{8}-[0-9a-f]{4}/g, '$1§')
    // Next's data carry a name of their own, drawn at each request, for metadata and viewport.
    .replace(/"[\w-]{21}([mv])"/g, '"§$1"')
  return noms.reduce((t, nom) => t.replaceAll(nom, '§'), texte)
}

function premierEcart(a: string, b: string): string {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return [a, b].map((t) => t.slice(Math.max(0, i - 80), i + 80)).join('\n≠ ')
}

const nomsDe = ({ chemin }: Demande): string[] =>
  decodeURIComponent(chemin)
    .split(/[/?=&,]/)
    .filter((s) => /\d{5}|absent|second|^\d+$/.test(s))

for (const { quoi, soi, venir } of ACTEURS.slice(0, 2))
  test(`to ${quoi}, another’s and nobody’s are answered with the same bytes`, async () => {
    const vu = regard(soi)
    const venue = venir(vu.soi)
    const lesPaires = paires(vu, toutes)
    expect(lesPaires.length).toBeGreaterThan(50)
    const ecarts = await enParallele(lesPaires, async (deux) => {
      const [a, b] = [await envoyerA(venue, deux[0]), await envoyerA(venue, deux[1])]
      const noms = deux.flatMap(nomsDe)
      const [na, nb] = [neutre(a, noms), neutre(b, noms)]
      return na === nb ? null : `${deux.map((d) => d.chemin)} : ${premierEcart(na, nb)}`
    })
    expect(ecarts.filter(Boolean)).toEqual([])
  })
