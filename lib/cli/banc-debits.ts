/**
 * Throughput of what the house lives by, in turns in one run: the house, a bare program that sends PostgreSQL the same
 * statements, and an answer of the same process that reads nothing.
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

interface Cas {
  nom: string
  maison: Visee
  temoin?: Visee
  parts?: Parts
}

async function lancerTemoin(urlBase: string, rejeux: Instruction[][]) {
  const temoin = fork(dansRacine('lib/cli/banc-temoin.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    env: { ...process.env, DATABASE_URL: urlBase },
  })
  const [port] = (await once(temoin, 'message')) as [number]
  temoin.send(rejeux)
  return { temoin, adresse: `http://127.0.0.1:${port}` }
}

/** What each request asks first: who acts. The first of a process also asks whether the base is a demonstration. */
async function capturerSession({ entetes }: Ouverte): Promise<Instruction[]> {
  const demander = () => acteurDe(new Headers({ cookie: entetes.cookie ?? '' }))
  if (!(await demander())) throw new Empechement('La session du banc n’est pas reconnue.')
  return capturer(demander)
}

async function cas(maison: Ouverte): Promise<{ tous: Cas[]; temoin: ChildProcess }> {
  const acheteur = await acheteurDuBanc(maison)
  const { vendu, trace: lot } = await lotsDuBanc(maison)
  const commande = await commandeDuBanc(maison, vendu)
  const campagne = String(new Date().getFullYear() - 2)

  Object.assign(process.env, { DATABASE_URL: maison.urlBase, NEXTAUTH_SECRET: maison.secret })
  const session = await capturerSession(maison)
  const rejeux: Instruction[][] = []
  for (const operation of [
    () => lireTraceDuLot(ACTEUR_SYSTEME, { lot }),
    () => lireApercuRappel(ACTEUR_SYSTEME, { type: 'lot', code: lot }),
    () => listerLivraisons(ACTEUR_SYSTEME, { campagne }),
    () => enregistrerCommande(ACTEUR_SYSTEME, commande),
  ])
    rejeux.push([...session, ...(await capturer(operation))])
  await fermerDb()

  const { temoin, adresse } = await lancerTemoin(maison.urlBase, rejeux)
  const entetes = maison.entetes
  const lire = (chemin: string): Visee => ({ adresse: maison.adresse + chemin, entetes })
  const rejouer = (rang: number): Visee => ({ adresse: `${adresse}/rejeu/${rang}`, entetes: {} })
  const flux = `/services/etatCommandes?distributeur=${acheteur}`
  const parJeton = { authorization: `Bearer ${await jetonDuBanc(maison, acheteur)}` }
  const tous: Cas[] = [
    { nom: 'réponse qui ne lit rien', maison: lire('/services/etatCommandes.xsd') },
    {
      nom: `flux etatCommandes, ${OUVERTES} commandes`,
      maison: { adresse: maison.adresse + flux, entetes: parJeton },
      temoin: { adresse: adresse + flux, entetes: parJeton },
      parts: LECTURE,
    },
    { nom: 'trace d’un lot', maison: lire(`/api/lots/${lot}/trace`), temoin: rejouer(0), parts: LECTURE },
    {
      nom: 'rappel d’un lot, aperçu',
      maison: lire(`/api/rappels/apercu?type=lot&code=${lot}`),
      temoin: rejouer(1),
    },
    {
      nom: 'livraisons, 50 en données',
      maison: lire(`/api/livraisons?campagne=${campagne}`),
      temoin: rejouer(2),
      parts: LECTURE,
    },
    {
      nom: 'commande enregistrée, lot tenu',
      maison: { ...lire('/api/commandes'), corps: JSON.stringify(commande) },
      temoin: rejouer(3),
      parts: ECRITURE,
    },
    { nom: 'page livraisons', maison: lire(`/livraisons?campagne=${campagne}`) },
    { nom: 'page tableau de bord', maison: lire('/pilotage') },
  ]
  return { tous, temoin }
}

export interface DebitMesure {
  nom: string
  connexions: Connexions
  maison: Debit
  temoin: Debit | null
  part: number | null
  partMinimum: number | null
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

/** House and bare program in turns, so that a slow moment of the machine falls on both. */
async function mesurerCas({ nom, maison, temoin, parts }: Cas, connexions: Connexions): Promise<DebitMesure> {
  const series = { maison: [] as Debit[], temoin: [] as Debit[] }
  for (let tour = -CHAUFFE; tour < TOURS; tour++)
    for (const [qui, visee] of Object.entries({ temoin, maison })) {
      if (!visee) continue
      const debit = await mesurerDebit(visee, connexions, TOUR_MS)
      if (tour >= 0) series[qui as keyof typeof series].push(debit)
    }
  const mesuree = mediane(series.maison)
  const nu = temoin ? mediane(series.temoin) : null
  return {
    nom,
    connexions,
    maison: mesuree,
    temoin: nu,
    part: nu && mesuree.parSeconde / nu.parSeconde,
    partMinimum: parts?.[connexions] ?? null,
  }
}

export async function mesurerDebits(maison: Ouverte): Promise<DebitMesure[]> {
  const { tous, temoin } = await cas(maison)
  try {
    const mesures: DebitMesure[] = []
    for (const un of tous) for (const connexions of CONNEXIONS) mesures.push(await mesurerCas(un, connexions))
    return mesures
  } finally {
    temoin.kill()
  }
}

const nombre = (n: number | undefined, decimales = 0) => (n === undefined ? '—' : n.toFixed(decimales))
const fraction = (part: number | null) => (part === null ? '—' : `1/${(1 / part).toFixed(1)}`)

/** The table, and whether the aims are held. */
export function direDebits(grands: readonly DebitMesure[], petits: readonly DebitMesure[]): boolean {
  console.log(`\nDébits, médianes de ${TOURS} tours ; le témoin nu envoie les mêmes requêtes SQL :\n`)
  console.log(
    '| quoi | connexions | réponses/s | p95, ms | témoin nu, réponses/s | témoin p95, ms | part | visée | croissance depuis le centième |',
  )
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|')
  const manques: string[] = []
  for (const m of grands) {
    const avant = petits.find((p) => p.nom === m.nom && p.connexions === m.connexions)
    const croissance = avant && avant.maison.parSeconde / m.maison.parSeconde
    const vise = m.partMinimum !== null
    if (vise && (m.part ?? 0) < (m.partMinimum ?? 0)) manques.push(`${m.nom}, part à ${m.connexions}`)
    if (vise && croissance !== undefined && croissance > CROISSANCE_MAXIMUM)
      manques.push(`${m.nom}, croissance à ${m.connexions}`)
    console.log(
      `| ${m.nom} | ${m.connexions} | ${nombre(m.maison.parSeconde)} | ${nombre(m.maison.p95Ms, 1)} | ${nombre(m.temoin?.parSeconde)} | ${nombre(m.temoin?.p95Ms, 1)} | ${fraction(m.part)} | ${fraction(m.partMinimum)} | × ${nombre(croissance, 2)} |`,
    )
  }
  console.log(
    manques.length === 0 ? '\nTous les débits tiennent.' : `\nVisées manquées : ${manques.join(' ; ')}.`,
  )
  return manques.length === 0
}
