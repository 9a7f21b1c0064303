/** The one way an order comes into the base; `demande.creation.ts` chooses its lot when none is named. */
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { attribuerCode } from '@/lib/base/prochain-code'
import { champImpossible, champInvalide, invalide, presDe } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { CODE_COMMANDE } from '@/lib/mesures/code'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { Prisma } from '@/prisma/generated/client'
import { type Commande, type OrigineCommande, poidsLignes } from './commande'
import { ficheCommande } from './commande.lecture'
import { exigerSouhaitApres } from './commande-tenue.lecture'
import { exigerDisponible, exigerLotLibre, tenirLot } from './lot-tenu.lecture'

interface LigneVoulue {
  conditionnement: string
  quantite: number
}
export type LignePesee = LigneVoulue & { poidsUnitaireGrammes: number }

/** Everything of an order but the lot it draws on. */
export interface CommandeVoulue {
  numero?: string | undefined
  client: string
  lignes: LigneVoulue[]
  dateCommande?: Jour | undefined
  prixHtDixMilliemes?: number | null | undefined
  referenceClient?: string | null | undefined
  dateSouhaitee?: Jour | null | undefined
  lieuLivraison?: string | null | undefined
  transporteur?: string | null | undefined
  /** By which door it comes; the sales clerk's unless told. */
  origine?: OrigineCommande
}

/** The lines with the weight of their packagings; an unknown packaging, or more than 100 t, is refused. */
export async function peserLignes(tx: Tx, lignes: readonly LigneVoulue[]): Promise<LignePesee[]> {
  const connus = await tx.$queryRaw<{ code: string; poidsGrammes: number }[]>(
    planGarde(Prisma.sql`SELECT code, poids_grammes AS "poidsGrammes" FROM conditionnement`),
  )
  const poids = new Map(connus.map((c) => [c.code, c.poidsGrammes]))
  const champs = lignes.flatMap(({ conditionnement }, i) =>
    poids.has(conditionnement)
      ? []
      : [
          {
            champ: `lignes.${i}.conditionnement`,
            message: `« ${conditionnement} » n’est pas un conditionnement : choisissez ${[...poids.keys()].sort().join(', ')}.`,
          },
        ],
  )
  const [premier] = champs
  if (premier) throw invalide(premier.message, champs)
  const pesees = lignes.map((l) => ({ ...l, poidsUnitaireGrammes: poids.get(l.conditionnement) ?? 0 }))
  if (poidsLignes(pesees) > POIDS_MAXIMUM_GRAMMES)
    throw champInvalide(
      'lignes',
      `Une commande pèse au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} : relisez les quantités.`,
    )
  return pesees
}

async function exigerClient(tx: Tx, id: string): Promise<void> {
  const [client] = await tx.$queryRaw<{ actif: boolean }[]>(
    planGarde(Prisma.sql`SELECT actif FROM client WHERE id = ${id}`),
  )
  if (!client) throw champInvalide('client', `Le client ${id} n’existe pas : choisissez-le dans la liste.`)
  if (!client.actif)
    throw champImpossible('client', `Le client ${id} n’est plus actif : réactivez-le avant de lui vendre.`)
}

function exigerJours(jour: Jour, souhaitee: Jour | null | undefined, aujourdhui: Jour): void {
  if (jour > aujourdhui)
    throw champInvalide('dateCommande', `Le ${formatJour(jour)} n’est pas encore venu : relisez la date.`)
  exigerSouhaitApres(jour, souhaitee)
}

/** Writes an order on a lot that this transaction holds and that suffices. */
export async function ecrireCommande(
  ctx: Contexte,
  voulue: CommandeVoulue,
  lignes: readonly LignePesee[],
  lotCode: string,
): Promise<Commande> {
  const { tx, aujourdhui } = ctx
  const dateCommande = voulue.dateCommande ?? aujourdhui
  const { annee } = await campagneDuJour.dans(ctx, { jour: dateCommande }).catch(presDe('dateCommande'))
  // As late as possible: until the transaction ends, nobody else gets a number.
  const numero = await attribuerCode(tx, 'commande', CODE_COMMANDE, voulue.numero)
  await tx.$queryRaw(
    planGarde(Prisma.sql`
      INSERT INTO commande (numero, client_id, lot_code, date_commande, campagne_annee, poids_grammes, prix_ht_dix_milliemes,
        reference_client, date_souhaitee, lieu_livraison, transporteur, origine)
      VALUES (${numero}, ${voulue.client}, ${lotCode}, ${dateCommande}::date, ${annee}, ${poidsLignes(lignes)},
        ${voulue.prixHtDixMilliemes ?? null}, ${voulue.referenceClient ?? null}, ${voulue.dateSouhaitee ?? null}::date,
        ${voulue.lieuLivraison ?? null}, ${voulue.transporteur ?? null}, ${voulue.origine ?? 'COMMERCE'}::origine_commande)`),
  )
  await ecrireLignes(tx, numero, lignes)
  return ficheCommande(ctx, numero)
}

/** In the order in which they were given. */
export const ecrireLignes = (tx: Tx, numero: string, lignes: readonly LigneVoulue[]) =>
  tx.$queryRaw(
    planGarde(Prisma.sql`
      INSERT INTO ligne_commande (commande_numero, conditionnement_code, quantite, rang)
      SELECT ${numero}, l.* FROM unnest(${lignes.map((l) => l.conditionnement)}::text[], ${lignes.map((l) => l.quantite)}::int[])
        WITH ORDINALITY AS l`),
  )

/** What can be judged before any lot is held; the lines come back with their weights. */
export async function preparer({ tx, aujourdhui }: Contexte, voulue: CommandeVoulue): Promise<LignePesee[]> {
  exigerJours(voulue.dateCommande ?? aujourdhui, voulue.dateSouhaitee, aujourdhui)
  await exigerClient(tx, voulue.client)
  return peserLignes(tx, voulue.lignes)
}

/** On the lot that was named. Refused above what it has left, naming the kilograms. */
export async function creerCommande(ctx: Contexte, voulue: CommandeVoulue, lot: string): Promise<Commande> {
  const lignes = await preparer(ctx, voulue)
  const tenu = await tenirLot(ctx.tx, lot)
  await exigerLotLibre(ctx.tx, lot)
  exigerDisponible(tenu, poidsLignes(lignes))
  return ecrireCommande(ctx, voulue, lignes, lot)
}
