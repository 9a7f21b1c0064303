/** Half an hour of mixed traffic: what the application keeps in memory does not grow with what it has answered. */
import { dormir } from '../../base/processus'
import { lireCliche } from './cliche'
import { demander, enParallele } from './demande'
import { mettreAuTravail } from './ecritures'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { type Application, arreterApplication, monterMaison, ouvrirApplication } from './maison'
import { preparerTerrain, type Terrain } from './monde'
import type { Personne } from './personne'

/** Whatever the size. Its broken variant keeps a hundred times what is allowed, and shows it in less. */
const DUREE_MS = { vraie: 30 * 60_000, cassee: 4 * 60_000 }
const PAS_MS = { vraie: 90_000, cassee: 30_000 }
/** The caches and pools of a process that begins are no leak: the first quarter is left out. */
const MISE_EN_TRAIN = 0.25
const ECRIVAINS = 4
const LECTEURS = 4
/**
 * Next keeps what each path leads to, up to 8 MiB counted 128 octets and its letters a path (next 16.4,
 * `server/lib/router-utils/filesystem.js`): every delivery, every order that is asked for adds one. Filled beforehand, it
 * gives up an old one for each new one; filling, it grew by 0.6 MB in 20,000 requests. It holds some 56,000: V8's table of
 * them doubles once more (1.4 MB) at the 65,537th, those given up counted.
 */
const CHEMINS_DE_NEXT = 80_000
const PENTE_MO = 0.5
const PAR_REQUETES = 100_000
/** Half an hour's orders emptied two of them at the 144,301st request. */
const LOTS = 20
const MO = 2 ** 20

interface Mesure {
  requetes: number
  /** Alive: two snapshots 2,773 requests apart differed by 0.8 MB of code and nothing else. */
  donneesMo: number
  codeMo: number
  residentMo: number
}

/** What people and programs look at, as data and as pages. */
const chemins = ({ client, lots: [lot] }: Terrain): string[] => [
  '/api/livraisons?limite=50',
  '/api/lots?limite=50',
  '/api/commandes?limite=50',
  `/api/lots/${lot}`,
  `/api/clients/${client}`,
  '/api/recherche?q=L00',
  '/api/sante',
  '/livraisons',
  '/commandes',
  `/lots/${lot}`,
]

class Lecteurs {
  lues = 0
  private enPause = false
  private finis = false
  private actifs = 0
  private readonly taches: Promise<void>[]

  constructor(essai: Essai, direction: Personne, aLire: readonly string[]) {
    this.taches = Array.from({ length: LECTEURS }, async () => {
      while (!this.finis) {
        if (this.enPause) {
          await dormir(5)
          continue
        }
        this.actifs++
        const chemin = essai.hasard.choisir(aLire)
        const { statut } = await direction.envoyer('GET', chemin).finally(() => this.actifs--)
        exiger(statut === 200, `GET ${chemin} a répondu ${statut}.`)
        this.lues++
      }
    })
  }

  async pause(): Promise<void> {
    this.enPause = true
    while (this.actifs > 0) await dormir(5)
  }

  reprendre(): void {
    this.enPause = false
  }

  async arreter(): Promise<void> {
    this.finis = true
    await Promise.all(this.taches)
  }
}

async function remplirCheminsDeNext({ port }: Application): Promise<void> {
  const rangs = Array.from({ length: CHEMINS_DE_NEXT }, (_, rang) => rang + 100_000_000)
  await enParallele(
    rangs,
    async (rang) => {
      const { statut } = await demander(port, `/api/inconnu/${rang}`)
      exiger(statut < 500, `Un chemin inconnu a répondu ${statut}.`)
    },
    LECTEURS + ECRIVAINS,
  )
}

/** Once nobody asks anything: what was under way is no longer held. */
async function mesurerUneFois({ enfant, dit }: Application, requetes: number): Promise<Mesure> {
  const lignes = () => [...dit().matchAll(/^memoire (\d+) (.+)$/gm)]
  const avant = lignes().length
  await dormir(500)
  enfant.kill('SIGUSR2')
  for (let attente = 0; lignes().length === avant; attente++) {
    if (attente > 3_000) throw new Error('The application does not tell its memory')
    await dormir(20)
  }
  const [, resident, fichier = ''] = lignes().at(-1) ?? []
  const { donneesOctets, codeOctets } = lireCliche(fichier)
  return {
    requetes,
    donneesMo: donneesOctets / MO,
    codeMo: codeOctets / MO,
    residentMo: Number(resident) / MO,
  }
}

/** What is kept is there both times; the minute's work of the house is not. */
async function mesurer(application: Application, requetes: number): Promise<Mesure> {
  const une = await mesurerUneFois(application, requetes)
  const autre = await mesurerUneFois(application, requetes)
  return une.donneesMo < autre.donneesMo ? une : autre
}

/** Least squares, in MB for PAR_REQUETES. */
function pente(mesures: readonly Mesure[]): number {
  const moyenne = (de: (m: Mesure) => number) => mesures.reduce((s, m) => s + de(m), 0) / mesures.length
  const [x, y] = [moyenne((m) => m.requetes), moyenne((m) => m.donneesMo)]
  const sxy = moyenne((m) => (m.requetes - x) * (m.donneesMo - y))
  return (sxy / moyenne((m) => (m.requetes - x) ** 2)) * PAR_REQUETES
}

async function executer(essai: Essai): Promise<string> {
  const maison = await monterMaison(essai)
  const temoin = essai.temoin ?? 'memoire'
  const { application, direction } = await ouvrirApplication(maison, { temoin })
  essai.aLaFin(() => arreterApplication(application))
  if (essai.temoin === null) await remplirCheminsDeNext(application)
  const terrain = await preparerTerrain(direction, LOTS)
  const ecrivains = mettreAuTravail(essai, direction, terrain, ECRIVAINS)
  const lecteurs = new Lecteurs(essai, direction, chemins(terrain))
  essai.aLaFin(() => lecteurs.arreter())
  const mesures: Mesure[] = []
  const laquelle = essai.temoin === null ? 'vraie' : 'cassee'
  for (let ms = 0; ms < DUREE_MS[laquelle]; ms += PAS_MS[laquelle]) {
    await dormir(PAS_MS[laquelle])
    await Promise.all([ecrivains.pause(), lecteurs.pause()])
    const mesure = await mesurer(application, lecteurs.lues + ecrivains.ecritures.length)
    mesures.push(mesure)
    essai.dire(
      `${mesure.requetes} requêtes : ${mesure.donneesMo.toFixed(2)} Mo vivants et ${mesure.codeMo.toFixed(1)} de code, ${Math.round(mesure.residentMo)} Mo résidents`,
    )
    ecrivains.reprendre()
    lecteurs.reprendre()
  }
  const penteMo = pente(mesures.slice(Math.floor(mesures.length * MISE_EN_TRAIN)))
  const dernier = mesures.at(-1)
  const dite = `${penteMo.toFixed(2)} Mo par ${PAR_REQUETES} requêtes, ${dernier?.requetes} requêtes, ${Math.round(dernier?.residentMo ?? 0)} Mo résidents à la fin`
  exiger(penteMo <= PENTE_MO, `La mémoire vivante monte de ${dite}.`)
  return `La mémoire vivante varie de ${dite}.`
}

export const ENDURANCE: Epreuve = {
  nom: 'endurance',
  phrase: `une demi-heure de trafic mêlé : la mémoire vivante ne monte pas de plus de ${PENTE_MO} Mo par ${PAR_REQUETES} requêtes`,
  temoins: { 'retient-tout': 'quelque chose de chaque requête est gardé' },
  aLaMain: true,
  executer,
}
