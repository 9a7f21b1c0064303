/** The non-members' share as the base holds it, and the lock under which a delivery of theirs is judged. */
import { peut } from '@/lib/access/droits'
import type { Tx } from '@/lib/base/client'
import { champImpossible, impossible, refuse } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { Prisma } from '@/prisma/generated/client'
import {
  type Apport,
  type ApportsCampagne,
  ajoutDeTiers,
  avecApport,
  direPart,
  verdictPlafond,
} from './plafond'

interface Sommes {
  campagne: bigint
  precedente: bigint
  non_adherents: bigint
  plafond: number
}

const somme = (condition: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(sum(quantite_grammes), 0)::bigint FROM livraison WHERE ${condition})`

/** What was delivered so far, leaving out the delivery that is being corrected; null for an unknown campaign. */
export async function lireApports(
  tx: Tx,
  campagne: number,
  sauf: string | null = null,
): Promise<ApportsCampagne | null> {
  // Without it, the non-members' sum is read from their index alone.
  const autre = sauf === null ? Prisma.empty : Prisma.sql` AND code <> ${sauf}`
  const [s] = await tx.$queryRaw<Sommes[]>`
    SELECT ${somme(Prisma.sql`campagne_annee = ${campagne}${autre}`)} AS campagne,
      ${somme(Prisma.sql`campagne_annee = ${campagne - 1}${autre}`)} AS precedente,
      ${somme(Prisma.sql`campagne_annee = ${campagne} AND adhesion_numero IS NULL${autre}`)} AS non_adherents,
      plafond_non_adherents_pour_mille AS plafond FROM campagne WHERE annee = ${campagne}`
  return s
    ? {
        campagneGrammes: Number(s.campagne),
        precedenteGrammes: Number(s.precedente),
        nonAdherentsGrammes: Number(s.non_adherents),
        plafondPourMille: s.plafond,
      }
    : null
}

/** What a delivery that exists counts for; null for an unknown one. */
export async function lireApport(tx: Tx, code: string): Promise<Apport | null> {
  const livraison = await tx.livraison.findUnique({
    where: { code },
    select: { campagneAnnee: true, adhesionNumero: true, quantiteGrammes: true },
  })
  if (!livraison) return null
  const { campagneAnnee, adhesionNumero, quantiteGrammes } = livraison
  return { campagne: campagneAnnee, adherent: adhesionNumero !== null, quantiteGrammes }
}

export interface Depassement {
  /** The delivery that exists already; null for a new one. */
  code: string | null
  avant: Apport | null
  apres: Apport
  /** Reason given now. */
  motif: string | null | undefined
  /** Reason given before, when the direction already took these nuts. */
  motifGarde: string | null
}

const RESERVE =
  'Seule la direction peut accepter un dépassement du plafond des non-adhérents : retirez le motif.'

/**
 * The reason that the delivery keeps. Nuts of a non-member that would pass the ceiling are refused, unless the
 * direction says why it takes them. One at a time: the campaign's row stays locked until the transaction ends, so that
 * two trailers at two docks cannot both pass under it (a member's delivery shares that row and does not wait).
 */
export async function motifDuDepassement({ tx, acteur }: Contexte, d: Depassement): Promise<string | null> {
  const peutDepasser = peut(acteur.role, 'livraisons.depasserPlafond')
  if (d.motif && !peutDepasser) throw refuse(RESERVE)
  if (d.apres.adherent) return null
  // A reason given when nothing passes is let be: between the page and here, the share may have gone down.
  const garde = d.motifGarde && d.motif ? d.motif : d.motifGarde
  if (ajoutDeTiers(d.avant, d.apres) <= 0) return garde
  await tx.$executeRaw`SELECT FROM campagne WHERE annee = ${d.apres.campagne} FOR NO KEY UPDATE`
  const autres = await lireApports(tx, d.apres.campagne, d.code)
  if (!autres) return garde
  const apports = avecApport(autres, d.apres.quantiteGrammes, false)
  if (verdictPlafond(apports) !== 'depassement') return garde
  const phrase = `Cette livraison porterait la campagne à ${direPart(apports)}`
  if (!peutDepasser) throw impossible(`${phrase} : demandez à la direction de l’enregistrer avec un motif.`)
  const motif = d.motif ?? d.motifGarde
  if (!motif) throw champImpossible('motifDepassement', `${phrase} : donnez le motif pour l’accepter.`)
  return motif
}
