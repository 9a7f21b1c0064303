/**
 * The order-status feed against a bare program, in turns in one run: a distributor with fifty open orders, among all
 * the others of the base.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Empechement } from '../base/empechement'
import { dansRacine } from '../base/racine'
import { type Debit, mesurerDebit, type Visee } from './banc-debit'
import type { Ouverte } from './banc-maison'
import { quantile } from './banc-mesure'

const NOM = 'Banc du flux'
const OUVERTES = 50
const CONNEXIONS = [1, 8] as const
const TOURS = 5
/** Turns before those that count: a server that has just started has not compiled its ways yet. */
const CHAUFFE = 4
const TOUR_MS = 2_000

const ACHETEUR = {
  nom: NOM,
  adresse: '1 rue du Banc',
  codePostal: '38000',
  ville: 'Grenoble',
  responsableAchats: 'Banc',
  categorie: 'AUTRE',
  distributeur: true,
}
const COMMANDE = {
  demande: { variete: 'franquette', typeProduit: 'ENTIERE_SECHE', calibre: 4 },
  lignes: [
    { conditionnement: 'filet-1kg', quantite: 3 },
    { conditionnement: 'sachet-500g', quantite: 2 },
  ],
}

async function lireJson<T>(maison: Ouverte, chemin: string): Promise<T> {
  const { statut, corps } = await maison.lire(chemin)
  if (statut !== 200) throw new Empechement(`${chemin} a répondu ${statut}.`)
  return JSON.parse(corps) as T
}

async function ecrireJson<T>(maison: Ouverte, chemin: string, saisie: object): Promise<T> {
  const { statut, corps } = await maison.ecrire(chemin, saisie)
  if (statut !== 201) throw new Empechement(`${chemin} a répondu ${statut} : ${corps}`)
  return JSON.parse(corps) as T
}

/** The buyer of the measure, with exactly its open orders; made when they are missing. */
async function distributeurDuBanc(maison: Ouverte): Promise<string> {
  const { elements } = await lireJson<{ elements: { id: string; nom: string }[] }>(
    maison,
    `/api/clients?${new URLSearchParams({ recherche: NOM })}`,
  )
  const connu = elements.find((c) => c.nom === NOM)
  const { id } = connu ?? (await ecrireJson<{ id: string }>(maison, '/api/clients', ACHETEUR))
  const { nombre } = await lireJson<{ nombre: number }>(
    maison,
    `/api/commandes/total?client=${id}&etat=enCours`,
  )
  for (let i = nombre; i < OUVERTES; i++)
    await ecrireJson(maison, '/api/commandes', { ...COMMANDE, client: id })
  return id
}

async function jetonDuBanc(maison: Ouverte, id: string): Promise<string> {
  const expireLe = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const nom = `banc ${process.pid}`
  return (await ecrireJson<{ jeton: string }>(maison, `/api/clients/${id}/jetons`, { nom, expireLe })).jeton
}

async function lancerTemoin(urlBase: string): Promise<{ temoin: ChildProcess; adresse: string }> {
  const temoin = fork(dansRacine('lib/cli/banc-temoin.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: urlBase },
  })
  const [port] = (await once(temoin, 'message')) as [number]
  return { temoin, adresse: `http://127.0.0.1:${port}` }
}

export interface FluxMesure {
  connexions: number
  service: Debit
  temoin: Debit
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

/** Turn by turn, so that a slow moment of the machine falls on both. */
export async function mesurerFlux(maison: Ouverte): Promise<FluxMesure[]> {
  const id = await distributeurDuBanc(maison)
  const entetes = { authorization: `Bearer ${await jetonDuBanc(maison, id)}` }
  const chemin = `/services/etatCommandes?distributeur=${id}`
  const { temoin, adresse } = await lancerTemoin(maison.urlBase)
  try {
    const visees: Record<'service' | 'temoin', Visee> = {
      service: { adresse: maison.adresse + chemin, entetes },
      temoin: { adresse: adresse + chemin, entetes },
    }
    const mesures: FluxMesure[] = []
    for (const connexions of CONNEXIONS) {
      const series = { service: [] as Debit[], temoin: [] as Debit[] }
      for (let tour = -CHAUFFE; tour < TOURS; tour++)
        for (const qui of ['temoin', 'service'] as const) {
          const debit = await mesurerDebit(visees[qui], connexions, TOUR_MS)
          if (tour >= 0) series[qui].push(debit)
        }
      mesures.push({ connexions, service: mediane(series.service), temoin: mediane(series.temoin) })
    }
    return mesures
  } finally {
    temoin.kill()
  }
}

/** Of the bare program's throughput, at each number of connections; growth from a hundredth of the base. */
const PART_MINIMUM: Record<number, number> = { 1: 1 / 3, 8: 1 / 4 }
const CROISSANCE_MAXIMUM = 1.2

/** The table, and whether the aims are held. */
export function direFlux(grand: readonly FluxMesure[], petit: readonly FluxMesure[]): boolean {
  console.log(`\nFlux etatCommandes, ${OUVERTES} commandes en cours, médianes de ${TOURS} tours :\n`)
  console.log(
    '| connexions | service, réponses/s | témoin, réponses/s | part | service p95, ms | témoin p95, ms | croissance depuis le centième |',
  )
  console.log('|---:|---:|---:|---:|---:|---:|---:|')
  let tenu = true
  for (const { connexions, service, temoin } of grand) {
    const part = service.parSeconde / temoin.parSeconde
    const avant = petit.find((m) => m.connexions === connexions)
    const croissance = avant ? avant.service.parSeconde / service.parSeconde : Number.NaN
    tenu &&= part >= (PART_MINIMUM[connexions] ?? 0) && !(croissance > CROISSANCE_MAXIMUM)
    console.log(
      `| ${connexions} | ${service.parSeconde.toFixed(0)} | ${temoin.parSeconde.toFixed(0)} | 1/${(1 / part).toFixed(1)} | ${service.p95Ms.toFixed(1)} | ${temoin.p95Ms.toFixed(1)} | × ${croissance.toFixed(2)} |`,
    )
  }
  console.log(tenu ? '\nLe flux tient ses visées.' : '\nLe flux manque une visée.')
  return tenu
}
