/**
 * The lot an order draws on, held until the transaction ends (fiabilite.md rule 1): whoever asks for the last
 * kilograms waits here for the one before, and then sees what is left.
 */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { champImpossible, champInvalide, manqueDeStock, occupe } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { DISPONIBLE_GRAMMES, LOT_LIBRE } from '@/lib/livraisons/disponible.filtre'
import { refusDate } from '@/lib/livraisons/transformation'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { Prisma } from '@/prisma/generated/client'

export interface LotTenu {
  code: string
  disponibleGrammes: number
}

/** Lots are held in the order of their codes, whoever needs several. */
export async function tenirLots(tx: Tx, codes: readonly string[]): Promise<LotTenu[]> {
  return tx.$queryRaw<LotTenu[]>(
    planGarde(Prisma.sql`
    SELECT o.code, ${DISPONIBLE_GRAMMES} AS "disponibleGrammes" FROM lot o
    WHERE o.code = ANY (${[...codes]}) ORDER BY o.code FOR NO KEY UPDATE`),
  )
}

export async function tenirLot(tx: Tx, code: string): Promise<LotTenu> {
  const [lot] = await tenirLots(tx, [code])
  if (lot) return lot
  throw champInvalide('lot', `Le lot ${code} n’existe pas : choisissez-le dans la liste des lots.`)
}

/** What locks a lot that is held, if anything does. */
export async function exigerLotLibre(tx: Tx, code: string): Promise<void> {
  const [blocage] = await tx.$queryRaw<{ motif: string }[]>(
    planGarde(Prisma.sql`SELECT motif FROM blocages_du_lot(${code}) LIMIT 1`),
  )
  if (blocage)
    throw champImpossible(
      'lot',
      `Le lot ${code} est bloqué (${blocage.motif}) : choisissez un autre lot, ou faites lever le blocage.`,
    )
}

/** Nothing is packed of a lot before the day it came in, or was made of another. */
export async function exigerLotDuJour({ tx, aujourdhui }: Contexte, code: string, jour: Jour): Promise<void> {
  const [lot] = await tx.$queryRaw<{ depuis: Jour }[]>`
    SELECT coalesce(t.date, o.date)::text AS depuis
    FROM lot o LEFT JOIN transformation t ON t.code = o.transformation_code WHERE o.code = ${code}`
  const refus = lot ? refusDate({ code, ...lot }, jour, aujourdhui) : null
  if (refus) throw champImpossible('date', refus)
}

/** The lot is held: what it has left decides. */
export function exigerDisponible({ code, disponibleGrammes }: LotTenu, poidsGrammes: number): void {
  if (poidsGrammes <= disponibleGrammes) return
  throw manqueDeStock(
    'lignes',
    `Il reste ${formatPoids(disponibleGrammes)} du lot ${code} et la commande en demande ${formatPoids(poidsGrammes)} : il manque ${formatPoids(poidsGrammes - disponibleGrammes)}.`,
  )
}

export interface Demande {
  /** Codes: several varieties may answer to a name typed short. */
  varietes: readonly string[]
  typeProduit: string
  calibre: number
}

const repond = ({ varietes, typeProduit, calibre }: Demande): Prisma.Sql =>
  Prisma.sql`o.variete_code = ANY (${[...varietes]}) AND o.type_produit_code = ${typeProduit}
    AND o.calibre_id = ${calibre} AND ${DISPONIBLE_GRAMMES} > 0 AND ${LOT_LIBRE}`

export interface LotCandidat extends LotTenu {
  date: Jour
}

/** What answers a demand, the oldest first; none of it is held. */
export async function lotsCandidats(tx: Tx, demande: Demande): Promise<LotCandidat[]> {
  return tx.$queryRaw<LotCandidat[]>`
    SELECT o.code, ${DISPONIBLE_GRAMMES} AS "disponibleGrammes", o.date::text AS date FROM lot o
    WHERE ${repond(demande)} ORDER BY o.date, o.code`
}

const ESSAIS = 20

/** The oldest lot that suffices, held. Somebody may empty it while it is waited for: the next one is then tried. */
export async function tenirLePlusAncien(
  tx: Tx,
  demande: Demande,
  poidsGrammes: number,
): Promise<LotCandidat | null> {
  let apres: LotCandidat | null = null
  for (let essai = 0; essai < ESSAIS; essai++) {
    const trouves: LotCandidat[] = await tx.$queryRaw<LotCandidat[]>`
      SELECT o.code, ${DISPONIBLE_GRAMMES} AS "disponibleGrammes", o.date::text AS date FROM lot o
      WHERE ${repond(demande)} AND ${DISPONIBLE_GRAMMES} >= ${poidsGrammes}
        AND ${apres ? Prisma.sql`(o.date, o.code) > (${jourVersDate(apres.date)}::date, ${apres.code})` : Prisma.sql`TRUE`}
      ORDER BY o.date, o.code LIMIT 1`
    const [candidat] = trouves
    if (!candidat) return null
    const tenu = await tenirLot(tx, candidat.code)
    if (tenu.disponibleGrammes >= poidsGrammes && (await estLibre(tx, candidat.code)))
      return { ...candidat, ...tenu }
    apres = candidat
  }
  // Not that none suffices: each was taken while it was waited for.
  throw occupe('D’autres commandes prennent ces lots au même moment : réessayez dans un instant.')
}

const estLibre = async (tx: Tx, code: string): Promise<boolean> => {
  const [ligne] = await tx.$queryRaw<{ libre: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM blocages_du_lot(${code})) AS libre`
  return ligne?.libre ?? false
}
