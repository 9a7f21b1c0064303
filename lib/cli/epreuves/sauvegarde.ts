/** Backups made while sixteen people write, restored elsewhere; and a restoration that is killed. */
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { estVide, lireTables, REGLAGES } from '../../base/catalogue'
import { executerInvariants } from '../../base/invariants'
import { demarrerPostgres } from '../../base/postgres-embarque'
import { dormir } from '../../base/processus'
import { lireSauvegarde } from '../../base/sauvegarde-fichier'
import { empreinteDeTable } from '../../base/sauvegarder'
import { type Ecrivains, mettreAuTravail } from './ecritures'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { arreterApplication, lancerScript, type Maison, monterMaison, ouvrirApplication } from './maison'
import { preparerTerrain } from './monde'

const TOURS = { court: 1, entier: 10 }
const ECRIVAINS = 16

interface Fin {
  code: number | null
  dit: string
}

async function passer(
  donnees: string,
  script: string,
  mots: string[],
  options: { prelude?: string; tuerApresMs?: number } = {},
): Promise<Fin> {
  const enfant = lancerScript(donnees, script, mots, { prelude: options.prelude })
  let dit = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux?.on('data', (morceau) => (dit += morceau))
  const couperet = options.tuerApresMs && setTimeout(() => enfant.kill('SIGKILL'), options.tuerApresMs)
  const [code] = await once(enfant, 'close')
  if (couperet) clearTimeout(couperet)
  return { code, dit: dit.trim() }
}

/** What is in the base of a folder, which nobody else uses. */
async function regarder<T>(
  essai: Essai,
  donnees: string,
  action: (url: string, session: pg.Client) => Promise<T>,
): Promise<T> {
  const postgres = await demarrerPostgres({ dossier: join(donnees, 'postgres'), journal: () => {} })
  essai.aLaFin(postgres.arreter)
  const session = new pg.Client({ connectionString: postgres.url })
  session.on('error', () => {})
  await session.connect()
  return action(postgres.url, session)
    .finally(() => session.end())
    .finally(postgres.arreter)
}

async function compterTout(session: pg.Client): Promise<number> {
  const { rows } = await session.query<{ n: number }>('SELECT count(*)::int AS n FROM audit')
  return rows[0]?.n ?? 0
}

/** The very rows of the backup, table by table. */
async function estEntiere(session: pg.Client, fichier: string): Promise<boolean> {
  const { manifeste } = await lireSauvegarde(fichier)
  await session.query(REGLAGES)
  const lues: string[] = []
  for (const table of await lireTables(session)) lues.push((await empreinteDeTable(session, table)).sha256)
  return JSON.stringify(lues) === JSON.stringify(manifeste.tables.map(({ sha256 }) => sha256))
}

async function monter(essai: Essai): Promise<{ maison: Maison; ecrivains: Ecrivains }> {
  const maison = await monterMaison(essai)
  const { application, direction } = await ouvrirApplication(maison)
  essai.aLaFin(() => arreterApplication(application))
  const terrain = await preparerTerrain(direction, 2)
  const ecrivains = mettreAuTravail(essai, direction, terrain, ECRIVAINS)
  return { maison, ecrivains }
}

async function executer(essai: Essai): Promise<string> {
  const { maison, ecrivains } = await monter(essai)
  const prelude = essai.temoin ? './lib/cli/epreuves/temoins/sans-instantane.ts' : undefined
  let coupees = 0
  for (let tour = 0; tour < TOURS[essai.taille]; tour++) {
    await dormir(essai.hasard.entier(1_000, 2_000))
    const fichier = join(maison.donnees, `${tour}.sauvegarde`)
    const acquittees = ecrivains.ecritures.filter((e) => e.code !== null).length
    const sauvee = await passer(maison.donnees, 'sauvegarde', [fichier], prelude ? { prelude } : {})
    if (sauvee.code !== 0) throw new Error(`sauvegarde: ${sauvee.dit}`)
    const copie = join(maison.donnees, `copie-${tour}`)
    mkdirSync(copie)
    // An empty base made beforehand: what is cut is the restoration, not the making of its server.
    await regarder(essai, copie, async () => {})
    const { code, dit } = await passer(copie, 'restauration', [fichier], {
      tuerApresMs: essai.hasard.entier(400, 2_500),
    })
    exiger(code === null || code === 0, `La sauvegarde ne se restaure pas : ${dit.slice(-400)}`)
    if (code === null) coupees++
    // Killed once it had written all, while it looked at what it made, it leaves the whole.
    const laisse = await regarder(essai, copie, async (_, session) => {
      if (await estVide(session)) return 'rien'
      return (await estEntiere(session, fichier)) ? 'tout' : 'une partie'
    })
    exiger(laisse !== 'une partie', 'Une restauration a laissé une partie de la sauvegarde dans la base.')
    if (laisse === 'rien') {
      exiger(code === null, 'Une restauration s’est dite faite, et la base est vide.')
      const restauree = await passer(copie, 'restauration', [fichier])
      exiger(restauree.code === 0, `La sauvegarde ne se restaure pas : ${restauree.dit.slice(-400)}`)
    }
    await regarder(essai, copie, async (url, session) => {
      const rompus = (await executerInvariants(url)).filter(({ total }) => total > 0)
      exiger(rompus.length === 0, `Invariant rompu : ${rompus[0]?.code} ${rompus[0]?.phrase}.`)
      const tenues = await compterTout(session)
      exiger(
        tenues >= acquittees,
        `${acquittees} écritures étaient acquittées, la sauvegarde en tient ${tenues}.`,
      )
    })
    await ecrivains.pause()
    await ecrivains.redemander()
    ecrivains.reprendre()
    essai.dire(
      `${tour + 1}. ${sauvee.dit.split(' : ').at(-1)} Restauration ${code !== null ? 'finie avant d’être tuée' : laisse === 'rien' ? 'tuée, puis refaite' : 'tuée, déjà entière'}.`,
    )
  }
  exiger(
    readdirSync(maison.donnees).every((nom) => !nom.endsWith('.partiel')),
    'Une sauvegarde a laissé un fichier à moitié écrit.',
  )
  return `${ecrivains.ecritures.length} écritures pendant ${TOURS[essai.taille]} sauvegardes, toutes restaurées, ${coupees} restaurations tuées.`
}

export const SAUVEGARDE: Epreuve = {
  nom: 'sauvegarde',
  phrase: 'une sauvegarde faite sous 16 écrivains se restaure entière ; une restauration tuée ne laisse rien',
  temoins: { 'sans-instantane': 'chaque table est lue à son propre moment' },
  executer,
}
