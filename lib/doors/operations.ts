/** Every operation behind an HTTP door, for OpenAPI. The architecture test proves that none is missing. */

import * as compteLu from '@/lib/access/compte.queries'
import * as compte from '@/lib/access/compte.usecases'
import * as jetons from '@/lib/access/jeton.queries'
import * as jetonsTenus from '@/lib/access/jeton.usecases'
import * as secondFacteur from '@/lib/access/second-facteur.queries'
import * as secondFacteurTenu from '@/lib/access/second-facteur.usecases'
import * as usageService from '@/lib/access/usage-service.queries'
import * as utilisateurs from '@/lib/access/utilisateur.queries'
import * as utilisateursTenus from '@/lib/access/utilisateur.usecases'
import * as adhesions from '@/lib/approvisionnements/adhesion.usecases'
import * as campagnes from '@/lib/approvisionnements/campagne.queries'
import * as campagnesTenues from '@/lib/approvisionnements/campagne.usecases'
import * as certifications from '@/lib/approvisionnements/certification.queries'
import * as certificationsTenues from '@/lib/approvisionnements/certification.usecases'
import * as communes from '@/lib/approvisionnements/commune.queries'
import * as communesTenues from '@/lib/approvisionnements/commune.usecases'
import * as historiquesAppro from '@/lib/approvisionnements/historique.queries'
import * as modeles from '@/lib/approvisionnements/import.queries'
import * as producteursImportes from '@/lib/approvisionnements/producteur.import.usecases'
import * as producteurs from '@/lib/approvisionnements/producteur.queries'
import * as producteursTenus from '@/lib/approvisionnements/producteur.usecases'
import * as referencesAppro from '@/lib/approvisionnements/reference.queries'
import * as registre from '@/lib/approvisionnements/registre.queries'
import * as vergersImportes from '@/lib/approvisionnements/verger.import.usecases'
import * as vergers from '@/lib/approvisionnements/verger.queries'
import * as vergersTenus from '@/lib/approvisionnements/verger.usecases'
import { MARQUE_OPERATION, type Operation } from '@/lib/core/operation'
import * as commandesAPasser from '@/lib/distributeurs/commander.queries'
import * as commandesPassees from '@/lib/distributeurs/commander.usecases'
import * as disponibilites from '@/lib/distributeurs/disponibilites.queries'
import * as etatCommandes from '@/lib/distributeurs/etat-commandes.queries'
import * as evenements from '@/lib/distributeurs/evenements.queries'
import * as portail from '@/lib/distributeurs/portail.queries'
import * as provenance from '@/lib/distributeurs/provenance.queries'
import * as blocages from '@/lib/livraisons/blocage.queries'
import * as blocagesTenus from '@/lib/livraisons/blocage.usecases'
import * as blocagesDeLot from '@/lib/livraisons/blocage-lot.usecases'
import * as calibrage from '@/lib/livraisons/calibrage.usecases'
import * as historiquesLivraisons from '@/lib/livraisons/historique.queries'
import * as livraisons from '@/lib/livraisons/livraison.queries'
import * as livraisonsTenues from '@/lib/livraisons/livraison.usecases'
import * as lots from '@/lib/livraisons/lot.queries'
import * as mouvements from '@/lib/livraisons/mouvement.queries'
import * as mouvementsTenus from '@/lib/livraisons/mouvement.usecases'
import * as offre from '@/lib/livraisons/offre.queries'
import * as peseesTenues from '@/lib/livraisons/pesee.usecases'
import * as plafond from '@/lib/livraisons/plafond.queries'
import * as referencesLivraisons from '@/lib/livraisons/reference.queries'
import * as transformations from '@/lib/livraisons/transformation.queries'
import * as transformationsTenues from '@/lib/livraisons/transformation.usecases'
import * as catalogue from '@/lib/pepiniere/catalogue.queries'
import * as dimensions from '@/lib/pepiniere/dimension.queries'
import * as dimensionsTenues from '@/lib/pepiniere/dimension.usecases'
import * as historiquesPepiniere from '@/lib/pepiniere/historique.queries'
import * as revisions from '@/lib/pepiniere/revision.queries'
import * as revisionsTenues from '@/lib/pepiniere/revision.usecases'
import * as tarifs from '@/lib/pepiniere/tarif.queries'
import * as tarifsTenus from '@/lib/pepiniere/tarif.usecases'
import * as tarifPublic from '@/lib/pepiniere/tarif-public.queries'
import * as varietesArbre from '@/lib/pepiniere/variete.queries'
import * as varietesArbreTenues from '@/lib/pepiniere/variete.usecases'
import * as calibresCompares from '@/lib/pilotage/calibres.queries'
import * as pilotage from '@/lib/pilotage/campagne.queries'
import * as comparaisons from '@/lib/pilotage/comparaison.queries'
import * as etudes from '@/lib/pilotage/etude.queries'
import * as etudesTenues from '@/lib/pilotage/etude.usecases'
import * as producteursChiffres from '@/lib/pilotage/producteur-chiffres.queries'
import * as rentabilite from '@/lib/pilotage/rentabilite.usecases'
import * as saisons from '@/lib/pilotage/saison.queries'
import * as chiffresDuService from '@/lib/pilotage/service.queries'
import * as stock from '@/lib/pilotage/stock.queries'
import * as chiffresDesVentes from '@/lib/pilotage/ventes.queries'
import * as vergersChiffres from '@/lib/pilotage/verger-chiffres.queries'
import * as rendements from '@/lib/pilotage/vergers-rendements.queries'
import * as recherche from '@/lib/recherche/recherche.queries'
import * as lotsPublics from '@/lib/tracabilite/lot-public.queries'
import * as rappels from '@/lib/tracabilite/rappel.queries'
import * as rappelsLances from '@/lib/tracabilite/rappel.usecases'
import * as traces from '@/lib/tracabilite/trace.queries'
import * as attentes from '@/lib/ventes/attente.queries'
import * as bons from '@/lib/ventes/bon.queries'
import * as clients from '@/lib/ventes/client.queries'
import * as clientsTenus from '@/lib/ventes/client.usecases'
import * as commandes from '@/lib/ventes/commande.queries'
import * as commandesTenues from '@/lib/ventes/commande.usecases'
import * as expeditions from '@/lib/ventes/expedition.usecases'
import * as historiquesVentes from '@/lib/ventes/historique.queries'
import * as commandesReparties from '@/lib/ventes/repartition.usecases'

const FICHIERS = [
  compte,
  compteLu,
  jetons,
  jetonsTenus,
  secondFacteur,
  secondFacteurTenu,
  usageService,
  etatCommandes,
  portail,
  provenance,
  commandesAPasser,
  commandesPassees,
  disponibilites,
  evenements,
  utilisateurs,
  utilisateursTenus,
  adhesions,
  campagnes,
  campagnesTenues,
  certifications,
  certificationsTenues,
  communes,
  communesTenues,
  historiquesAppro,
  producteurs,
  producteursTenus,
  referencesAppro,
  registre,
  vergers,
  vergersTenus,
  modeles,
  producteursImportes,
  vergersImportes,
  calibrage,
  historiquesLivraisons,
  livraisons,
  livraisonsTenues,
  lots,
  offre,
  peseesTenues,
  plafond,
  referencesLivraisons,
  attentes,
  bons,
  commandes,
  commandesTenues,
  expeditions,
  traces,
  rappels,
  rappelsLances,
  lotsPublics,
  blocages,
  blocagesDeLot,
  blocagesTenus,
  mouvements,
  mouvementsTenus,
  transformations,
  transformationsTenues,
  commandesReparties,
  pilotage,
  stock,
  saisons,
  calibresCompares,
  chiffresDesVentes,
  comparaisons,
  rendements,
  vergersChiffres,
  producteursChiffres,
  etudes,
  etudesTenues,
  rentabilite,
  chiffresDuService,
  recherche,
  clients,
  clientsTenus,
  historiquesVentes,
  catalogue,
  dimensions,
  dimensionsTenues,
  historiquesPepiniere,
  revisions,
  revisionsTenues,
  tarifs,
  tarifsTenus,
  tarifPublic,
  varietesArbre,
  varietesArbreTenues,
]

export const estOperation = (valeur: unknown): valeur is Operation =>
  typeof valeur === 'function' && MARQUE_OPERATION in valeur

export const OPERATIONS: Operation[] = FICHIERS.flatMap((fichier): unknown[] =>
  Object.values(fichier),
).filter(estOperation)
