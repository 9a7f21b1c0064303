/** What filters of orders mean in SQL: orders are `c`. */
import type { Acteur } from '@/lib/access/acteur'
import { clientImpose } from '@/lib/access/portee'
import type { Tx } from '@/lib/base/client'
import { contientMots, lUne, motsDe, parmi, toutes } from '@/lib/base/sql'
import { refuse } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { CODE_COMMANDE } from '@/lib/mesures/code'
import { codesPossibles, lireCodeCherche } from '@/lib/mesures/code-cherche'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { DELAI_SANS_DATE_JOURS, type EtatCommande } from './commande'
import type { FiltresCommandes } from './commande.schema'

const EN_COURS = Prisma.sql`(c.date_envoi IS NULL AND c.date_annulation IS NULL)`
const ETATS: Record<EtatCommande | 'enCours' | 'nonAnnulee', Prisma.Sql> = {
  enregistree: Prisma.sql`(c.date_conditionnement IS NULL AND c.date_annulation IS NULL)`,
  conditionnee: Prisma.sql`(c.date_conditionnement IS NOT NULL AND c.date_envoi IS NULL AND c.date_annulation IS NULL)`,
  expediee: Prisma.sql`c.date_envoi IS NOT NULL`,
  annulee: Prisma.sql`c.date_annulation IS NOT NULL`,
  enCours: EN_COURS,
  nonAnnulee: Prisma.sql`c.date_annulation IS NULL`,
}

/** `echeance` of commande.ts. */
export const ECHEANCE = Prisma.sql`coalesce(c.date_souhaitee, c.date_commande + ${DELAI_SANS_DATE_JOURS}::int)`

/** `enRetard` of commande.ts. */
const retard = (aujourdhui: Jour) =>
  Prisma.sql`(${EN_COURS} AND ${ECHEANCE} < ${jourVersDate(aujourdhui)}::date)`

/** Clients whose name or id a word is in: a few hundred rows, read first so that the long table is asked for ids. */
async function clientsNommes(tx: Tx, mot: string): Promise<string[]> {
  const trouves = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM client WHERE ${contientMots(Prisma.sql`nom || ' ' || id`, mot)}`
  return trouves.map((c) => c.id)
}

const PEU = 2_000

/** The buyer's own number: the orders are named when there are few, as decisions/0015 has it. */
async function parReference(tx: Tx, mot: string): Promise<Prisma.Sql | null> {
  const condition = contientMots(Prisma.sql`c.reference_client`, mot)
  const trouvees = await tx.$queryRaw<{ numero: string }[]>`
    SELECT c.numero FROM commande c WHERE ${condition} LIMIT ${PEU + 1}`
  return trouvees.length > PEU
    ? condition
    : parmi(
        Prisma.sql`c.numero`,
        trouvees.map((t) => t.numero),
      )
}

function parNumero(mot: string): Prisma.Sql | null {
  const lu = lireCodeCherche(mot)
  const codes = lu && lu.suite === null && codesPossibles(lu, CODE_COMMANDE)
  if (!codes) return null
  return lUne(
    Prisma.sql`c.numero LIKE ${`${codes.debut}%`}`,
    codes.exact !== null && Prisma.sql`c.numero = ${codes.exact}`,
  )
}

async function rechercheCommandes(tx: Tx, recherche: string): Promise<Prisma.Sql> {
  const conditions: Prisma.Sql[] = []
  for (const mot of motsDe(recherche))
    conditions.push(
      lUne(
        parNumero(mot),
        Prisma.sql`c.lot_code = ${mot.toUpperCase()}`,
        await parReference(tx, mot),
        parmi(Prisma.sql`c.client_id`, await clientsNommes(tx, mot)),
      ),
    )
  return toutes(...conditions)
}

/** A distributor's own doors together are what the index `commande_des_distributeurs_idx` holds. */
const deLOrigine = (origine: NonNullable<FiltresCommandes['origine']>): Prisma.Sql =>
  origine === 'DISTRIBUTEUR'
    ? Prisma.sql`c.origine <> 'COMMERCE'`
    : Prisma.sql`c.origine = ${origine}::origine_commande`

/** What this actor may see: every list of orders starts from it (portee.ts). */
function commandesVisibles(acteur: Acteur): Prisma.Sql | null {
  const client = clientImpose(acteur)
  return client === null ? null : Prisma.sql`c.client_id = ${client}`
}

/** The delivery keeps the membership of its day. Asked order by order: joined, all lots of all seasons would be read. */
export const DE_NON_ADHERENT = Prisma.sql`(SELECT l.adhesion_numero IS NULL FROM lot o
  JOIN livraison l ON l.code = o.livraison_code WHERE o.code = c.lot_code)`

/** Who grew the nuts stays in the house, their membership too. */
function exigerMaison(acteur: Acteur): void {
  if (clientImpose(acteur) !== null) throw refuse('Le filtre « adherent » est réservé à la coopérative.')
}

/** Amount of an order to the cent, half up, as `montantCentimes` has it; NULL while no price is agreed. */
export const MONTANT_HT_CENTIMES = Prisma.sql`((c.poids_grammes::bigint * c.prix_ht_dix_milliemes + 50000) / 100000)`

export async function filtrerCommandes(
  { tx, acteur, aujourdhui }: Pick<Contexte, 'tx' | 'acteur' | 'aujourdhui'>,
  f: FiltresCommandes,
): Promise<Prisma.Sql> {
  if (f.adherent !== undefined) exigerMaison(acteur)
  return toutes(
    commandesVisibles(acteur),
    f.origine !== undefined && deLOrigine(f.origine),
    f.sansPrix !== undefined &&
      (f.sansPrix
        ? Prisma.sql`c.prix_ht_dix_milliemes IS NULL`
        : Prisma.sql`c.prix_ht_dix_milliemes IS NOT NULL`),
    f.campagne !== undefined && Prisma.sql`c.campagne_annee = ${f.campagne}`,
    f.client !== undefined && Prisma.sql`c.client_id = ${f.client}`,
    f.lot !== undefined && Prisma.sql`c.lot_code = ${f.lot}`,
    f.etat !== undefined && ETATS[f.etat],
    f.retard === true && retard(aujourdhui),
    f.retard === false && Prisma.sql`NOT ${retard(aujourdhui)}`,
    f.adherent !== undefined && (f.adherent ? Prisma.sql`NOT ${DE_NON_ADHERENT}` : DE_NON_ADHERENT),
    f.pour !== undefined && Prisma.sql`${ECHEANCE} <= ${jourVersDate(f.pour)}::date`,
    f.jusqua !== undefined && Prisma.sql`c.date_commande <= ${jourVersDate(f.jusqua)}::date`,
    f.expedieeJusqua !== undefined && Prisma.sql`c.date_envoi <= ${jourVersDate(f.expedieeJusqua)}::date`,
    f.recherche !== undefined && (await rechercheCommandes(tx, f.recherche)),
  )
}
