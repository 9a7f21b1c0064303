/** Every door × every role, with inputs made from the schemas and harmed (fiabilite.md, « Proofs »). */
import fc from 'fast-check'
import { deriver } from '@/prisma/grande-base/hasard'
import { quantile } from '../banc-mesure'
import { enNombre, secondesDepuis } from '../en-clair'
import { demander, enParallele, type Reponse } from './demande'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { type Cas, type Document, type Porte, toutesLesPortes } from './fuzz-portes'
import { inviter, par, peutEntrer, type Venue } from './fuzz-venues'
import {
  type Application,
  arreterApplication,
  monterMaison,
  ouvrirApplication,
  ouvrirDemonstration,
  rejoindreDemonstration,
} from './maison'
import { defautDe } from './refus-lisible'
import { changees, TemoinBase } from './temoin-base'

/** Each door meets what the others have changed since. */
const TOURS = { court: 3, entier: 100 }
/**
 * Of each door in one round, of which each role that may not makes a few. A page takes four times as long to be rendered as
 * an operation to be done, and reads its path and search alone: at short size it is asked for less.
 */
const PAR_TOUR = {
  court: { programmes: 100, entree: 100, page: 12 },
  entier: { programmes: 100, entree: 100, page: 100 },
}
const DE_QUI_NE_PEUT = 5
const A_LA_FOIS = 4
const LENT_MS = 2_000
/** Of a request among the others, were the machine ten times as slow. */
const LENT_EN_MOYENNE_MS = 25
const FAUTES_DITES = 25
/** Letters of a fault. */
const DITE = 4_000
/** In place of a status: none came, or one that a client cannot read. */
const SANS_REPONSE = 599

interface Scene {
  essai: Essai
  /** Of one base: each core has its own, and requests are dealt out among them. */
  applications: Application[]
  base: TemoinBase
  venues: Venue[]
  dureesMs: number[]
  solMs: number[]
  fautes: string[]
  parStatut: Map<number, number>
  /** Bytes of each log read so far. */
  luDuJournal: Map<Application, number>
  demandes: number
}

/** A case and who makes it. */
interface Coup {
  porte: Porte
  venue: Venue
  cas: Cas
}
interface Issue extends Coup {
  reponse: Reponse
}

function coupsDe({ essai, venues }: Scene, porte: Porte, graine: number): Coup[] {
  const nombre = PAR_TOUR[essai.taille][porte.genre]
  const permis = venues.filter((venue) => peutEntrer(porte, venue)).length
  const reste = nombre - (venues.length - permis) * DE_QUI_NE_PEUT
  return venues.flatMap((venue, rang) => {
    const numRuns = peutEntrer(porte, venue) ? Math.ceil(reste / permis) : DE_QUI_NE_PEUT
    return fc
      .sample(porte.cas, { seed: deriver(graine, rang), numRuns })
      .map((cas) => ({ porte, venue, cas }))
  })
}

function frapper(scene: Scene, { cas, venue }: Coup): Promise<Reponse> {
  const { port, adresse } = tourDe(scene)
  return demander(port, cas.chemin, {
    methode: cas.methode,
    entetes: { ...cas.entetes, ...venue.entetes(adresse) },
    ...(cas.corps !== undefined && { corps: cas.corps }),
  }).catch((erreur: unknown) => ({ statut: SANS_REPONSE, entetes: {}, corps: Buffer.from(String(erreur)) }))
}

function tourDe(scene: Scene): Application {
  const { applications } = scene
  return applications[scene.demandes++ % applications.length] as Application
}

const dire = ({ porte, venue, cas }: Coup): string =>
  `${porte.quoi} par ${venue.nom} : ${JSON.stringify({ ...cas, corps: cas.corps?.toString().slice(0, 600) }).slice(0, 1_500)}`

const PILE = /\bat .+:\d+:\d+|node_modules|\bSELECT\b.+\bFROM\b|PrismaClient/

/** What is wrong with an answer; null when it is as it must be. */
function defaut({ porte, venue, reponse }: Issue): string | null {
  const { statut, entetes } = reponse
  const corps = reponse.corps.toString()
  if (statut >= 500) return `${statut} ${corps.slice(0, 300)}`
  if (statut < 300 && !peutEntrer(porte, venue)) return `${statut} à qui n’en a pas le droit`
  if (statut < 400) return null
  // Too long in all for a request: refused before there is a door (« prises » holds it to its sentence).
  if (porte.genre !== 'programmes' || statut === 431)
    return PILE.test(corps) ? `entrailles : ${corps.slice(0, 300)}` : null
  const service = porte.quoi.includes(' /services/')
  const type = String(entetes['content-type'])
  // The web service answers in JSON where it is asked for.
  return defautDe({ statut, type, corps, service: service && type.includes('xml') })
}

/** A machine that others load is slow once; what is slow by itself is so three times. */
async function chronometrer(scene: Scene, coup: Coup): Promise<Issue> {
  const une = async () => {
    const debut = performance.now()
    const reponse = await frapper(scene, coup)
    return { reponse, ms: performance.now() - debut }
  }
  const { reponse, ms } = await une()
  scene.dureesMs.push(ms)
  if (ms > LENT_MS) {
    const encore = [await une(), await une()].map((e) => e.ms)
    if (Math.min(...encore) > LENT_MS)
      scene.fautes.push(`${Math.round(Math.min(ms, ...encore))} ms, trois fois : ${dire(coup)}`)
  }
  scene.parStatut.set(reponse.statut, (scene.parStatut.get(reponse.statut) ?? 0) + 1)
  return { ...coup, reponse }
}

const aEcrit = ({ cas, reponse }: Issue) =>
  cas.methode !== 'GET' && cas.methode !== 'HEAD' && reponse.statut < 400

/** Makes them all, and looks at the base around: when one of them wrote, the refused ones are made again, until none does. */
async function salve(
  scene: Scene,
  coups: readonly Coup[],
  avant: Map<string, string>,
): Promise<Map<string, string>> {
  const { base } = scene
  const debut = await base.horloge()
  const issues = await enParallele(coups, (coup) => chronometrer(scene, coup), A_LA_FOIS)
  for (const issue of issues) {
    const faute = defaut(issue)
    if (faute) scene.fautes.push(`${faute} : ${dire(issue)}`)
  }
  journalDe(scene, coups[0])
  if ((await base.horloge()) === debut) return avant
  const apres = await base.empreintes()
  if (issues.some(aEcrit)) {
    const refuses = issues.filter((i) => i.reponse.statut >= 400)
    return refuses.length === 0 ? apres : salve(scene, refuses, apres)
  }
  const tables = changees(avant, apres)
  if (tables.length > 0)
    scene.fautes.push(
      `parmi ${issues.length} refus, un a écrit dans ${tables.join(', ')} ; les premiers : ${issues.slice(0, 5).map(dire).join('\n    ')}`,
    )
  return apres
}

/** What the applications call an unexpected error, be their answer what it may. */
function journalDe({ applications, luDuJournal, fautes }: Scene, coup: Coup | undefined): void {
  for (const application of applications) {
    const dit = application.dit()
    const neuf = dit.slice(luDuJournal.get(application) ?? 0)
    luDuJournal.set(application, dit.length)
    for (const ligne of neuf.split('\n').filter((l) => l.includes('unexpected error')))
      fautes.push(`au journal, pendant ${coup?.porte.quoi} : ${ligne.slice(0, 600)}`)
  }
}

async function sol(scene: Scene): Promise<void> {
  const debut = performance.now()
  await demander(tourDe(scene).port, '/api/sante')
  scene.solMs.push(performance.now() - debut)
}

/** A case that disabled an account or took its session would make all that follows say nothing. */
async function exigerPresents({ applications, venues, essai }: Scene): Promise<void> {
  for (const { port, adresse } of applications)
    for (const { nom, role, entetes } of venues.filter(({ nom }) => nom !== 'personne')) {
      const chemin = nom === 'programme' ? '/services/etatCommandes?distributeur=carr15432' : '/api/compte'
      const { statut } = await demander(port, chemin, { entetes: entetes(adresse) })
      if (statut !== 200 && statut !== 429)
        throw new Error(`${nom} (${role}) is out: ${statut}, SEED=${essai.graine}`)
    }
}

const enMs = (valeurs: readonly number[], part: number): number => Math.round(quantile(valeurs, part))

/** The same case, made as small as it can be and still fail. */
async function rapetisser(scene: Scene, portes: readonly Porte[]): Promise<void> {
  const porte = portes.find(({ quoi }) => scene.fautes[0]?.includes(`: ${quoi} par `))
  if (!porte) return
  for (const [rang, venue] of scene.venues.entries()) {
    const propriete = fc.asyncProperty(porte.cas, async (cas) => {
      const coup = { porte, venue, cas }
      return defaut({ ...coup, reponse: await frapper(scene, coup) }) === null
    })
    const { counterexample } = await fc.check(propriete, {
      seed: deriver(scene.essai.graine, rang),
      numRuns: 300,
      interruptAfterTimeLimit: 10_000,
    })
    if (!counterexample) continue
    return void scene.essai.dire(`Au plus petit : ${dire({ porte, venue, cas: counterexample[0] })}`)
  }
}

/** A broken variant shows itself in an empty house: its world need not be made. */
async function ouvrir(essai: Essai) {
  if (essai.temoin === null) {
    const { maison, application } = await ouvrirDemonstration(essai)
    const seconde = await rejoindreDemonstration(essai, maison)
    return { maison, applications: [application, seconde], venues: await inviter(application) }
  }
  const maison = await monterMaison(essai)
  const { application, direction } = await ouvrirApplication(maison, {
    temoin: essai.temoin,
  })
  essai.aLaFin(() => arreterApplication(application))
  return { maison, applications: [application], venues: [par('direction', 'direction', direction)] }
}

async function installer(essai: Essai): Promise<Scene> {
  const { maison, ...ouvertes } = await ouvrir(essai)
  const base = await TemoinBase.ouvrir(maison.postgres.url)
  essai.aLaFin(base.fermer)
  return {
    essai,
    ...ouvertes,
    base,
    dureesMs: [],
    solMs: [],
    fautes: [],
    parStatut: new Map(),
    luDuJournal: new Map(),
    demandes: 0,
  }
}

async function lirePortes(scene: Scene): Promise<Porte[]> {
  const { corps } = await demander(tourDe(scene).port, '/api/openapi.json')
  return toutesLesPortes(JSON.parse(String(corps)) as Document)
}

/** Every door once by everybody; how many cases that was. */
async function faireUnTour(
  scene: Scene,
  portes: readonly Porte[],
  tour: number,
  avant: Map<string, string>,
): Promise<[cas: number, apres: Map<string, string>]> {
  const { essai, fautes } = scene
  let [cas, etat] = [0, avant]
  for (const [rang, porte] of portes.entries()) {
    const coups = coupsDe(scene, porte, deriver(essai.graine, tour * 1_000 + rang))
    etat = await salve(scene, coups, etat)
    cas += coups.length
    await sol(scene)
    if (fautes.length >= (essai.temoin ? 1 : FAUTES_DITES)) break
  }
  return [cas, etat]
}

async function executer(essai: Essai): Promise<string> {
  const scene = await installer(essai)
  const { dureesMs, solMs, parStatut, fautes, venues } = scene
  const portes = await lirePortes(scene)
  const debut = performance.now()
  let [cas, tours, etat] = [0, 0, await scene.base.empreintes()]
  for (let tour = essai.depuis - 1; tour < TOURS[essai.taille] && fautes.length === 0; tour++) {
    const [faits, apres] = await faireUnTour(scene, portes, tour, etat)
    cas += faits
    tours++
    etat = apres
    if (fautes.length === 0) await exigerPresents(scene)
    // Hours at full size: whoever has to stop knows what was done.
    if (essai.taille === 'entier')
      essai.dire(
        `Tour ${tour + 1} sur ${TOURS.entier} : ${enNombre(dureesMs.length)} demandes en ${secondesDepuis(debut)}.`,
      )
  }
  for (const faute of fautes.slice(0, essai.temoin ? 3 : FAUTES_DITES)) essai.dire(faute.slice(0, DITE))
  if (!essai.temoin) await rapetisser(scene, portes)
  const combien = dureesMs.length
  exiger(fautes.length === 0, `${fautes.length} fautes sur ${enNombre(combien)} demandes : ${fautes[0]}`)
  const moyenne = (performance.now() - debut) / combien
  exiger(moyenne < LENT_EN_MOYENNE_MS, `${moyenne.toFixed(1)} ms la demande, ${A_LA_FOIS} à la fois.`)
  const pages = portes.filter(({ genre }) => genre === 'page').length
  const statuts = [...parStatut].sort(([a], [b]) => a - b).map(([s, n]) => `${s} × ${enNombre(n)}`)
  return `${enNombre(cas)} cas (${enNombre(combien)} demandes) par ${venues.length} visiteurs : ${enNombre(tours * PAR_TOUR[essai.taille].programmes)} à chacune de ${portes.length - pages} portes, ${enNombre(tours * PAR_TOUR[essai.taille].page)} à chacune de ${pages} pages ; ${statuts.join(', ')} ; p50 ${enMs(dureesMs, 0.5)}, p99 ${enMs(dureesMs, 0.99)}, au plus ${enMs(dureesMs, 1)} ms, /api/sante ${enMs(solMs, 0.5)} ms, ${moyenne.toFixed(1)} ms la demande.`
}

export const FUZZ: Epreuve = {
  nom: 'fuzz',
  phrase:
    'quoi qu’on envoie à une porte, qui que l’on soit : jamais 500, jamais 2 s, rien d’écrit par un refus, une phrase',
  temoins: {
    'refus-qui-ecrit': 'une transaction refusée est gardée',
    'refus-bavard': 'un refus dit où il a été fait dans le programme',
  },
  seule: true,
  tours: TOURS,
  executer,
}
