/** The one read of the base behind the service, apart from who asks: the benchmark's bare program runs the same. */
import type { Jour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type { CommandeSuivie, Distributeur } from './distributeur'

type Suivie = [
  id: string,
  variete: string,
  type: string,
  calibre: number,
  dateConditionnement: Jour | null,
  conditionnements: [code: string, quantite: number][],
]

const enCommande = ([id, variete, type, calibre, dateConditionnement, lignes]: Suivie): CommandeSuivie => ({
  id,
  produit: { variete, type, calibre },
  conditionnements: lignes.map(([code, quantite]) => ({ code, quantite })),
  dateConditionnement,
  dateEnvoi: null,
  dateAnnulation: null,
})

export interface LigneDistributeur {
  id: string
  nom: string
  commandes: Suivie[]
}

/**
 * Only the open orders of its ten seasons are loaded (`commande_en_cours_idx`). Orders come as one JSON value: a row
 * each would cost the driver more than the base.
 */
export const sqlDistributeur = (id: string): Prisma.Sql => Prisma.sql`
    SELECT d.id, d.nom, (
      SELECT coalesce(json_agg(json_build_array(c.numero, v.nom, t.libelle_annexe_2b, o.calibre_id, c.date_conditionnement, (
          SELECT json_agg(json_build_array(l.conditionnement_code, l.quantite) ORDER BY l.rang)
          FROM ligne_commande l WHERE l.commande_numero = c.numero)) ORDER BY c.numero::int), '[]')
      FROM commande c JOIN lot o ON o.code = c.lot_code JOIN variete v ON v.code = o.variete_code
        JOIN type_produit t ON t.code = o.type_produit_code
      WHERE c.client_id = d.id AND c.date_envoi IS NULL AND c.date_annulation IS NULL) AS commandes
    FROM client d WHERE d.id = ${id} AND d.distributeur`

export const enDistributeur = ({ id, nom, commandes }: LigneDistributeur): Distributeur => ({
  id,
  nom,
  lesCommandes: commandes.map(enCommande),
})
