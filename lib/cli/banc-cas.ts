/** What is measured: lists, totals, depths, filters, searches, records. */
import { ecrireCurseur } from '@/lib/mesures/curseur'
import type { Ouverte } from './banc-maison'

export interface Cas {
  nom: string
  chemin: string
  page?: boolean
  /** Measured, but held to no aim: the total of ten seasons, which a program may ask for and no page does. */
  sansVisee?: boolean
  /** Its own aim: what reads whole seasons in one page. */
  viseeMs?: number
}

/** Two whole campaigns, or the ranks of all seasons: read once a week, not at each key. */
export const VISE_COMPARAISON_MS = 500

/** The ground: an answer of the same process that reads almost nothing. */
export const SOL: Cas = { nom: 'santé', chemin: '/api/sante' }

const q = (chemin: string, recherche: Record<string, string>) => `${chemin}?${new URLSearchParams(recherche)}`

interface Fiche {
  code: string
  livraison?: string
  verger: string
  producteur: string
  campagne: number
}

async function premiere(maison: Ouverte, chemin: string): Promise<Fiche> {
  const { corps } = await maison.lire(chemin)
  const [fiche] = (JSON.parse(corps) as { elements: Fiche[] }).elements
  if (!fiche) throw new Error(`${chemin} is empty`)
  return fiche
}

/** A filter and the words of a search, as the API names them. */
const COMMUNS: Record<string, string>[] = [
  { typeProduit: 'ENTIERE_FRAICHE' },
  { recherche: 'moulin' },
  { recherche: 'moulin gaec' },
  { recherche: 'verger' },
  { recherche: '512' },
  { recherche: 'zzz' },
]
const DES_LIVRAISONS: Record<string, string>[] = [{ etat: 'recue' }, { etat: 'ouverte' }]
const DES_LOTS: Record<string, string>[] = [
  { variete: 'franquette' },
  { variete: 'meylannaise' },
  { variete: 'meylannaise', calibre: '1', typeProduit: 'ENTIERE_FRAICHE' },
  { calibre: '6' },
  { aoc: 'eligible' },
  { aoc: 'non_eligible' },
  { aoc: 'a_completer' },
  { certification: 'AB' },
  { disponibleMinKg: '500' },
  { recherche: 'franquette moulin' },
]

const DES_COMMANDES: Record<string, string>[] = [
  {},
  { etat: 'enCours' },
  { etat: 'enregistree' },
  { retard: '1' },
  { recherche: 'marché grenoble' },
  { recherche: 'BC-100' },
  { recherche: 'zzz' },
]
const OFFRE = { variete: 'franquette', typeProduit: 'ENTIERE_SECHE', calibre: '4' }

function listes(noun: string, campagne: string, filtres: Record<string, string>[]): Cas[] {
  const api = `/api/${noun}`
  // Codes are each house's own: the name says the filter alone.
  const nommer = (f: Record<string, string>) =>
    Object.entries(f)
      .map(([nom, valeur]) => (nom === 'verger' || nom === 'producteur' ? nom : `${nom}=${valeur}`))
      .join(' ')
  return [{}, { campagne }, ...filtres, ...filtres.map((f) => ({ campagne, ...f }))].flatMap(
    (f: Record<string, string>) => [
      { nom: `${noun} ${nommer(f)}`, chemin: q(api, f) },
      { nom: `${noun}, total ${nommer(f)}`, chemin: q(`${api}/total`, f), sansVisee: !f.campagne },
    ],
  )
}

function pages(noun: string, campagne: string, profond: string): Cas[] {
  const page = true
  return [
    { nom: `page ${noun}`, chemin: q(`/${noun}`, { campagne }), page },
    { nom: `page ${noun}, profonde`, chemin: q(`/${noun}`, { campagne, suivant: profond }), page },
    { nom: `page ${noun}, q=moulin`, chemin: q(`/${noun}`, { campagne, q: 'moulin' }), page },
    { nom: `${noun}, profonde`, chemin: q(`/api/${noun}`, { suivant: profond }) },
    { nom: `${noun}, profonde moulin`, chemin: q(`/api/${noun}`, { suivant: profond, recherche: 'moulin' }) },
  ]
}

/** Whole campaigns, a date of the harvest, and what the verdicts and ranks of an orchard read. */
function duPilotage(annee: number, { verger, producteur }: Fiche): Cas[] {
  const deux = { a: String(annee), b: String(annee + 1) }
  const comparaison = '/api/pilotage/comparaison'
  return [
    { nom: 'comparaison', chemin: q(comparaison, deux), viseeMs: VISE_COMPARAISON_MS },
    {
      nom: 'comparaison, à une date',
      chemin: q(comparaison, { ...deux, jusqua: `${annee + 1}-10-20` }),
      viseeMs: VISE_COMPARAISON_MS,
    },
    {
      nom: 'page comparaison',
      chemin: q('/pilotage/comparaison', deux),
      page: true,
      viseeMs: VISE_COMPARAISON_MS,
    },
    { nom: 'rendements', chemin: q('/api/pilotage/vergers', { campagne: String(annee) }) },
    {
      nom: 'page verger en chiffres',
      chemin: `/pilotage/vergers/${verger}`,
      page: true,
      viseeMs: VISE_COMPARAISON_MS,
    },
    {
      nom: 'page producteur en chiffres',
      chemin: `/pilotage/producteurs/${producteur}`,
      page: true,
      viseeMs: VISE_COMPARAISON_MS,
    },
  ]
}

const RECHERCHES = [
  'L0512',
  'l05',
  '512',
  'V058',
  'polienass',
  'verger du mouliin',
  'gaec vinay',
  'la',
  'zzzzz',
]

export async function cas(maison: Ouverte): Promise<Cas[]> {
  const lot = await premiere(maison, '/api/lots?limite=1')
  const derniere = String(lot.campagne)
  // In the oldest campaign but one: nearly all rows come before.
  const jadis = lot.campagne - 8
  const profond = ecrireCurseur([`${jadis}-10-20`, 'L99999999'])
  const fiches = [
    `/livraisons/${lot.livraison}`,
    `/lots/${lot.code}`,
    `/vergers/${lot.verger}`,
    `/producteurs/${lot.producteur}`,
  ]
  const commande = (
    JSON.parse((await maison.lire('/api/commandes?limite=1')).corps) as {
      elements: { numero: string; client: string; lot: string }[]
    }
  ).elements[0]
  if (!commande) throw new Error('No order to measure')
  const { numero, client } = commande
  return [
    ...DES_COMMANDES.map((f) => ({
      nom: `commandes ${Object.entries(f).flat().join('=')}`,
      chemin: q('/api/commandes', f),
    })),
    { nom: 'commandes, client', chemin: q('/api/commandes', { client }) },
    { nom: 'commandes, total', chemin: '/api/commandes/total', sansVisee: true },
    { nom: 'commandes, total campagne', chemin: q('/api/commandes/total', { campagne: String(jadis) }) },
    { nom: 'offre franquette', chemin: q('/api/lots/offre', OFFRE) },
    { nom: 'offre, total franquette', chemin: q('/api/lots/offre/total', OFFRE) },
    { nom: 'trace d’un lot', chemin: `/api/lots/${commande.lot}/trace` },
    { nom: 'trace d’un verger', chemin: q('/api/trace', { type: 'verger', code: lot.verger }) },
    { nom: 'trace d’un client', chemin: q('/api/trace', { type: 'client', code: client }) },
    { nom: 'page commandes', chemin: q('/commandes', { campagne: String(jadis) }), page: true },
    { nom: 'page commande, fiche', chemin: `/commandes/${numero}`, page: true },
    { nom: 'page client, fiche', chemin: `/clients/${client}`, page: true },
    { nom: 'page conditionnement', chemin: '/conditionnement', page: true },
    { nom: 'page expédition', chemin: '/expedition', page: true },
    { nom: 'page trace d’un lot', chemin: q('/trace', { type: 'lot', code: commande.lot }), page: true },
    { nom: 'page publique du lot', chemin: `/lot/${commande.lot}`, page: true },
    ...duPilotage(jadis, lot),
    ...pages('livraisons', String(jadis), profond),
    ...pages('lots', String(jadis), profond),
    ...listes('livraisons', derniere, [...COMMUNS, ...DES_LIVRAISONS, { verger: lot.verger }]),
    ...listes('lots', derniere, [...COMMUNS, ...DES_LOTS, { producteur: lot.producteur }]),
    ...['/api/producteurs', '/api/vergers'].flatMap((api) => [
      { nom: api.slice(5), chemin: api },
      { nom: `${api.slice(5)} recherche=moulin vinay`, chemin: q(api, { recherche: 'moulin vinay' }) },
    ]),
    ...RECHERCHES.map((mots) => ({ nom: `recherche « ${mots} »`, chemin: q('/api/recherche', { q: mots }) })),
    { nom: 'page recherche « polienass »', chemin: q('/recherche', { q: 'polienass' }), page: true },
    { nom: 'page accueil', chemin: '/', page: true },
    { nom: 'page tableau de bord', chemin: q('/pilotage', { campagne: derniere }), page: true, viseeMs: 300 },
    ...['stock', 'saison', 'calibres', 'clients', 'non-adherents'].map((quoi) => ({
      nom: `tableau de bord, ${quoi}`,
      chemin: q(`/api/pilotage/${quoi}`, { campagne: derniere }),
    })),
    { nom: 'lots, total bloque=1', chemin: '/api/lots/total?bloque=1' },
    ...fiches.map((chemin) => ({ nom: `page ${chemin.split('/')[1]}, fiche`, chemin, page: true })),
  ]
}
