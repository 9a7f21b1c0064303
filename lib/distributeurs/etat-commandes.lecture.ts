/** « GetDistributeur » of GestionCommandes: a distributor with what it waits for, in one read of the base. */
import type { Tx } from '@/lib/base/client'
import type { Jour } from '@/lib/mesures/jour'
import type { CommandeSuivie, Distributeur } from './distributeur'

type Suivie = [
  id: string,
  variete: string,
  type: string,
  calibre: number,
  dateConditionnement: Jour | null,
  conditionnements: [code: string, quantite: number][],
]

interface Ligne {
  id: string
  nom: string
  commandes: Suivie[]
}

const enCommande = ([id, variete, type, calibre, dateConditionnement, lignes]: Suivie): CommandeSuivie => ({
  id,
  produit: { variete, type, calibre },
  conditionnements: lignes.map(([code, quantite]) => ({ code, quantite })),
  dateConditionnement,
  dateEnvoi: null,
  dateAnnulation: null,
})

/**
 * Only the open orders of its ten seasons are loaded (`commande_en_cours_idx`); null when there is no such distributor.
 * Orders come as one JSON value: a row each would cost the driver more than the base.
 */
export async function lireDistributeur(tx: Tx, id: string): Promise<Distributeur | null> {
  const [ligne] = await tx.$queryRaw<Ligne[]>`
    SELECT d.id, d.nom, (
      SELECT coalesce(json_agg(json_build_array(c.numero, v.nom, t.libelle_annexe_2b, o.calibre_id, c.date_conditionnement, (
          SELECT json_agg(json_build_array(l.conditionnement_code, l.quantite) ORDER BY l.rang)
          FROM ligne_commande l WHERE l.commande_numero = c.numero)) ORDER BY c.numero::int), '[]')
      FROM commande c JOIN lot o ON o.code = c.lot_code JOIN variete v ON v.code = o.variete_code
        JOIN type_produit t ON t.code = o.type_produit_code
      WHERE c.client_id = d.id AND c.date_envoi IS NULL AND c.date_annulation IS NULL) AS commandes
    FROM client d WHERE d.id = ${id} AND d.distributeur`
  return ligne ? { id: ligne.id, nom: ligne.nom, lesCommandes: ligne.commandes.map(enCommande) } : null
}
