/**
 * A large plausible base, for measures and for trying the house at its full size. Its rows come from `grande-base/`
 * and go in by COPY, a few thousand deliveries a transaction: every trigger and constraint of the base judges them.
 * Codes go on after those that are there, and nobody else is given one meanwhile.
 */
import type pg from 'pg'
import { Empechement } from '@/lib/base/empechement'
import { sceller } from '@/lib/base/sceaux'
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
import { clients } from './grande-base/clients'
import { ecrireClients, ecrireVentes } from './grande-base/ecrire-ventes'
import { type LivraisonFaite, livraisons, ouverture } from './grande-base/saison'
import { avec, dernierRang, ecrire, parLots } from './grande-base/session'
import {
  instantDe,
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
import { type LotVendable, ventes } from './grande-base/ventes'

export interface Taille {
  campagnes: number
  producteurs: number
  vergers: number
  livraisonsParCampagne: number
  clients: number
}

/** The contract's: about 1,000 producers, 3,000 orchards; 20,000 deliveries, 90,000 lots, 50,000 orders a campaign. */
export const grandeTaille = (campagnes: number): Taille => ({
  campagnes,
  producteurs: 1_000,
  vergers: 3_000,
  livraisonsParCampagne: 20_000,
  clients: 300,
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
    for (const table of ['producteur', 'verger', 'livraison', 'client', 'commande'])
      await session.query('SELECT pg_advisory_lock(hashtext($1))', [`code:${table}`])
    const demande = await lireDepart(session, graine, taille, aujourdhui)
    const chez = producteurs(demande)
    const plantes = vergers(demande, chez)
    const comptes = await ecrireApprovisionnements(session, chez, plantes, aujourdhui)
    const acheteurs = clients(graine, taille.clients, await dernierRang(session, 'client'))
    comptes.client = await ecrireClients(session, acheteurs, aujourdhui)
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
      const lots: LotVendable[] = []
      for (const lot of parLots(livraisons(campagne), PAR_LOT)) {
        ajouter(comptes, await ecrireLivraisons(session, annee, rang, lot))
        lots.push(...lotsVendables(lot, rang))
        rang += lot.length
        avancer?.(rang - depart)
      }
      const vendues = await ecrireVentes(session, ventes(lots, acheteurs, { graine, annee, aujourdhui }))
      comptes.commande += vendues.commande
      comptes.ligne_commande += vendues.ligne_commande
    }
    await sceller(url)
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
    client: 0,
    commande: 0,
    ligne_commande: 0,
  }
}

/** The lots of a batch, under the codes they were just given. */
const lotsVendables = (faites: readonly LivraisonFaite[], rang: number): LotVendable[] =>
  faites.flatMap((l, i) =>
    (l.fiche?.lots ?? []).map((lot) => ({
      code: `${formerCode(CODE_LIVRAISON, rang + i + 1)}-${lot.numero}`,
      date: l.date,
      typeProduit: l.typeProduit,
      calibre: lot.calibre,
      kg: lot.kg,
    })),
  )

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
