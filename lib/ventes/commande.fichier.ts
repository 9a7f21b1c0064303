/** The list of orders as a file: its columns, under the contract's names. */
import type { Colonne, Fichier } from '@/lib/fichiers/colonne'
import { enKg } from '@/lib/mesures/poids'
import {
  type Commande,
  LIBELLES_ETAT_COMMANDE,
  LIBELLES_ORIGINE_COMMANDE,
  montantHtCentimes,
} from './commande'

const lignesEnMots = ({ lignes }: Commande) => lignes.map((l) => `${l.quantite} × ${l.libelle}`).join(', ')

export const fichierCommandes: Fichier<Commande> = {
  nom: 'commandes',
  element: 'commande',
  colonnes: [
    { cle: 'numero', titre: 'Numéro', genre: 'texte', valeur: (c) => c.numero, largeur: 9 },
    { cle: 'dateCommande', titre: 'Date', genre: 'jour', valeur: (c) => c.dateCommande, largeur: 12 },
    { cle: 'client', titre: 'Client', genre: 'texte', valeur: (c) => c.client, largeur: 12 },
    { cle: 'clientNom', titre: 'Nom du client', genre: 'texte', valeur: (c) => c.clientNom, largeur: 28 },
    { cle: 'lot', titre: 'Lot', genre: 'texte', valeur: (c) => c.lot, largeur: 11 },
    { cle: 'variete', titre: 'Variété', genre: 'texte', valeur: (c) => c.variete, largeur: 13 },
    {
      cle: 'typeProduit',
      titre: 'Type',
      genre: 'texte',
      valeur: (c) => c.typeProduit,
      dire: (c) => c.typeProduitLibelle,
      largeur: 16,
    },
    { cle: 'calibre', titre: 'Calibre', genre: 'nombre', valeur: (c) => c.calibre, largeur: 8 },
    { cle: 'lignes', titre: 'Conditionnements', genre: 'texte', valeur: lignesEnMots, largeur: 36 },
    {
      cle: 'poidsKg',
      titre: 'Poids (kg)',
      genre: 'nombre',
      valeur: (c) => enKg(c.poidsGrammes),
      largeur: 12,
    },
    {
      cle: 'prixHt',
      titre: 'Prix HT (€/kg)',
      genre: 'nombre',
      valeur: (c) => c.prixHtDixMilliemes && c.prixHtDixMilliemes / 10_000,
      largeur: 13,
    },
    {
      cle: 'montantHt',
      titre: 'Montant HT (€)',
      genre: 'nombre',
      valeur: (c) => {
        const centimes = montantHtCentimes(c)
        return centimes && centimes / 100
      },
      largeur: 14,
    },
    {
      cle: 'referenceClient',
      titre: 'Numéro chez le client',
      genre: 'texte',
      valeur: (c) => c.referenceClient,
      largeur: 20,
    },
    {
      cle: 'dateSouhaitee',
      titre: 'Date souhaitée',
      genre: 'jour',
      valeur: (c) => c.dateSouhaitee,
      largeur: 14,
    },
    {
      cle: 'lieuLivraison',
      titre: 'Lieu de livraison',
      genre: 'texte',
      valeur: (c) => c.lieuLivraison,
      largeur: 24,
    },
    {
      cle: 'transporteur',
      titre: 'Transporteur',
      genre: 'texte',
      valeur: (c) => c.transporteur,
      largeur: 18,
    },
    {
      cle: 'origine',
      titre: 'Origine',
      genre: 'texte',
      valeur: (c) => c.origine,
      dire: (c) => LIBELLES_ORIGINE_COMMANDE[c.origine],
      largeur: 12,
    },
    {
      cle: 'etat',
      titre: 'État',
      genre: 'texte',
      valeur: (c) => c.etat,
      dire: (c) => LIBELLES_ETAT_COMMANDE[c.etat],
      largeur: 14,
    },
    {
      cle: 'dateConditionnement',
      titre: 'Conditionnée le',
      genre: 'jour',
      valeur: (c) => c.dateConditionnement,
      largeur: 14,
    },
    { cle: 'dateEnvoi', titre: 'Expédiée le', genre: 'jour', valeur: (c) => c.dateEnvoi, largeur: 14 },
    {
      cle: 'dateAnnulation',
      titre: 'Annulée le',
      genre: 'jour',
      valeur: (c) => c.dateAnnulation,
      largeur: 14,
    },
  ],
}

const SANS_ACHETEUR = new Set(['client', 'clientNom'])
const MOTIF: Colonne<Commande> = {
  cle: 'motifAnnulation',
  titre: 'Motif de l’annulation',
  genre: 'texte',
  valeur: (c) => c.motifAnnulation,
  largeur: 30,
}

/** For the buyer itself: it knows who it is, and its own number is « Votre référence ». */
export const fichierAcheteur: Fichier<Commande> = {
  ...fichierCommandes,
  colonnes: [
    ...fichierCommandes.colonnes
      .filter(({ cle }) => !SANS_ACHETEUR.has(cle))
      .map((c) => (c.cle === 'referenceClient' ? { ...c, titre: 'Votre référence' } : c)),
    MOTIF,
  ],
}
