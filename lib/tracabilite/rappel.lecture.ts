/** The search of a recall, over all campaigns, and what was archived of it. */
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { CibleRappel } from './cible'
import { assembler, type CommandeLue, type ContenuRappel, type Rappel, type Trouve } from './rappel'
import {
  lireLivraisonsNommees,
  lireLivraisonsTracees,
  lireLotsTraces,
  lireMouvementsTraces,
  livraisonsDOrigine,
  lotEtDescendants,
  lotsDesLivraisons,
} from './trace.lecture'

interface LigneCommande extends Omit<CommandeLue, 'date' | 'dateConditionnement' | 'dateEnvoi'> {
  date: Date
  dateConditionnement: Date | null
  dateEnvoi: Date | null
}

async function lireCommandes(tx: Tx, lots: readonly string[]): Promise<CommandeLue[]> {
  const lignes = await tx.$queryRaw<LigneCommande[]>`
    SELECT k.numero, k.lot_code AS lot, k.date_commande AS date, k.date_conditionnement AS "dateConditionnement",
      k.date_envoi AS "dateEnvoi", k.reference_client AS "referenceClient", k.lieu_livraison AS "lieuLivraison",
      k.poids_grammes AS "poidsGrammes", c.id, c.nom, c.adresse, c.code_postal AS "codePostal", c.ville,
      c.responsable_achats AS "responsableAchats", c.telephone, c.courriel,
      coalesce((SELECT string_agg(l.quantite || ' × ' || co.libelle, ', ' ORDER BY l.rang) FROM ligne_commande l
        JOIN conditionnement co ON co.code = l.conditionnement_code WHERE l.commande_numero = k.numero), '') AS colis
    FROM commande k JOIN client c ON c.id = k.client_id
    WHERE k.lot_code = ANY (${lots}::text[]) AND k.date_annulation IS NULL ORDER BY k.numero::int`
  return lignes.map((k) => ({
    ...k,
    date: dateVersJour(k.date),
    dateConditionnement: dateVersJourOuNul(k.dateConditionnement),
    dateEnvoi: dateVersJourOuNul(k.dateEnvoi),
  }))
}

const codesDe = (lignes: readonly { code: string }[]): string[] => lignes.map((l) => l.code)

/** All that the target reached, as things stand. */
export async function chercher(tx: Tx, cible: CibleRappel): Promise<Trouve> {
  if (cible.type === 'lot') {
    const lots = await lireLotsTraces(tx, lotEtDescendants(cible.code))
    const livraisons = await lireLivraisonsNommees(tx, [...new Set(lots.map((l) => l.livraison))])
    return trouver(tx, livraisons, lots)
  }
  const { type, code } = cible
  const livraisons = await (type === 'livraison'
    ? lireLivraisonsNommees(tx, [code])
    : lireLivraisonsTracees(tx, livraisonsDOrigine(type, code, null)))
  return trouver(tx, livraisons, await lireLotsTraces(tx, lotsDesLivraisons(codesDe(livraisons))))
}

async function trouver(
  tx: Tx,
  livraisons: Awaited<ReturnType<typeof lireLivraisonsTracees>>,
  lots: Awaited<ReturnType<typeof lireLotsTraces>>,
): Promise<Trouve> {
  const codes = codesDe(lots)
  const commandes = await lireCommandes(tx, codes)
  return assembler({ livraisons, lots, commandes, mouvements: await lireMouvementsTraces(tx, codes) })
}

export const empreinteDe = (texte: string): string => createHash('sha256').update(texte).digest('hex')

/** The very text that was archived, and its print computed anew. */
export async function ficheRappel(tx: Tx, code: string): Promise<Rappel> {
  const [ligne] = await tx.$queryRaw<{ texte: string; empreinte: string }[]>`
    SELECT contenu::text AS texte, empreinte FROM rappel WHERE code = ${code}`
  if (!ligne) throw introuvable(`Le rappel ${code} n’existe pas : cherchez-le dans la liste des rappels.`)
  return {
    ...(JSON.parse(ligne.texte) as ContenuRappel),
    empreinte: ligne.empreinte,
    empreinteVerifiee: empreinteDe(ligne.texte) === ligne.empreinte,
  }
}
