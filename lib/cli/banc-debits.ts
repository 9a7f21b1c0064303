/**
 * Throughput of what the house lives by, in turns in one run: the house, a hundredth of it, a bare program that sends
 * PostgreSQL the same statements, and an answer of the same process that reads nothing.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { acteurDe } from '@/lib/access/session'
import { listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { lireApercuRappel } from '@/lib/tracabilite/rappel.queries'
import { lireTraceDuLot } from '@/lib/tracabilite/trace.queries'
import { enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { fermerDb } from '../base/client'
import { Empechement } from '../base/empechement'
import { dansRacine } from '../base/racine'
import { acheteurDuBanc, commandeDuBanc, jetonDuBanc, lotsDuBanc, OUVERTES } from './banc-acheteur'
import { capturer, type Instruction } from './banc-capture'
import { type Debit, mesurerDebit, type Visee } from './banc-debit'
import type { Ouverte } from './banc-maison'
import { quantile } from './banc-mesure'

const CONNEXIONS = [1, 8] as const
type Connexions = (typeof CONNEXIONS)[number]
const TOURS = 5
/** Turns before those that count: a server that has just started has not compiled its ways yet. */
const CHAUFFE = 3
const TOUR_MS = 1_500

/** Least part of the bare program's throughput (fiabilite.md, issue 7). */
type Parts = Record<Connexions, number>
const LECTURE: Parts = { 1: 1 / 3, 8: 1 / 4 }
const ECRITURE: Parts = { 1: 1 / 2.5, 8: 1 / 4 }
const CROISSANCE_MAXIMUM = 1.2

/** What is asked of one house: records of its own, by the names of what they are to the measure. */
interface Sujets {
  maison: Ouverte
  acheteur: string
  parJeton: Record<string, string>
  lot: string
  commande: Awaited<ReturnType<typeof commandeDuBanc>>
  campagne: string
}

interface Cas {
  nom: string
  visee: (sujets: Sujets) => Visee
  /** What the bare program sends again, or its own answer to the same path. */
  temoin?: { operation: (sujets: Sujets) => Promise<unknown> } | 'meme chemin'
  parts?: Parts
}

const lire =
  (chemin: (sujets: Sujets) => string) =>
  (sujets: Sujets): Visee => ({
    adresse: sujets.maison.adresse + chemin(sujets),
    entetes: sujets.maison.entetes,
  })

const CAS: readonly Cas[] = [
  { nom: 'réponse qui ne lit rien', visee: lire(() => '/services/etatCommandes.xsd') },
  {
    nom: `flux etatCommandes, ${OUVERTES} commandes`,
    visee: (sujets) => ({
      ...lire(({ acheteur }) => `/services/etatCommandes?distributeur=${acheteur}`)(sujets),
      entetes: sujets.parJeton,
    }),
    temoin: 'meme chemin',
    parts: LECTURE,
  },
  {
    nom: 'trace d’un lot',
    visee: lire(({ lot }) => `/api/lots/${lot}/trace`),
    temoin: { operation: ({ lot }) => lireTraceDuLot(ACTEUR_SYSTEME, { lot }) },
    parts: LECTURE,
  },
  {
    nom: 'rappel d’un lot, aperçu',
    visee: lire(({ lot }) => `/api/rappels/apercu?type=lot&code=${lot}`),
    temoin: { operation: ({ lot }) => lireApercuRappel(ACTEUR_SYSTEME, { type: 'lot', code: lot }) },
  },
  {
    nom: 'livraisons, 50 en données',
    visee: lire(({ campagne }) => `/api/livraisons?campagne=${campagne}`),
    temoin: { operation: ({ campagne }) => listerLivraisons(ACTEUR_SYSTEME, { campagne }) },
    parts: LECTURE,
  },
  {
    nom: 'commande enregistrée, lot tenu',
    visee: (sujets) => ({ ...lire(() => '/api/commandes')(sujets), corps: JSON.stringify(sujets.commande) }),
    temoin: { operation: ({ commande }) => enregistrerCommande(ACTEUR_SYSTEME, commande) },
    parts: ECRITURE,
  },
  { nom: 'page livraisons', visee: lire(({ campagne }) => `/livraisons?campagne=${campagne}`) },
  { nom: 'page tableau de bord', visee: lire(() => '/pilotage') },
]

async function sujetsDe(maison: Ouverte): Promise<Sujets> {
  const acheteur = await acheteurDuBanc(maison)
  const { vendu, trace } = await lotsDuBanc(maison)
  return {
    maison,
    acheteur,
    parJeton: { authorization: `Bearer ${await jetonDuBanc(maison, acheteur)}` },
    lot: trace,
    commande: await commandeDuBanc(maison, vendu),
    campagne: String(new Date().getFullYear() - 2),
  }
}

/** What each request asks first: who acts. The first of a process also asks whether the base is a demonstration. */
async function capturerSession({ entetes }: Ouverte): Promise<Instruction[]> {
  const demander = () => acteurDe(new Headers({ cookie: entetes.cookie ?? '' }))
  if (!(await demander())) throw new Empechement('La session du banc n’est pas reconnue.')
  return capturer(demander)
}

/** The bare program on the base of this house, and where each case that has one asks it. */
async function lancerTemoin(sujets: Sujets): Promise<{ temoin: ChildProcess; visees: Map<string, Visee> }> {
  const { maison, parJeton } = sujets
  Object.assign(process.env, { DATABASE_URL: maison.urlBase, NEXTAUTH_SECRET: maison.secret })
  const session = await capturerSession(maison)
  const rejeux: Instruction[][] = []
  const chemins = new Map<string, string>()
  for (const { nom, visee, temoin } of CAS) {
    if (temoin === 'meme chemin') chemins.set(nom, visee(sujets).adresse.slice(maison.adresse.length))
    else if (temoin) {
      chemins.set(nom, `/rejeu/${rejeux.length}`)
      rejeux.push([...session, ...(await capturer(() => temoin.operation(sujets)))])
    }
  }
  await fermerDb()
  const temoin = fork(dansRacine('lib/cli/banc-temoin.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    env: { ...process.env, DATABASE_URL: maison.urlBase },
  })
  const [port] = (await once(temoin, 'message')) as [number]
  temoin.send(rejeux)
  const visees = [...chemins].map(
    ([nom, chemin]) => [nom, { adresse: `http://127.0.0.1:${port}${chemin}`, entetes: parJeton }] as const,
  )
  return { temoin, visees: new Map(visees) }
}

export interface DebitMesure {
  nom: string
  connexions: Connexions
  maison: Debit
  temoin: Debit | null
  part: number | null
  partMinimum: number | null
  /** What an answer costs more than on a hundredth of the data. */
  croissance: number
}

const mediane = (series: Debit[]): Debit => ({
  parSeconde: quantile(
    series.map((d) => d.parSeconde),
    0.5,
  ),
  p95Ms: quantile(
    series.map((d) => d.p95Ms),
    0.5,
  ),
})

/** Both houses and the bare program in turns, so that a slow moment of the machine falls on all. */
async function mesurerCas(
  visees: { temoin: Visee | undefined; petite: Visee; grande: Visee },
  connexions: Connexions,
): Promise<{ temoin: Debit | null; petite: Debit; grande: Debit }> {
  const series = { temoin: [] as Debit[], petite: [] as Debit[], grande: [] as Debit[] }
  for (let tour = -CHAUFFE; tour < TOURS; tour++)
    for (const [qui, visee] of Object.entries(visees)) {
      if (!visee) continue
      const debit = await mesurerDebit(visee, connexions, TOUR_MS)
      if (tour >= 0) series[qui as keyof typeof series].push(debit)
    }
  return {
    temoin: visees.temoin ? mediane(series.temoin) : null,
    petite: mediane(series.petite),
    grande: mediane(series.grande),
  }
}

export async function mesurerDebits(grande: Ouverte, petite: Ouverte): Promise<DebitMesure[]> {
  const [sujets, reduits] = [await sujetsDe(grande), await sujetsDe(petite)]
  const { temoin, visees } = await lancerTemoin(sujets)
  const mesures: DebitMesure[] = []
  try {
    for (const { nom, visee, parts } of CAS)
      for (const connexions of CONNEXIONS) {
        const trois = { temoin: visees.get(nom), petite: visee(reduits), grande: visee(sujets) }
        const { temoin: nu, petite: p, grande: g } = await mesurerCas(trois, connexions)
        mesures.push({
          nom,
          connexions,
          maison: g,
          temoin: nu,
          part: nu && g.parSeconde / nu.parSeconde,
          partMinimum: parts?.[connexions] ?? null,
          croissance: p.parSeconde / g.parSeconde,
        })
      }
    return mesures
  } finally {
    temoin.kill()
  }
}

const nombre = (n: number | undefined, decimales = 0) => (n === undefined ? '—' : n.toFixed(decimales))
const fraction = (part: number | null) => (part === null ? '—' : `1/${(1 / part).toFixed(1)}`)

/** The table, and whether the aims are held. */
export function direDebits(mesures: readonly DebitMesure[]): boolean {
  console.log(
    `\nDébits, médianes de ${TOURS} tours, les deux bases et le témoin à tour de rôle ; le témoin nu envoie les mêmes requêtes SQL :\n`,
  )
  console.log(
    '| quoi | connexions | réponses/s | p95, ms | témoin nu, réponses/s | témoin p95, ms | part | visée | croissance depuis le centième |',
  )
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|')
  const manques: string[] = []
  for (const m of mesures) {
    const vise = m.partMinimum !== null
    if (vise && (m.part ?? 0) < (m.partMinimum ?? 0)) manques.push(`${m.nom}, part à ${m.connexions}`)
    if (vise && m.croissance > CROISSANCE_MAXIMUM) manques.push(`${m.nom}, croissance à ${m.connexions}`)
    console.log(
      `| ${m.nom} | ${m.connexions} | ${nombre(m.maison.parSeconde)} | ${nombre(m.maison.p95Ms, 1)} | ${nombre(m.temoin?.parSeconde)} | ${nombre(m.temoin?.p95Ms, 1)} | ${fraction(m.part)} | ${fraction(m.partMinimum)} | × ${nombre(m.croissance, 2)} |`,
    )
  }
  console.log(
    manques.length === 0 ? '\nTous les débits tiennent.' : `\nVisées manquées : ${manques.join(' ; ')}.`,
  )
  return manques.length === 0
}
