/** The locks in force on lots, whatever they name: a lot it was made of, its delivery, orchard, producer, or its day. */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type { Blocage, Cible } from './blocage'
import type { BlocageDuLot } from './lot'
import { mesurerPortees } from './portee.lecture'

export type BlocagesLus = (lot: string) => readonly BlocageDuLot[]

/** The target of a lock, one column a kind; a CHECK of the base fills exactly one. */
interface ColonnesCible {
  lotCode: string | null
  livraisonCode: string | null
  vergerCode: string | null
  producteurCode: string | null
  depuis: Date | null
  jusqua: Date | null
}

function enCible({
  lotCode,
  livraisonCode,
  vergerCode,
  producteurCode,
  depuis,
  jusqua,
}: ColonnesCible): Cible {
  if (lotCode !== null) return { type: 'lot', code: lotCode }
  if (livraisonCode !== null) return { type: 'livraison', code: livraisonCode }
  if (vergerCode !== null) return { type: 'verger', code: vergerCode }
  if (producteurCode !== null) return { type: 'producteur', code: producteurCode }
  if (depuis === null || jusqua === null) throw new Error('a lock without a target')
  return { type: 'periode', depuis: dateVersJour(depuis), jusqua: dateVersJour(jusqua) }
}

interface LigneBlocage extends ColonnesCible {
  id: number
  motif: string
  rappel: string | null
}
type LigneDuLot = LigneBlocage & { lot: string }

const DU_BLOCAGE = Prisma.sql`b.id, b.motif, b.rappel_code AS rappel, b.lot_code AS "lotCode",
  b.livraison_code AS "livraisonCode", b.verger_code AS "vergerCode", b.producteur_code AS "producteurCode", b.depuis, b.jusqua`

const enBlocage = ({ id, motif, rappel, ...cible }: LigneBlocage): BlocageDuLot => ({
  id,
  motif,
  cible: enCible(cible),
  rappel,
})

/** One read for a whole page of lots. */
export async function lireBlocagesDesLots(tx: Tx, codes: readonly string[]): Promise<BlocagesLus> {
  const lignes = await tx.$queryRaw<LigneDuLot[]>(
    planGarde(Prisma.sql`
    SELECT c.lot, ${DU_BLOCAGE}
    FROM unnest(${codes}::text[]) AS c (lot), blocages_du_lot(c.lot) b
    WHERE EXISTS (SELECT FROM blocage WHERE leve_le IS NULL) ORDER BY b.id`),
  )
  return (lot) => lignes.filter((l) => l.lot === lot).map(enBlocage)
}

/** Those that a delivery is under by itself, its orchard, its producer or its day: they lock the lots it will give. */
export async function blocagesDeLaLivraison(tx: Tx, livraison: string): Promise<BlocageDuLot[]> {
  const lignes = await tx.$queryRaw<LigneBlocage[]>`
    SELECT ${DU_BLOCAGE}
    FROM livraison l JOIN blocage b ON b.leve_le IS NULL AND (b.livraison_code = l.code
      OR b.verger_code = l.verger_code OR b.producteur_code = l.producteur_code OR l.date BETWEEN b.depuis AND b.jusqua)
    WHERE l.code = ${livraison} ORDER BY b.id`
  return lignes.map(enBlocage)
}

/** Locks by number, in the order asked. */
export async function lireBlocages(tx: Tx, ids: readonly number[]): Promise<Blocage[]> {
  const lignes = await tx.blocage.findMany({ where: { id: { in: [...ids] } } })
  const portees = await mesurerPortees(
    tx,
    lignes.filter((l) => l.leveLe === null).map((l) => ({ cle: l.id, cible: enCible(l) })),
  )
  const blocages = lignes.map(
    (l): Blocage => ({
      id: l.id,
      cible: enCible(l),
      motif: l.motif,
      rappel: l.rappelCode,
      creeLe: l.creeLe.toISOString(),
      leveLe: l.leveLe?.toISOString() ?? null,
      motifLevee: l.motifLevee,
      portee: portees.get(l.id) ?? null,
    }),
  )
  return ids.flatMap((id) => blocages.find((b) => b.id === id) ?? [])
}

export async function ficheBlocage(tx: Tx, id: number): Promise<Blocage> {
  const [blocage] = await lireBlocages(tx, [id])
  if (!blocage) throw introuvable(`Le blocage ${id} n’existe pas : cherchez-le dans la liste des blocages.`)
  return blocage
}

/** Every lock that reaches or once reached a lot, released ones too: its trail tells them. */
export async function blocagesDeToujours(tx: Tx, lot: string): Promise<number[]> {
  const lignes = await tx.$queryRaw<{ id: number }[]>`
    SELECT b.id FROM lot o JOIN livraison l ON l.code = o.livraison_code JOIN blocage b
      ON b.lot_code = o.code OR b.lot_code = ANY (o.ascendants) OR b.livraison_code = l.code
        OR b.verger_code = l.verger_code OR b.producteur_code = l.producteur_code OR l.date BETWEEN b.depuis AND b.jusqua
    WHERE o.code = ${lot} ORDER BY b.id`
  return lignes.map((l) => l.id)
}
