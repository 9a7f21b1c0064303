/**
 * A large plausible base, for measures and for trying the house at its full size. Its rows come from `grande-base/`
 * and go in by COPY, a few thousand deliveries a transaction: every trigger and constraint of the base judges them.
 * Codes go on after those that are there, and nobody else is given one meanwhile.
 */
import pg from 'pg'
import { copier } from '@/lib/base/copie'
import { Empechement } from '@/lib/base/empechement'
import { campagneDe } from '@/lib/mesures/campagne'
import { CODE_LIVRAISON, formerCode } from '@/lib/mesures/code'
import { type Jour, plusJours } from '@/lib/mesures/jour'
import {
  type CommuneConnue,
  type Demande,
  type ProducteurFait,
  producteurs,
  type VergerFait,
  vergers,
} from './grande-base/approvisionnements'
import { type LivraisonFaite, livraisons, ouverture } from './grande-base/saison'
import {
  COLONNES,
  instantDe,
  type Lignes,
  ligneAudit,
  ligneLivraison,
  ligneProducteur,
  lignesAdhesion,
  lignesCertification,
  lignesEcart,
  lignesLot,
  lignesPesee,
  ligneVerger,
  OPERATION,
  type Table,
} from './grande-base/tables'

export interface Taille {
  campagnes: number
  producteurs: number
  vergers: number
  livraisonsParCampagne: number
}

/** The contract's: about 1,000 producers, 3,000 orchards, 20,000 deliveries and 90,000 lots a campaign. */
export const grandeTaille = (campagnes: number): Taille => ({
  campagnes,
  producteurs: 1_000,
  vergers: 3_000,
  livraisonsParCampagne: 20_000,
})

export interface Demandee {
  url: string
  graine: number
  taille: Taille
  aujourdhui: Jour
  /** Told after each batch: how many deliveries so far. */
  avancer?: (livraisons: number) => void
}

export type Comptes = Record<Exclude<Table, 'audit'>, number>

const PAR_LOT = 2_000

/**
 * Why this base may not be filled; null when it may. Only a demonstration, or a base that holds nothing, may. Asked
 * before anything is changed: a base without tables is an empty one.
 */
export async function refusDeRemplir(url: string, demonstration: boolean): Promise<string | null> {
  return avec(url, async (session) => {
    const { rows: tables } = await session.query("SELECT WHERE to_regclass('producteur') IS NOT NULL")
    if (tables.length === 0) return null
    const { rows } = await session.query<{ remplie: boolean; occupee: boolean }>(
      `SELECT EXISTS (SELECT FROM audit WHERE objet = 'producteur' AND operation = $1) AS remplie,
        EXISTS (SELECT FROM producteur) OR EXISTS (SELECT FROM livraison) AS occupee`,
      [OPERATION],
    )
    const [{ remplie, occupee } = { remplie: true, occupee: true }] = rows
    if (remplie) return 'Cette base est déjà remplie : donnez un autre dossier par NOIXCOOP_DONNEES.'
    if (occupee && !demonstration)
      return 'Cette base contient déjà des producteurs ou des livraisons et n’est pas une démonstration : donnez une base vide par DATABASE_URL, ou un dossier neuf par NOIXCOOP_DONNEES.'
    return null
  })
}

export async function remplir({ url, graine, taille, aujourdhui, avancer }: Demandee): Promise<Comptes> {
  return avec(url, async (session) => {
    for (const table of ['producteur', 'verger', 'livraison'])
      await session.query('SELECT pg_advisory_lock(hashtext($1))', [`code:${table}`])
    const demande = await lireDepart(session, graine, taille, aujourdhui)
    const chez = producteurs(demande)
    const plantes = vergers(demande, chez)
    const comptes = await ecrireApprovisionnements(session, chez, plantes, aujourdhui)
    let rang = await dernierRang(session, 'livraison')
    const depart = rang
    const derniere = derniereCampagne(aujourdhui)
    for (let annee = derniere - taille.campagnes + 1; annee <= derniere; annee++) {
      const campagne = {
        annee,
        livraisons: taille.livraisonsParCampagne,
        graine,
        vergers: plantes,
        aujourdhui,
      }
      for (const lot of parLots(livraisons(campagne), PAR_LOT)) {
        ajouter(comptes, await ecrireLivraisons(session, annee, rang, lot))
        rang += lot.length
        avancer?.(rang - depart)
      }
    }
    // Also sets which pages all may see: reads that an index answers alone need it.
    await session.query('VACUUM (ANALYZE)')
    return comptes
  })
}

/** The campaign whose harvest has begun. */
const derniereCampagne = (aujourdhui: Jour): number => {
  const annee = campagneDe(aujourdhui)
  return ouverture(annee) <= aujourdhui ? annee : annee - 1
}

const RANGS = {
  producteur: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM producteur',
  verger: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM verger',
  livraison: 'SELECT coalesce(max(substr(code, 2)::int), 0) AS rang FROM livraison',
  adhesion: 'SELECT coalesce(max(numero), 0) AS rang FROM adhesion',
}

async function dernierRang(session: pg.Client, quoi: keyof typeof RANGS): Promise<number> {
  const { rows } = await session.query<{ rang: number }>(RANGS[quoi])
  return rows[0]?.rang ?? 0
}

async function lireDepart(
  session: pg.Client,
  graine: number,
  taille: Taille,
  aujourdhui: Jour,
): Promise<Demande> {
  const { rows: communes } = await session.query<CommuneConnue>(
    `SELECT insee, nom, codes_postaux[1] AS "codePostal", EXISTS (SELECT FROM aire_aoc a
       WHERE a.commune_insee = c.insee AND a.depuis <= $1 AND (a.jusqua IS NULL OR a.jusqua > $1)) AS aoc
     FROM commune c WHERE cardinality(codes_postaux) > 0 ORDER BY insee`,
    [aujourdhui],
  )
  if (communes.length === 0) throw new Empechement('Cette base n’a pas ses communes : démarrez-la une fois.')
  return {
    graine,
    communes,
    producteurs: taille.producteurs,
    vergers: taille.vergers,
    dernierProducteur: await dernierRang(session, 'producteur'),
    dernierVerger: await dernierRang(session, 'verger'),
    derniereAdhesion: await dernierRang(session, 'adhesion'),
    aujourdhui,
  }
}

async function ecrire(session: pg.Client, tables: Partial<Record<Table, Lignes>>): Promise<void> {
  await session.query('BEGIN')
  try {
    for (const [table, lignes] of Object.entries(tables))
      await copier(session, table, COLONNES[table as Table], lignes)
    await session.query('COMMIT')
  } catch (erreur) {
    await session.query('ROLLBACK')
    throw erreur
  }
}

async function ecrireApprovisionnements(
  session: pg.Client,
  chez: readonly ProducteurFait[],
  plantes: readonly VergerFait[],
  aujourdhui: Jour,
): Promise<Comptes> {
  const le = instantDe(plusJours(aujourdhui, -1))
  const tables = {
    producteur: chez.map(ligneProducteur),
    adhesion: chez.flatMap(lignesAdhesion),
    certification_producteur: chez.flatMap(lignesCertification),
    verger: plantes.map(ligneVerger),
    audit: [
      ...chez.map((p) => ligneAudit('producteur', p.code, le)),
      ...plantes.map((v) => ligneAudit('verger', v.code, le)),
    ],
  }
  await ecrire(session, tables)
  return {
    producteur: tables.producteur.length,
    adhesion: tables.adhesion.length,
    certification_producteur: tables.certification_producteur.length,
    verger: tables.verger.length,
    livraison: 0,
    pesee: 0,
    lot: 0,
    ecart_calibrage: 0,
  }
}

type Recoltes = Pick<Comptes, 'livraison' | 'pesee' | 'lot' | 'ecart_calibrage'>

async function ecrireLivraisons(
  session: pg.Client,
  annee: number,
  rang: number,
  faites: readonly LivraisonFaite[],
): Promise<Recoltes> {
  const codees = faites.map((l, i) => ({ l, code: formerCode(CODE_LIVRAISON, rang + i + 1) }))
  const tables = {
    livraison: codees.map(({ l, code }) => ligneLivraison(code, annee, l)),
    pesee: codees.flatMap(({ l, code }) => lignesPesee(code, l)),
    lot: codees.flatMap(({ l, code }) => lignesLot(code, annee, l)),
    ecart_calibrage: codees.flatMap(({ l, code }) => lignesEcart(code, l)),
    audit: codees.map(({ l, code }) => ligneAudit('livraison', code, instantDe(l.date))),
  }
  await ecrire(session, tables)
  return {
    livraison: tables.livraison.length,
    pesee: tables.pesee.length,
    lot: tables.lot.length,
    ecart_calibrage: tables.ecart_calibrage.length,
  }
}

function ajouter(comptes: Comptes, { livraison, pesee, lot, ecart_calibrage }: Recoltes): void {
  comptes.livraison += livraison
  comptes.pesee += pesee
  comptes.lot += lot
  comptes.ecart_calibrage += ecart_calibrage
}

function* parLots<T>(tous: Iterable<T>, nombre: number): Generator<T[]> {
  let lot: T[] = []
  for (const un of tous) {
    lot.push(un)
    if (lot.length < nombre) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

async function avec<T>(url: string, action: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC',
  })
  session.on('error', () => {})
  await session.connect()
  try {
    return await action(session)
  } finally {
    await session.end()
  }
}
