/** Seasons at random against a model in memory: the whole house, compared after each act. */
import fc from 'fast-check'
import pg from 'pg'
import { executerInvariants } from '../../base/invariants'
import { sceller } from '../../base/sceaux'
import { enNombre } from '../en-clair'
import { ouvrirBaseIci } from './base'
import { type Epreuve, type Essai, exiger, Manquement } from './epreuve'
import type { Geste, Modele, Pas } from './saison/modele'

/** Acts, each of them compared: as many seasons as it takes, which have some 25 each. */
const GESTES = { court: 10_000, entier: 100_000 }
const PAR_SAISON_AU_MOINS = 15
/** Of one season, of which half find nothing to be done on; it begins with a member, an orchard and a buyer of its own. */
const PAS = { min: 40, max: 60 }
const PAS_REDUITS = 10
/** Seasons between two looks at the whole base. */
const CONTROLES = 50

const ETEINDRE: Record<string, string> = {
  'mouvement-non-compte': 'ALTER TABLE mouvement DISABLE TRIGGER mouvement_compte',
  'evenement-tu': 'ALTER TABLE commande DISABLE TRIGGER evenements_de_commandes',
}

interface Scene {
  url: string
  session: pg.Client
  gestes: readonly (readonly [string, Geste])[]
  jouer(pas: readonly Pas[]): Promise<number>
}

async function installer(essai: Essai): Promise<Scene> {
  const url = await ouvrirBaseIci(essai)
  const session = new pg.Client({ connectionString: url })
  session.on('error', () => {})
  await session.connect()
  essai.aLaFin(() => session.end())
  return { url, session, ...(await apprendre(session)) }
}

/** The use cases need the generated client and a base: they come once both are there. */
async function apprendre(session: pg.Client): Promise<Pick<Scene, 'gestes' | 'jouer'>> {
  const { APPORTS, rouvrir } = await import('./saison/apports')
  const { LOTS } = await import('./saison/lots')
  const { VENTES } = await import('./saison/ventes')
  const { PEPINIERE } = await import('./saison/pepiniere')
  const { comparer, comparerFlux, regarder } = await import('./saison/comparer')
  const { nouveauClient } = await import('@/lib/ventes/clients-de-test')
  const { planterPepiniere } = await import('@/lib/pepiniere/pepiniere-de-test')
  await planterPepiniere()
  const tous = [...APPORTS, ...LOTS, ...VENTES, ...PEPINIERE]
  const parNom = new Map(tous.map(([nom, , geste]) => [nom, geste]))
  const desVentes = new Set([...VENTES, ...LOTS].map(([nom]) => nom))
  const RIEN: Pas = { geste: 'inscrire', rang: 0, autre: 0, kg: 0, oui: true }

  async function commencer(): Promise<Modele> {
    const { id } = await nouveauClient()
    const { prix } = await regarder(session, { vergers: [], client: id }, 0)
    return {
      client: id,
      close: false,
      producteurs: [],
      vergers: [],
      livraisons: [],
      lots: [],
      transformations: [],
      commandes: [],
      bloques: new Set(),
      prix: new Map(prix.map(({ plant, centimes }) => [String(plant), Number(centimes)])),
      revisions: [],
      demandes: 0,
      audits: 0,
    }
  }

  async function jouer(suite: readonly Pas[]): Promise<number> {
    const m = await commencer()
    await parNom.get('inscrire')?.(m, RIEN)
    let { dernier } = await regarder(session, m, 0)
    let compares = 0
    try {
      for (const pas of suite) {
        m.audits = 0
        const demandes = m.demandes
        await parNom.get(pas.geste)?.(m, pas)
        if (m.demandes === demandes) continue
        dernier = await comparer(session, m, dernier)
        if (desVentes.has(pas.geste)) await comparerFlux(m)
        compares++
      }
    } finally {
      // The campaign is everybody's: the next season finds it open.
      if (m.close) await rouvrir(m, RIEN)
    }
    return compares
  }
  return {
    gestes: tous.flatMap(([nom, poids, geste]) => Array.from({ length: poids }, () => [nom, geste] as const)),
    jouer,
  }
}

const direPas = ({ geste, rang, autre, kg, oui }: Pas) =>
  `${geste} (${rang}, ${autre}, ${kg} kg, ${oui ? 'oui' : 'non'})`

async function exigerInvariants(url: string): Promise<void> {
  await sceller(url)
  const rompus = (await executerInvariants(url)).filter(({ total }) => total > 0)
  exiger(rompus.length === 0, `Invariant rompu : ${rompus[0]?.code} ${rompus[0]?.phrase}.`)
}

async function executer(essai: Essai): Promise<string> {
  const { url, session, gestes, jouer } = await installer(essai)
  if (essai.temoin) await session.query(ETEINDRE[essai.temoin] ?? '')
  const unPas: fc.Arbitrary<Pas> = fc.record({
    geste: fc.constantFrom(...gestes.map(([nom]) => nom)),
    rang: fc.nat(11),
    autre: fc.nat(20),
    // Small steps, and some that empty a lot.
    kg: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1_000, max: 4_200 })),
    oui: fc.nat(3).map((n) => n > 0),
  })
  let [faits, saisons, rates] = [0, 0, 0]
  const voulus = GESTES[essai.taille]
  const debut = performance.now()
  const propriete = fc.asyncProperty(
    fc.array(unPas, { minLength: essai.temoin ? 0 : PAS.min, maxLength: PAS.max, size: 'max' }),
    async (suite) => {
      if (rates === 0 && faits >= voulus) return
      faits += await jouer(suite).catch((erreur: unknown) => {
        rates++
        throw erreur
      })
      saisons++
      // What a season that failed left in the base is no fault of the next one, while it is being reduced.
      if (rates === 0 && saisons % CONTROLES === 0) await exigerInvariants(url)
    },
  )
  const issue = await fc.check(propriete, {
    seed: essai.graine,
    numRuns: Math.ceil(voulus / PAR_SAISON_AU_MOINS),
  })
  if (issue.failed) direEchec(essai, issue)
  await exigerInvariants(url)
  exiger(
    faits >= voulus,
    `${enNombre(faits)} gestes comparés en ${saisons} saisons : il en fallait ${enNombre(voulus)}.`,
  )
  const ms = (performance.now() - debut) / faits
  return `${enNombre(faits)} gestes comparés en ${saisons} saisons, 0 divergence, ${ms.toFixed(1)} ms le geste comparé.`
}

/** What is left of the season that failed, once reduced; an accident stays an accident. */
function direEchec({ temoin }: Essai, issue: fc.RunDetails<[Pas[]]>): never {
  const suite = issue.counterexample?.[0] ?? []
  const erreur = issue.errorInstance
  const dite = `${suite.length} gestes suffisent : ${suite.map(direPas).join(' ; ')}`
  if (!(erreur instanceof Manquement)) throw new Error(dite, { cause: erreur })
  if (temoin !== null && suite.length > PAS_REDUITS)
    throw new Error(`Not reduced to ${PAS_REDUITS} acts: ${dite}`)
  throw new Manquement(
    `${erreur.message} ${dite} (chemin ${issue.counterexamplePath}, ${issue.numShrinks} réductions).`,
  )
}

export const SAISON: Epreuve = {
  nom: 'saison',
  phrase:
    'quoi qu’on fasse et dans quelque ordre, la base tient ce que dit un modèle en mémoire, après chaque geste',
  temoins: {
    'mouvement-non-compte': 'la base ne compte plus les mouvements d’un lot',
    'evenement-tu': 'les commandes changent sans que le flux d’évènements le dise',
  },
  temoinsCourts: ['mouvement-non-compte'],
  executer,
}
