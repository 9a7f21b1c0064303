/** Finds orders by number. */
import type { Tx } from '@/lib/base/client'
import { rechercheCode } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { CODE_COMMANDE } from '@/lib/mesures/code'
import { dateVersJour, dateVersJourOuNul, formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { Prisma } from '@/prisma/generated/client'
import { etatCommande, LIBELLES_ETAT_COMMANDE } from './commande'

interface Ligne {
  numero: string
  client: string
  lot: string
  date: Date
  grammes: number
  conditionnement: Date | null
  envoi: Date | null
  annulation: Date | null
}

/** One or two digits begin too many numbers to be worth a list: they name an order in full only. */
const CHIFFRES_DU_DEBUT = 3

export async function chercherCommandes(tx: Tx, cherche: Cherche): Promise<Trouvaille[]> {
  if (cherche.code?.suite !== null) return []
  const code = rechercheCode(cherche, CODE_COMMANDE, Prisma.sql`c.numero`)
  if (code === null) return []
  const exact = code.exact ?? ''
  const debut = cherche.code.chiffres.length >= CHIFFRES_DU_DEBUT
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT c.numero, k.nom AS client, c.lot_code AS lot, c.date_commande AS date, c.poids_grammes AS grammes,
      c.date_conditionnement AS conditionnement, c.date_envoi AS envoi, c.date_annulation AS annulation
    FROM commande c JOIN client k ON k.id = c.client_id
    WHERE ${debut ? code.condition : Prisma.sql`c.numero = ${exact}`}
    ORDER BY c.numero = ${exact} DESC, c.numero::int DESC LIMIT ${TROUVAILLES_LUES}`
  return lignes.map((c) => ({
    code: c.numero,
    nom: c.client,
    detail: detailler(formatJour(dateVersJour(c.date)), formatPoids(c.grammes), c.lot, direEtat(c)),
    chemin: `/commandes/${c.numero}`,
    exact: c.numero === exact,
  }))
}

const direEtat = ({ conditionnement, envoi, annulation }: Ligne): string =>
  LIBELLES_ETAT_COMMANDE[
    etatCommande({
      dateConditionnement: dateVersJourOuNul(conditionnement),
      dateEnvoi: dateVersJourOuNul(envoi),
      dateAnnulation: dateVersJourOuNul(annulation),
    })
  ].toLowerCase()
