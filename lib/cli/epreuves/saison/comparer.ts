/** What the base holds of a season, in the words of the model: the two are one value, or the first difference is told. */
import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import { commandesEnCours } from '@/lib/distributeurs/distributeur'
import { etatCommandes } from '@/lib/distributeurs/etat-commandes.queries'
import { exiger } from '../epreuve'
import type { Modele } from './modele'
import { acheteur } from './ventes'

type Ligne = Record<string, unknown>
type Vue = Record<'livraisons' | 'lots' | 'commandes' | 'prix', Ligne[]> & { audits: number; dernier: number }

const SQL = `SELECT json_build_object(
  'livraisons', (SELECT coalesce(json_agg(json_build_object('code', l.code, 'grammes', l.quantite_grammes, 'etat', l.etat,
      'pesees', (SELECT coalesce(json_agg(p.brut_grammes - p.tare_grammes ORDER BY p.numero), '[]') FROM pesee p WHERE p.livraison_code = l.code),
      'ecart', (SELECT coalesce(sum(e.quantite_grammes), 0) FROM ecart_calibrage e WHERE e.livraison_code = l.code))
      ORDER BY l.code), '[]') FROM livraison l WHERE l.verger_code = ANY ($1)),
  'lots', (SELECT coalesce(json_agg(json_build_object('code', o.code, 'calibre', o.calibre_id, 'type', o.type_produit_code,
      'ascendants', o.ascendants, 'quantite', o.quantite_grammes, 'engage', o.engage_grammes, 'expedie', o.expedie_grammes,
      'transforme', o.transforme_grammes, 'mouvement', o.mouvement_grammes) ORDER BY o.code), '[]')
      FROM lot o JOIN livraison l ON l.code = o.livraison_code WHERE l.verger_code = ANY ($1)),
  'commandes', (SELECT coalesce(json_agg(json_build_object('numero', c.numero, 'lot', c.lot_code, 'grammes', c.poids_grammes,
      'revenu', (SELECT coalesce(sum(r.quantite_grammes), 0) FROM mouvement r WHERE r.commande_numero = c.numero),
      'prix', c.prix_ht_dix_milliemes,
      'etat', CASE WHEN c.date_annulation IS NOT NULL THEN 'annulee' WHEN c.date_envoi IS NOT NULL THEN 'expediee'
        WHEN c.date_conditionnement IS NOT NULL THEN 'conditionnee' ELSE 'enregistree' END,
      'dit', (SELECT lower(replace(e.genre::text, 'A_RECONDITIONNER', 'ENREGISTREE')) FROM evenement_commande e
        WHERE e.commande_numero = c.numero ORDER BY e.id DESC LIMIT 1)) ORDER BY c.numero), '[]')
      FROM commande c WHERE c.client_id = $2),
  'prix', (SELECT coalesce(json_agg(json_build_object('plant', variete_id || ' ' || age_annees || ' ' || dimension_id,
      'centimes', prix_ht_centimes)), '[]') FROM prix_vente_arbre),
  'audits', (SELECT count(*) FROM audit WHERE id > $3), 'dernier', (SELECT coalesce(max(id), 0) FROM audit)) AS vue`

/** What changed in the base since the row `depuis` of the audit; `client` is nobody when only prices are asked. */
export async function regarder(
  session: pg.Client,
  { vergers, client }: Pick<Modele, 'vergers' | 'client'>,
  depuis: number,
): Promise<Vue> {
  const { rows } = await session.query<{ vue: Vue }>({
    name: 'saison',
    text: SQL,
    values: [vergers.map(({ code }) => code), client, depuis],
  })
  const [ligne] = rows
  if (!ligne) throw new Error('one row is asked for')
  return ligne.vue
}

const parCle = (lignes: Ligne[]): Ligne[] =>
  [...lignes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

function exigerPareil(quoi: string, base: Ligne[], modele: Ligne[]): void {
  const [vus, attendus] = [parCle(base), parCle(modele)]
  const ou = vus.findIndex((ligne, i) => !isDeepStrictEqual(ligne, attendus[i]))
  exiger(
    vus.length === attendus.length && ou === -1,
    `${quoi} : la base tient ${JSON.stringify(vus[Math.max(0, ou)])}, le modèle ${JSON.stringify(attendus[Math.max(0, ou)])}.`,
  )
}

/** Throws a `Manquement` at the first difference; gives the last row of the audit. */
export async function comparer(session: pg.Client, m: Modele, depuis: number): Promise<number> {
  const vue = await regarder(session, m, depuis)
  exigerPareil(
    'Livraisons',
    vue.livraisons,
    m.livraisons.map(({ code, grammes, etat, pesees, ecartGrammes }) => ({
      code,
      grammes,
      etat,
      pesees,
      ecart: ecartGrammes,
    })),
  )
  exigerPareil(
    'Lots',
    vue.lots,
    m.lots.map(({ livraison: _, ...lot }) => lot),
  )
  exigerPareil(
    'Commandes',
    vue.commandes,
    m.commandes.map(({ numero, lot, grammes, revenu, prix, etat }) => ({
      numero,
      lot: lot.code,
      grammes,
      revenu,
      prix,
      etat,
      dit: etat,
    })),
  )
  exigerPareil(
    'Prix',
    vue.prix,
    [...m.prix].map(([plant, centimes]) => ({ plant, centimes })),
  )
  exiger(vue.audits === m.audits, `Audit : ${m.audits} lignes attendues de ce geste, ${vue.audits} écrites.`)
  return vue.dernier
}

/** I7: the feed of a distributor is exactly its orders that neither left nor were cancelled. */
export async function comparerFlux({ client, commandes }: Modele): Promise<void> {
  const etat = await etatCommandes(acheteur(client), { distributeur: client })
  if (etat.profil !== 'annexe2B') throw new Error('the other document was asked for')
  exigerPareil(
    'Flux',
    commandesEnCours(etat.distributeur).map((c) => ({
      numero: c.id,
      kg: c.conditionnements.reduce((n, { quantite }) => n + quantite, 0),
      conditionnee: c.dateConditionnement !== null,
    })),
    commandes
      .filter((c) => c.etat === 'enregistree' || c.etat === 'conditionnee')
      .map((c) => ({ numero: c.numero, kg: c.grammes / 1_000, conditionnee: c.etat === 'conditionnee' })),
  )
}
