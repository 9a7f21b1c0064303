/**
 * `npm run banc`: how long answers take on 200,000 deliveries and 900,000 lots, and on a hundredth of them, in one run:
 * the ratios travel, the milliseconds are this machine's. Exits 1 when an aim is missed. `-- --debits` measures the
 * throughputs alone, `-- --tours 15` sets how often the lists are asked.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Arret } from '../base/arret'
import { constructionPerimee, construire } from '../base/construction'
import { Empechement, estEmpechement } from '../base/empechement'
import { dormir } from '../base/processus'
import { dansRacine } from '../base/racine'
import { type Cas, cas, SOL } from './banc-cas'
import { type DebitMesure, direDebits, mesurerDebits } from './banc-debits'
import { type Maison, type Ouverte, ouvrir, remplir } from './banc-maison'
import { resumer, type Serie } from './banc-mesure'

const VISE_MS = 150
const CHAUFFE = 2
const DEPART_MAXIMUM_MS = 3_000
const MEMOIRE_MAXIMUM_MO = 300
/** Until what the run took has been given back (lib/base/memoire.ts). */
const REPOS_MS = 20_000

const { tours, debits: debitsSeuls } = parseArgs({
  options: { tours: { type: 'string', default: '15' }, debits: { type: 'boolean', default: false } },
}).values
const TOURS = Math.max(1, Number.parseInt(tours, 10) || 1)

const PORT = Number(process.env.PORT || 3000)
const maison = (nom: string, rang: number, reduction: number): Maison => ({
  nom,
  port: PORT + rang,
  donnees: dansRacine(join('.donnees', `banc-${nom}`)),
  reduction,
})
const GRANDE = maison('grande', 0, 1)
const PETITE = maison('petite', 1, 100)

/** Every case in turn, then all again: a slow moment of the machine falls on all of them. */
async function mesurer(ouverte: Ouverte, tous: readonly Cas[]): Promise<Map<string, Serie>> {
  const temps = new Map(tous.map((c) => [c.nom, [] as number[]]))
  for (let tour = -CHAUFFE; tour < TOURS; tour++)
    for (const { nom, chemin, page } of tous) {
      const { statut, ms } = await ouverte.lire(chemin, page ? 'text/html' : 'application/json')
      if (statut !== 200) throw new Empechement(`${chemin} a répondu ${statut}.`)
      if (tour >= 0) temps.get(nom)?.push(ms)
    }
  return new Map([...temps].map(([nom, ms]) => [nom, resumer(ms)]))
}

const arret = new Arret()
let fin: Promise<void> | null = null
/** Once: a signal while all ends waits for that end. */
function fermerTout(): Promise<void> {
  fin ??= arret.tout()
  return fin
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await fermerTout()
    process.exit(1)
  })

async function entrer(m: Maison): Promise<Ouverte> {
  await remplir(m)
  return ouvrir(m, (fermer) => arret.apres(fermer))
}

interface Listes {
  series: Map<string, Serie>
  /** What is aimed at, by the names of what is held to it. */
  vises: ReadonlyMap<string, number>
}

/** The same names in both houses; each asks for records of its own. */
async function listes(ouverte: Ouverte): Promise<Listes> {
  const tous = debitsSeuls ? [SOL] : [SOL, ...(await cas(ouverte))]
  const vises = new Map(tous.filter((c) => !c.sansVisee).map((c) => [c.nom, c.viseeMs ?? VISE_MS]))
  return { series: await mesurer(ouverte, tous), vises }
}

interface Releve extends Listes {
  petite: Map<string, Serie>
  debits: DebitMesure[]
  departMs: number
  /** Resident, at the end of the run and once rested. */
  memoireMo: { fin: number; repos: number }
}

async function relever(): Promise<Releve> {
  try {
    const petite = await entrer(PETITE)
    const { series: petites } = await listes(petite)
    const grande = await entrer(GRANDE)
    const { series, vises } = await listes(grande)
    const debits = await mesurerDebits(grande, petite)
    const fin = grande.memoireMo()
    await dormir(REPOS_MS)
    const memoireMo = { fin, repos: grande.memoireMo() }
    return { series, vises, petite: petites, debits, departMs: grande.departMs, memoireMo }
  } finally {
    await fermerTout()
  }
}

const ms = (n: number | undefined) => (n === undefined ? '—' : n.toFixed(n < 10 ? 1 : 0))

async function banc(): Promise<boolean> {
  if (constructionPerimee()) {
    console.log('Construction des pages…')
    await construire(() => {})
  }
  const { series: grande, vises, petite, debits, departMs, memoireMo } = await relever()
  const sol = grande.get(SOL.nom)?.medianeMs ?? Number.NaN
  console.log('| quoi | médiane, ms | p95, ms | × santé | au centième, ms | croissance |')
  console.log('|---|---:|---:|---:|---:|---:|')
  for (const [nom, s] of grande) {
    const avant = petite.get(nom)?.medianeMs
    const croissance = avant === undefined ? '—' : `× ${(s.medianeMs / avant).toFixed(1)}`
    console.log(
      `| ${nom} | ${ms(s.medianeMs)} | ${ms(s.p95Ms)} | ${(s.medianeMs / sol).toFixed(1)} | ${ms(avant)} | ${croissance} |`,
    )
  }
  // Others at work on the machine slow everything: the ratio to the ground says by how much.
  const charge = ms(loadavg()[0])
  const lents = [...grande].filter(([nom, s]) => s.medianeMs > (vises.get(nom) ?? Number.POSITIVE_INFINITY))
  console.log(
    lents.length === 0
      ? `\nTout ce que les pages demandent tient en ${VISE_MS} ms, le pilotage dans ses propres visées (médianes de ${vises.size} mesures, ${TOURS} tours, charge ${charge}).`
      : `\nAu-delà de la visée (charge ${charge}) : ${lents.map(([nom, s]) => `${nom} (${ms(s.medianeMs)})`).join(', ')}.`,
  )
  console.log(
    `Départ de l’application construite à la première réponse : ${(departMs / 1000).toFixed(1)} s (visée ${DEPART_MAXIMUM_MS / 1000} s). ` +
      `Mémoire résidente à la fin des mesures : ${memoireMo.fin.toFixed(0)} Mo, ${REPOS_MS / 1000} s après : ${memoireMo.repos.toFixed(0)} Mo (visée ${MEMOIRE_MAXIMUM_MO} Mo).`,
  )
  const tenus = direDebits(debits)
  return tenus && lents.length === 0 && departMs <= DEPART_MAXIMUM_MS && memoireMo.repos <= MEMOIRE_MAXIMUM_MO
}

try {
  process.exitCode = (await banc()) ? 0 : 1
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
