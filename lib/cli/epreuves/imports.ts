/** Files that are wrong, damaged, or whose base fails on the way: all of a file is recorded, or nothing, with line and column. */
import pg from 'pg'
import { ouvrirBaseIci } from './base'
import { type Epreuve, type Essai, exiger } from './epreuve'

const RANGS = { court: 12, entier: 150 }
/** Bytes cut or changed, by format. */
const POSITIONS = { court: 60, entier: 3_000 }

type Ligne = Record<string, string>
interface Sorte {
  nom: string
  table: string
  /** Where each of its rows writes as well. */
  aussi: readonly string[]
  titres: readonly string[]
  ligne(rang: number): Ligne
  /** A column, and what it cannot hold. */
  fautes: readonly (readonly [string, string])[]
  importer(octets: Uint8Array): Promise<{ nombre: number }>
}

interface Scene {
  essai: Essai
  session: pg.Client
  sortes: Sorte[]
  ecrire: Record<'csv' | 'xlsx', (lignes: string[][]) => Uint8Array>
  empreinte(): Promise<Record<string, string>>
  refus(
    effet: () => Promise<unknown>,
  ): Promise<{ message: string; champs: readonly { champ: string; message: string }[] } | null>
}

async function installer(essai: Essai): Promise<Scene> {
  const url = await ouvrirBaseIci(essai)
  const { csvDeTest, utf8, xlsxDeTest } = await import('@/lib/fichiers/fichiers-de-test')
  const { nouvelAdherent, RECEPTION } = await import('@/lib/approvisionnements/monde-de-test')
  const { importerVergers } = await import('@/lib/approvisionnements/verger.import.usecases')
  const { importerProducteurs } = await import('@/lib/approvisionnements/producteur.import.usecases')
  const { empreinteDeLaBase } = await import('@/lib/core/aide-aux-tests')
  const { estDomainError } = await import('@/lib/core/domain-error')
  const session = new pg.Client({ connectionString: url })
  session.on('error', () => {})
  await session.connect()
  essai.aLaFin(() => session.end())
  const { code: producteur } = await nouvelAdherent()
  const envoyer = (importer: typeof importerVergers) => (octets: Uint8Array) =>
    importer(RECEPTION, { fichier: { nom: 'essai', octets } })
  const vergers: Sorte = {
    nom: 'vergers',
    table: 'verger',
    aussi: ['audit'],
    titres: ['Nom', 'Producteur', 'Variété', 'Commune', 'Superficie (ha)', 'Arbres par hectare'],
    ligne: (rang) => ({
      Nom: `Clos ${rang}`,
      Producteur: producteur,
      Variété: 'Franquette',
      Commune: 'Poliénas',
      'Superficie (ha)': '3,25',
      'Arbres par hectare': '100',
    }),
    fautes: [
      ['Nom', ''],
      ['Producteur', 'P999'],
      ['Variété', 'Noisette'],
      ['Superficie (ha)', '12.520'],
      ['Arbres par hectare', '=2*50'],
    ],
    importer: envoyer(importerVergers),
  }
  const producteurs: Sorte = {
    nom: 'producteurs',
    table: 'producteur',
    aussi: ['adhesion', 'audit'],
    titres: ['Raison sociale', 'Adresse', 'Code postal', 'Ville', 'Nom', 'Prénom', 'Jour de l’adhésion'],
    ligne: (rang) => ({
      'Raison sociale': `EARL ${rang}`,
      Adresse: '8 chemin des Noyers',
      'Code postal': '38470',
      Ville: 'Vinay',
      Nom: 'Gallet',
      Prénom: 'Lucie',
      'Jour de l’adhésion': '01/01/2020',
    }),
    fautes: [
      ['Raison sociale', ''],
      ['Code postal', '38A70'],
      ['Jour de l’adhésion', '30/02/2020'],
    ],
    importer: envoyer(importerProducteurs as typeof importerVergers),
  }
  return {
    essai,
    session,
    sortes: [vergers, producteurs],
    ecrire: { csv: (lignes) => utf8(csvDeTest(lignes)), xlsx: (lignes) => xlsxDeTest(lignes) },
    empreinte: empreinteDeLaBase,
    refus: (effet) =>
      effet().then(
        () => null,
        (e: unknown) => {
          if (estDomainError(e)) return e
          throw e
        },
      ),
  }
}

const fichier = (
  { ecrire }: Scene,
  format: 'csv' | 'xlsx',
  sorte: Sorte,
  lignes: readonly Ligne[],
): Uint8Array =>
  ecrire[format]([[...sorte.titres], ...lignes.map((l) => sorte.titres.map((t) => l[t] ?? ''))])

const lignesDe = (sorte: Sorte, nombre: number): Ligne[] =>
  Array.from({ length: nombre }, (_, i) => sorte.ligne(i + 1))

const FORMATS = ['csv', 'xlsx'] as const

async function exigerRien(scene: Scene, quoi: string, avant: Record<string, string>): Promise<void> {
  const apres = await scene.empreinte()
  const [table] = Object.keys(apres).filter((nom) => apres[nom] !== avant[nom])
  exiger(table === undefined, `${quoi} : la table ${table} a changé.`)
}

/** A row that is wrong, at each rank: told by its line and its column, and nothing written. */
async function lignesFausses(scene: Scene, sorte: Sorte, rangs: number): Promise<number> {
  let refusees = 0
  for (const format of FORMATS)
    for (let rang = 0; rang < rangs; rang++) {
      const faute = sorte.fautes[rang % sorte.fautes.length]
      if (!faute) throw new Error('no fault to make')
      const [colonne, valeur] = faute
      const lignes = lignesDe(sorte, rangs)
      lignes[rang] = { ...sorte.ligne(rang + 1), [colonne]: valeur }
      const quoi = `${sorte.nom} (${format}), faute ligne ${rang + 2}`
      const avant = await scene.empreinte()
      const refus = await scene.refus(() => sorte.importer(fichier(scene, format, sorte, lignes)))
      exiger(refus !== null, `${quoi} : le fichier est accepté.`)
      const dites = refus.champs.map(({ champ, message }) => `${champ} ${message}`).join(' / ')
      exiger(
        refus.champs.length === 1 &&
          dites.startsWith(`lignes.${rang + 2} Ligne ${rang + 2}, colonne « ${colonne} » : `),
        `${quoi}, colonne ${colonne} : il est dit « ${dites} ».`,
      )
      await exigerRien(scene, quoi, avant)
      refusees++
    }
  return refusees
}

/** What the base does when it writes the row of that rank. */
const PANNES = {
  erreur: "RAISE EXCEPTION 'fault'",
  coupure: 'PERFORM pg_terminate_backend(pg_backend_pid())',
}

/** The base fails at each rank, of the records, their memberships and their audit: nothing is written, and it takes the file afterwards. */
async function pannes(scene: Scene, sorte: Sorte, rangs: number): Promise<number> {
  let tombees = 0
  const { session } = scene
  const octets = fichier(scene, 'csv', sorte, lignesDe(sorte, rangs))
  await session.query('CREATE SEQUENCE IF NOT EXISTS rang_de_panne')
  for (const [panne, geste] of Object.entries(PANNES))
    for (const table of [sorte.table, ...sorte.aussi])
      for (let rang = 1; rang <= rangs; rang += panne === 'erreur' ? 1 : 4) {
        await session.query('ALTER SEQUENCE rang_de_panne RESTART')
        await session.query(`CREATE OR REPLACE FUNCTION panne() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN IF nextval('rang_de_panne') = ${rang} THEN ${geste}; END IF; RETURN NEW; END $$`)
        await session.query(
          `CREATE TRIGGER panne BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION panne()`,
        )
        const avant = await scene.empreinte()
        const passe = await sorte.importer(octets).then(
          () => true,
          () => false,
        )
        await session.query(`DROP TRIGGER panne ON ${table}`)
        const quoi = `${sorte.nom}, ${panne} à la ligne ${rang} de ${table}`
        exiger(!passe, `${quoi} : le fichier est dit enregistré.`)
        await exigerRien(scene, quoi, avant)
        tombees++
      }
  await session.query('DROP SEQUENCE rang_de_panne')
  const fait = await sorte.importer(octets)
  exiger(fait.nombre === rangs, `${sorte.nom} : ${fait.nombre} lignes sur ${rangs} après les pannes.`)
  return tombees
}

/** Cut short, or with a byte changed: refused with nothing written, or every row of it recorded, each in the audit. */
async function abimes(scene: Scene, sorte: Sorte, positions: number): Promise<number> {
  const { essai, session } = scene
  const compter = async () => {
    const { rows } = await session.query<{ n: number; audits: number }>(
      `SELECT (SELECT count(*)::int FROM ${sorte.table}) AS n, (SELECT count(*)::int FROM audit) AS audits`,
    )
    return rows[0] ?? { n: 0, audits: 0 }
  }
  let lus = 0
  for (const format of FORMATS) {
    const entier = fichier(scene, format, sorte, lignesDe(sorte, 3))
    for (let i = 0; i < positions; i++) {
      const position = essai.hasard.entier(0, entier.byteLength - 1)
      const coupe = essai.hasard.chance(0.5)
      const octets = coupe ? entier.subarray(0, position) : Uint8Array.from(entier)
      if (!coupe) octets[position] = essai.hasard.entier(0, 255)
      const quoi = `${sorte.nom} (${format}), ${coupe ? 'coupé' : 'changé'} à l’octet ${position}`
      const avant = await compter()
      let nombre = 0
      const refus = await scene.refus(async () => {
        nombre = (await sorte.importer(octets)).nombre
      })
      const apres = await compter()
      exiger(
        apres.n - avant.n === nombre && apres.audits - avant.audits === nombre,
        `${quoi} : ${nombre} lignes dites, ${apres.n - avant.n} écrites, ${apres.audits - avant.audits} à l’audit.`,
      )
      exiger(refus === null || refus.message !== '', `${quoi} : refusé sans un mot.`)
      if (refus === null) lus++
    }
  }
  return lus
}

/** In this process alone, and until the proof ends: no transaction begins, hence none is undone. */
function sansTransaction(essai: Essai): void {
  const { prototype } = pg.Client
  const envoyer = prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
  const texteDe = (demande: unknown) =>
    typeof demande === 'string' ? demande : ((demande as { text?: string }).text ?? '')
  Object.assign(prototype, {
    query(this: pg.Client, demande: unknown, ...reste: unknown[]) {
      const muette = /^(BEGIN|COMMIT|ROLLBACK)\b/i.test(texteDe(demande))
      return envoyer.call(this, muette ? 'SELECT 1' : demande, ...reste)
    },
  })
  essai.aLaFin(async () => void Object.assign(prototype, { query: envoyer }))
}

async function executer(essai: Essai): Promise<string> {
  if (essai.temoin) sansTransaction(essai)
  const scene = await installer(essai)
  let [refusees, tombees, lus] = [0, 0, 0]
  for (const sorte of scene.sortes) {
    refusees += await lignesFausses(scene, sorte, RANGS[essai.taille])
    tombees += await pannes(scene, sorte, RANGS[essai.taille])
    lus += await abimes(scene, sorte, POSITIONS[essai.taille])
  }
  const abimees = 2 * FORMATS.length * POSITIONS[essai.taille]
  return `${refusees} fautes dites par leur ligne et leur colonne, ${tombees} pannes de la base, ${abimees} fichiers abîmés dont ${lus} se lisent encore : aucune écriture partielle.`
}

export const IMPORTS: Epreuve = {
  nom: 'imports',
  phrase:
    'un fichier faux, abîmé, ou dont la base tombe en route, à chaque ligne, est enregistré en entier ou pas du tout',
  temoins: { 'sans-transaction': 'ce qui précède une panne reste écrit' },
  executer,
}
