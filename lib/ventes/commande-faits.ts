/** What an order says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { formatPrixKg } from '@/lib/mesures/argent'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, LIBELLES_ETAT_COMMANDE } from './commande'

type Gardee = Partial<Commande>

const jour = (j: Jour | null | undefined) => j && formatJour(j)

const faitsCommande = (c: Gardee): Faits => ({
  ...faits(
    ['Client', c.clientNom ?? c.client],
    ['Lot', c.lot],
    ['Date', jour(c.dateCommande)],
    ['État', c.etat && LIBELLES_ETAT_COMMANDE[c.etat]],
    ['Poids', c.poidsGrammes !== undefined && formatPoids(c.poidsGrammes)],
    ['Prix', typeof c.prixHtDixMilliemes === 'number' && formatPrixKg(c.prixHtDixMilliemes)],
    ['Numéro chez le client', c.referenceClient],
    ['Date souhaitée', jour(c.dateSouhaitee)],
    ['Lieu de livraison', c.lieuLivraison],
    ['Transporteur', c.transporteur],
    ['Conditionnée le', jour(c.dateConditionnement)],
    ['Expédiée le', jour(c.dateEnvoi)],
    ['Annulée le', jour(c.dateAnnulation)],
  ),
  ...Object.fromEntries((c.lignes ?? []).map((l) => [l.libelle, String(l.quantite)])),
})

const acte = (libelle: string): Acte => ({ libelle, faits: faitsCommande })

export const ACTES_COMMANDE: Actes = {
  'POST /api/commandes': acte('Enregistrée'),
  'POST /api/portail/commandes': acte('Commandée au portail par le client'),
  'POST /services/commandes': acte('Commandée par le service web'),
  'POST /api/commandes/reparties': acte('Enregistrée avec d’autres, la demande étant répartie'),
  'PATCH /api/commandes/{numero}': acte('Corrigée'),
  'POST /api/commandes/{numero}/conditionnement': acte('Conditionnée'),
  'POST /api/commandes/conditionnements': acte('Conditionnée avec d’autres'),
  'POST /api/commandes/{numero}/envoi': acte('Expédiée'),
  'POST /api/commandes/envois': acte('Expédiée avec d’autres'),
  'POST /api/commandes/{numero}/annulation': acte('Annulée'),
}
