/**
 * `npm run banc`: how long answers take on 200,000 deliveries and 900,000 lots, and on a hundredth of them, in one run:
 * the ratios travel, the milliseconds are this machine's. Exits 1 when an aim is missed. `-- --flux` measures the
 * order-status feed alone, `-- --tours 15` sets how often the lists are asked.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { constructionPerimee, construire } from '../base/construction'
import { Empechement, estEmpechement } from '../base/empechement'
import { dansRacine } from '../base/racine'
import { type Cas, cas, SOL, VISE_COMPARAISON_MS } from './banc-cas'
import { direFlux, type FluxMesure, mesurerFlux } from './banc-flux'
import { type Maison, type Ouverte, ouvrir, remplir } from './banc-maison'
import { resumer, type Serie } from './banc-mesure'

const VISE_MS = 150
const CHAUFFE = 2

const { tours, flux: fluxSeul } = parseArgs({
  options: { tours: { type: 'string', default: '15' }, flux: { type: 'boolean', default: false } },
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

let enCours: Ouverte | null = null
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await enCours?.fermer()
    process.exit(1)
  })

interface Releve {
  series: Map<string, Serie>
  /** What is aimed at, by the names of what is held to it. */
  vises: ReadonlyMap<string, number>
  flux: FluxMesure[]
}

/** The same names in both houses; each asks for records of its own. */
async function dans(m: Maison): Promise<Releve> {
  await remplir(m)
  const ouverte = await ouvrir(m)
  enCours = ouverte
  try {
    const tous = fluxSeul ? [SOL] : [SOL, ...(await cas(ouverte))]
    const vises = new Map(tous.filter((c) => !c.sansVisee).map((c) => [c.nom, c.viseeMs ?? VISE_MS]))
    return { series: await mesurer(ouverte, tous), vises, flux: await mesurerFlux(ouverte) }
  } finally {
    enCours = null
    await ouverte.fermer()
  }
}

const ms = (n: number | undefined) => (n === undefined ? '—' : n.toFixed(n < 10 ? 1 : 0))

async function banc(): Promise<boolean> {
  if (constructionPerimee()) {
    console.log('Construction des pages…')
    await construire(() => {})
  }
  const { series: petite, flux: fluxPetit } = await dans(PETITE)
  const { series: grande, vises, flux: fluxGrand } = await dans(GRANDE)
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
      ? `\nTout ce que les pages demandent tient en ${VISE_MS} ms, ce qui compare des campagnes en ${VISE_COMPARAISON_MS} (médianes de ${vises.size} mesures, ${TOURS} tours, charge ${charge}).`
      : `\nAu-delà de ${VISE_MS} ms, ou de ${VISE_COMPARAISON_MS} en comparant (charge ${charge}) : ${lents.map(([nom, s]) => `${nom} (${ms(s.medianeMs)})`).join(', ')}.`,
  )
  return direFlux(fluxGrand, fluxPetit) && lents.length === 0
}

try {
  process.exitCode = (await banc()) ? 0 : 1
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
