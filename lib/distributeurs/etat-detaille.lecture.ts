/** The same distributor as etat-commandes.lecture.ts, with what the strict profile tells: one read of the base too. */
import type { Tx } from '@/lib/base/client'
import { type CommandeDetaillee, type FaitsLot, jugerLot } from './commande-detaillee'
import type { Distributeur, Produit } from './distributeur'

interface Lue extends Omit<CommandeDetaillee, 'produit' | 'lot'> {
  type2B: string
  lot: FaitsLot
}

interface Ligne {
  id: string
  nom: string
  commandes: Lue[]
}

function enCommande({ type2B: type, lot, ...commande }: Lue): CommandeDetaillee {
  const produit: Produit = { variete: lot.variete, type, calibre: lot.calibre.id }
  return { ...commande, produit, lot: jugerLot(lot) }
}

/**
 * The facts come as one JSON value under the names that the rules know them by, and the rules judge them here: the
 * verdict is the lot page's own. Days are ISO in JSON.
 */
export async function lireDistributeurDetaille(
  tx: Tx,
  id: string,
): Promise<Distributeur<CommandeDetaillee> | null> {
  const [ligne] = await tx.$queryRaw<Ligne[]>`
    SELECT d.id, d.nom, (
      SELECT coalesce(json_agg(json_build_object(
          'id', c.numero, 'poidsGrammes', c.poids_grammes, 'referenceClient', c.reference_client,
          'dateCommande', c.date_commande, 'dateSouhaitee', c.date_souhaitee,
          'dateConditionnement', c.date_conditionnement, 'dateEnvoi', c.date_envoi, 'dateAnnulation', c.date_annulation,
          'conditionnements', (
            SELECT json_agg(json_build_object('code', p.code, 'libelle', p.libelle, 'quantite', q.quantite,
              'poidsUnitaireGrammes', p.poids_grammes) ORDER BY q.rang)
            FROM ligne_commande q JOIN conditionnement p ON p.code = q.conditionnement_code
            WHERE q.commande_numero = c.numero),
          'type2B', t.libelle_annexe_2b,
          'lot', json_build_object(
            'code', o.code, 'variete', v.nom, 'livreLe', l.date,
            'typeProduit', json_build_object('code', t.code, 'libelle', t.libelle),
            'calibre', json_build_object('id', k.id, 'libelle', k.libelle, 'minMm', k.min_mm, 'maxMm', k.max_mm),
            'commune', json_build_object('insee', m.insee, 'nom', m.nom),
            'humiditePourMille',
              CASE WHEN f.code IS NULL THEN l.humidite_pour_mille ELSE f.humidite_pour_mille END,
            'campagne', json_build_object('calibreMinimumMm', g.calibre_minimum_aoc_mm, 'reglesAoc', g.regles_aoc),
            'verger', json_build_object(
              'variete', json_build_object('nom', v.nom, 'aoc', v.aoc, 'source', v.source),
              'commune', json_build_object('nom', m.nom, 'aires', coalesce((
                SELECT json_agg(json_build_object('depuis', a.depuis, 'jusqua', a.jusqua, 'source', a.source))
                FROM aire_aoc a WHERE a.commune_insee = m.insee), '[]')),
              'superficieM2', l.superficie_m2, 'arbresParHectare', l.arbres_par_hectare,
              'anneePlantation', l.annee_plantation, 'parcelleIdentifiee', l.parcelle_identifiee,
              'parcelleIdentifieeLe', l.parcelle_identifiee_le,
              'recolteGrammes', coalesce((SELECT r.grammes FROM recolte r
                WHERE r.verger_code = l.verger_code AND r.campagne_annee = l.campagne_annee), 0)),
            'certifications', coalesce((
              SELECT json_agg(json_build_object('certification', e.code, 'nom', e.nom,
                'dateObtention', b.date_obtention, 'dateFin', b.date_fin, 'numero', b.numero,
                'organisme', b.organisme) ORDER BY e.code, b.date_obtention)
              FROM certification_producteur b JOIN certification e ON e.code = b.certification_code
              WHERE b.producteur_code = l.producteur_code), '[]'))
        ) ORDER BY c.numero::int), '[]')
      FROM commande c JOIN lot o ON o.code = c.lot_code JOIN livraison l ON l.code = o.livraison_code
        JOIN calibre k ON k.id = o.calibre_id JOIN type_produit t ON t.code = o.type_produit_code
        JOIN variete v ON v.code = l.variete_code JOIN commune m ON m.insee = l.commune_insee
        JOIN campagne g ON g.annee = l.campagne_annee LEFT JOIN transformation f ON f.code = o.transformation_code
      WHERE c.client_id = d.id AND c.date_envoi IS NULL AND c.date_annulation IS NULL) AS commandes
    FROM client d WHERE d.id = ${id} AND d.distributeur`
  return ligne ? { id: ligne.id, nom: ligne.nom, lesCommandes: ligne.commandes.map(enCommande) } : null
}
