/** Who buys: the case's own two distributors first, then buyers who could be real. Names and numbers are made up. */
import type { Contexte } from '@/lib/core/operation'
import type { CategorieClient } from '@/lib/ventes/client'
import { enregistrerClient, modifierClient } from '@/lib/ventes/client.usecases'

import type { Acheteurs } from './ventes'

type Fiche = Parameters<typeof enregistrerClient.dans>[1]

const DISTRIBUTEURS: readonly Fiche[] = [
  {
    // Annexes 2B and 2C.
    id: 'supe00001',
    nom: 'SUPERMARKET',
    adresse: '2 rue de la Logistique',
    codePostal: '69800',
    ville: 'Saint-Priest',
    responsableAchats: 'Nadia Roche',
    courriel: 'n.roche@supermarket.example',
    telephone: '04 65 71 80 01',
    categorie: 'GRANDE_DISTRIBUTION',
    distributeur: true,
  },
  {
    id: 'carr15432',
    nom: 'carreclerc',
    adresse: '18 avenue de l’Europe',
    codePostal: '38100',
    ville: 'Grenoble',
    responsableAchats: 'Julien Morel',
    courriel: 'j.morel@carreclerc.example',
    telephone: '04 65 71 80 02',
    categorie: 'GRANDE_DISTRIBUTION',
    distributeur: true,
  },
]

type Acheteur = readonly [
  nom: string,
  adresse: string,
  codePostal: string,
  ville: string,
  responsable: string,
  categorie: CategorieClient,
]

const ACHETEURS: readonly Acheteur[] = [
  ['Primeurs du Dauphiné', 'Marché de gros, bâtiment C', '38130', 'Échirolles', 'Yann Perret', 'GROSSISTE'],
  ['Corbas Fruits Secs', '34 rue du Marché de gros', '69960', 'Corbas', 'Sylvie Charvet', 'GROSSISTE'],
  ['Halles Rhodaniennes', '102 cours Lafayette', '69003', 'Lyon', 'Bruno Teyssier', 'GROSSISTE'],
  ['Comptoir Rungis Noix', '15 avenue de Lorraine', '94550', 'Chevilly-Larue', 'Karim Haddad', 'GROSSISTE'],
  ['Fruits de Savoie', '9 rue de la Leysse', '73000', 'Chambéry', 'Anne-Laure Blanc', 'GROSSISTE'],
  ['Méridia Négoce', '60 avenue du Marché', '84000', 'Avignon', 'Paul Estève', 'GROSSISTE'],
  ['Noix et Fruits de l’Est', '7 rue du Port du Rhin', '67000', 'Strasbourg', 'Claire Metzger', 'GROSSISTE'],
  ['Étoile Import', '21 boulevard du Littoral', '13015', 'Marseille', 'Samir Benali', 'GROSSISTE'],
  ['Hyper Vercors', 'ZA de la Gloriette', '38160', 'Chatte', 'Delphine Rey', 'GRANDE_DISTRIBUTION'],
  ['Super Isère', '1 rue des Abattoirs', '38500', 'Voiron', 'Marc Vial', 'GRANDE_DISTRIBUTION'],
  [
    'Marché Frais',
    '45 route de Lyon',
    '26500',
    'Bourg-lès-Valence',
    'Olivier Sabatier',
    'GRANDE_DISTRIBUTION',
  ],
  ['Bio Cordée', '12 rue de Vivarais', '69007', 'Lyon', 'Émilie Fournier', 'GRANDE_DISTRIBUTION'],
  ['Panier des Alpes', '3 avenue de Genève', '74000', 'Annecy', 'Thomas Favre', 'GRANDE_DISTRIBUTION'],
  [
    'Centrale Grand Paris',
    '88 avenue de France',
    '75013',
    'Paris',
    'Hélène Carpentier',
    'GRANDE_DISTRIBUTION',
  ],
  ['Pâtisserie Chabran', '6 place aux Herbes', '38000', 'Grenoble', 'Louis Chabran', 'METIER_DE_BOUCHE'],
  ['Confiserie des Terreaux', '14 rue Romarin', '69001', 'Lyon', 'Mathilde Genin', 'METIER_DE_BOUCHE'],
  [
    'Boulangerie Le Fournil',
    '27 Grande Rue',
    '38160',
    'Saint-Marcellin',
    'Rémi Gaillard',
    'METIER_DE_BOUCHE',
  ],
  [
    'Biscuiterie du Royans',
    '5 route de Pont-en-Royans',
    '26190',
    'Saint-Jean-en-Royans',
    'Lucie Ageron',
    'METIER_DE_BOUCHE',
  ],
  ['Chocolaterie Valrose', '11 avenue Gambetta', '26000', 'Valence', 'Nicolas Roux', 'METIER_DE_BOUCHE'],
  ['Fromagerie de l’Isère', '2 chemin des Prairies', '38470', 'Vinay', 'Julie Micoud', 'METIER_DE_BOUCHE'],
  ['Huilerie du Moulin de Sone', '40 quai de l’Isère', '38840', 'La Sône', 'Henri Brun', 'AUTRE'],
  ['Traiteur Belledonne', '19 rue Félix-Viallet', '38000', 'Grenoble', 'Nora Cadet', 'METIER_DE_BOUCHE'],
]

/** 04 65 71 is kept for fiction (ARCEP), and `.example` for nobody. */
const PREMIER_NUMERO = 81

const acheteur = (a: Acheteur, rang: number): Fiche => {
  const [nom, adresse, codePostal, ville, responsableAchats, categorie] = a
  const telephone = `04 65 71 ${PREMIER_NUMERO + Math.floor(rang / 10)} ${String(rang % 10).padStart(2, '0')}`
  return { nom, adresse, codePostal, ville, responsableAchats, categorie, telephone }
}

/** Gone, but its orders stay. */
const PARTI = { nom: 'Traiteur Belledonne', motif: 'Cessation d’activité' }

/** The ids that were given, by name. */
export async function creerClients(ctx: Contexte): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const fiche of [...DISTRIBUTEURS, ...ACHETEURS.map(acheteur)])
    ids.set(fiche.nom, (await enregistrerClient.dans(ctx, fiche)).id)
  const parti = ids.get(PARTI.nom)
  if (parti) await modifierClient.dans(ctx, { id: parti, actif: false, motif: PARTI.motif })
  return ids
}

const CARRECLERC = 'carr15432'
const SUPERMARKET = 'supe00001'

/** Who buys all season: whoever has gone buys nothing more. */
export function acheteursParmi(clients: ReadonlyMap<string, string>): Acheteurs {
  const [premier, ...autres] = [...clients]
    .filter(([nom, id]) => nom !== PARTI.nom && id !== CARRECLERC && id !== SUPERMARKET)
    .map(([, id]) => id)
  return { distributeurs: [SUPERMARKET, CARRECLERC], autres: [premier ?? SUPERMARKET, ...autres] }
}
