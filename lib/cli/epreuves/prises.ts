/** The production application by raw sockets: what no client library would send (fiabilite.md, « Proofs »). */
import { readFileSync } from 'node:fs'
import { dormir } from '../../base/processus'
import { enParallele } from './demande'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { type Application, arreterApplication, estFinie, monterMaison, ouvrirApplication } from './maison'
import { converser, type Lue } from './prise'
import { casDePrises } from './prises/cas'
import type { CasDePrise } from './prises/commun'
import { defautDe } from './refus-lisible'

const TOURS = { court: 2, entier: 30 }
const A_LA_FOIS = 12
const VEILLE_MS = 100
const SANTE_MS = 2_000
/** Of resident memory, once every kind of request has been seen. */
const CROISSANCE_MO = 120
const FAUTES_DITES = 40

const memoireMo = ({ enfant }: Application): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${enfant.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000

const PILE = /\bat .+:\d+:\d+|node_modules|\bSELECT\b.+\bFROM\b|PrismaClient/

/** A refusal of the front or of a door; a page's, or a redirect, has no problem to show. */
function defautDuCorps({ statut, entetes, corps }: Lue): string | null {
  const texte = Buffer.from(corps, 'latin1').toString()
  if (PILE.test(texte)) return `entrailles : ${texte.slice(0, 200)}`
  const type = /^content-type: ([^\r\n]+)/im.exec(entetes)?.[1] ?? ''
  if (statut < 400 || type.startsWith('text/html') || corps === '') return null
  // Refused before there was a path to read: 408, 417 and 431 are of HTTP alone.
  if ([408, 417, 431].includes(statut))
    return /"detail":"[^"]+\."/.test(texte) ? null : `sans phrase : ${texte.slice(0, 200)}`
  return defautDe({ statut, type, corps: texte, service: type.includes('xml') })
}

function defaut({ attendu }: CasDePrise, lues: readonly Lue[]): string | null {
  const statuts = lues.map(({ statut }) => statut)
  const voulus = attendu.filter((a) => a !== 'silence')
  if (statuts.join() !== voulus.join() && !(attendu[0] === 'silence' && statuts.every((s) => s < 500)))
    return `attendu ${attendu.join(', ')}, reçu ${statuts.join(', ') || 'rien'}`
  return lues.map(defautDuCorps).find((d) => d !== null) ?? null
}

/** Asks after its health all the while. */
function veiller(application: Application): () => Promise<number[]> {
  const durees: number[] = []
  let fini = false
  const boucle = (async () => {
    for (; !fini; await dormir(VEILLE_MS)) {
      const debut = performance.now()
      const { ok } = await fetch(`${application.adresse}/api/sante`)
      durees.push(ok ? performance.now() - debut : Number.POSITIVE_INFINITY)
    }
  })()
  boucle.catch(() => durees.push(Number.POSITIVE_INFINITY))
  return async () => {
    fini = true
    await boucle.catch(() => {})
    return durees
  }
}

async function tour(
  application: Application,
  cas: readonly CasDePrise[],
  fautes: Set<string>,
): Promise<void> {
  await enParallele(
    cas,
    async (un) => {
      const faute = defaut(un, await converser(application.port, un.envoi, un))
      if (faute) fautes.add(`${un.quoi} : ${faute}`)
    },
    A_LA_FOIS,
  )
}

async function executer(essai: Essai): Promise<string> {
  const maison = await monterMaison(essai)
  const temoin = essai.temoin ?? undefined
  const { application, direction } = await ouvrirApplication(maison, { temoin })
  essai.aLaFin(() => arreterApplication(application))
  const { hasard, taille } = essai
  const cas = casDePrises(direction.cookie)
    .filter(({ long }) => !long || taille === 'entier')
    // Those that wait start with the others, in an order that the seed draws.
    .map((un) => ({ un, rang: hasard.tirer() }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ un }) => un)
  const fautes = new Set<string>()
  const cesser = veiller(application)
  await tour(application, cas, fautes)
  const avantMo = memoireMo(application)
  const tours = essai.temoin ? 1 : TOURS[taille]
  for (let fois = 1; fois < tours && fautes.size === 0; fois++)
    await tour(
      application,
      cas.filter(({ quoi }) => fois % 10 === 0 || quoi !== 'headers that never end'),
      fautes,
    )
  const durees = (await cesser()).sort((a, b) => a - b)
  for (const faute of [...fautes].slice(0, essai.temoin ? 3 : FAUTES_DITES)) essai.dire(faute)
  exiger(fautes.size === 0, `${fautes.size} envois sur ${cas.length} : ${[...fautes][0]}`)
  exiger(!estFinie(application), 'L’application s’est arrêtée.')
  const apresMo = memoireMo(application)
  exiger(
    apresMo - avantMo < CROISSANCE_MO,
    `La mémoire est passée de ${Math.round(avantMo)} à ${Math.round(apresMo)} Mo en ${tours} tours.`,
  )
  // The worst of them meets a busy machine: the ninth in ten is what the house is like.
  const sante = durees[Math.floor(durees.length * 0.9)] ?? Number.POSITIVE_INFINITY
  exiger(
    durees.every(Number.isFinite) && sante < SANTE_MS,
    `/api/sante n’a pas répondu pendant ce temps (${Math.round(sante)} ms).`,
  )
  exiger(!application.dit().includes('unexpected error'), `Le journal : ${application.dit().slice(-600)}`)
  return `${cas.length} envois, ${tours} tours, 0 × 500 ; mémoire ${Math.round(avantMo)} puis ${Math.round(apresMo)} Mo ; /api/sante ${durees.length} fois, p90 ${Math.round(sante)} ms.`
}

export const PRISES: Epreuve = {
  nom: 'prises',
  phrase:
    'ce qu’aucun navigateur n’envoie : le bon statut chaque fois, jamais 500, et la maison répond pendant ce temps',
  temoins: { 'toutes-methodes': 'l’avant-poste laisse entrer toutes les méthodes' },
  seule: true,
  executer,
}
