/** Neighbours by name, around the cast: who they are, since when they are members, and the size of their orchards. */
import type { Lieu } from './lieux'

export interface Periode {
  dateAdhesion: string
  /** First day no longer a member. */
  dateSortie?: string
  partsSociales: number
}

export interface Voisin {
  nom: string
  responsable: [civilite: string, prenom: string, nom: string]
  adresse: string
  lieu: Lieu
  adhesions: Periode[]
  vergers: number
  hectares: number
}

const membre = (dateAdhesion: string, partsSociales: number): Periode[] => [{ dateAdhesion, partsSociales }]
const NON_MEMBRE: Periode[] = []
/** Left for a trader, came back eight years later: two numbers in the register. */
const REVENU: Periode[] = [
  { dateAdhesion: '1996-10-01', dateSortie: '2009-07-01', partsSociales: 160 },
  { dateAdhesion: '2017-07-03', partsSociales: 220 },
]

/** Leaves at the end of the season before, and its orchard goes to a neighbour. */
export const CEDANT = 'Ferme Glénat'
export const REPRENEUR = 'GAEC du Grand Séchoir'

type Rang = [
  nom: string,
  civilite: string,
  prenom: string,
  famille: string,
  adresse: string,
  lieu: Lieu,
  adhesions: Periode[],
  vergers: number,
  hectares: number,
]

// biome-ignore format: a table, one neighbour a line
const RANGS: Rang[] = [
  [REPRENEUR, 'M.', 'Bruno', 'Vachon', '225 route du Séchoir', 'vinay', membre('1987-09-14', 640), 4, 24],
  ['EARL des Quatre Vents', 'Mme', 'Sylvie', 'Micoud', '40 chemin des Vents', 'chatte', membre('1992-04-02', 380), 3, 15],
  ['Noyeraie de Vatilieu', 'M.', 'Alain', 'Rojat', '6 montée du Bourg', 'vatilieu', membre('1995-11-20', 300), 3, 12],
  ['SCEA Bois Rond', 'M.', 'Thierry', 'Bouvier', '118 route de Bois Rond', 'albenc', membre('1997-02-10', 430), 3, 16],
  ['Les Vergers de Cras', 'Mme', 'Monique', 'Ageron', '3 place de l’Église', 'cras', membre('1999-06-08', 210), 2, 9],
  [CEDANT, 'M.', 'Roger', 'Glénat', '27 chemin de la Plaine', 'vinay', membre('1990-03-05', 120), 1, 3.4],
  ['GAEC de la Drevenne', 'M.', 'Olivier', 'Charvet', '71 rue de la Drevenne', 'rovon', membre('2000-10-17', 360), 3, 14],
  ['Exploitation Idelon', 'Mme', 'Catherine', 'Idelon', '12 chemin du Coteau', 'izeron', membre('2002-01-28', 190), 2, 8],
  ['EARL Beau Noyer', 'M.', 'Denis', 'Termoz', '5 route de Beaulieu', 'beaulieu', membre('2002-09-30', 260), 2, 10],
  ['Domaine de Têche', 'M.', 'François', 'Gamond', '90 route de Grenoble', 'teche', membre('2003-12-15', 340), 3, 13],
  ['Noix Perrin-Ramey', 'Mme', 'Isabelle', 'Perrin-Ramey', '16 impasse du Four', 'varacieux', membre('2004-05-11', 150), 2, 6],
  ['GAEC Les Charmilles', 'M.', 'Pascal', 'Buisson', '84 chemin des Charmilles', 'chevrieres', membre('2005-03-22', 330), 3, 13],
  ['EARL de la Joyeuse', 'M.', 'Christophe', 'Odier', '2 quartier Joyeuse', 'saintLattier', membre('2007-09-04', 280), 2, 11],
  ['Vergers Faurie', 'Mme', 'Nathalie', 'Faurie', '33 route de Pont-en-Royans', 'saintRomans', REVENU, 2, 9],
  ['Ferme de Beauvoir', 'M.', 'Laurent', 'Inard', '1 montée du Château', 'beauvoir', membre('2008-02-19', 110), 2, 4],
  ['SCEA Morette Noix', 'M.', 'Gilles', 'Cotte', '59 chemin de l’Étang', 'morette', membre('2009-11-24', 240), 2, 9.5],
  ['Les Noyers de Nerpol', 'Mme', 'Aurélie', 'Bessenay', '14 hameau de Nerpol', 'serreNerpol', membre('2010-10-12', 170), 2, 7],
  ['EARL Chantesse', 'M.', 'Damien', 'Rossat', '7 rue de la Fontaine', 'chantesse', membre('2011-04-05', 200), 2, 8],
  ['GAEC Rive d’Isère', 'Mme', 'Caroline', 'Penon', '46 quai de l’Isère', 'saintQuentin', membre('2012-09-18', 390), 3, 15],
  ['Noiseraie de la Sône', 'M.', 'Fabien', 'Bourguignon', '21 route des Fontaines', 'laSone', membre('2013-06-25', 130), 2, 5.5],
  ['EARL Saint-Véran', 'M.', 'Michel', 'Douillet', '10 chemin du Merdaret', 'saintVerand', membre('2014-02-11', 230), 2, 9],
  ['Vergers d’Eymeux', 'M.', 'Rémi', 'Chaléat', '35 route de Romans', 'eymeux', membre('2015-10-20', 250), 3, 11],
  ['Ferme des Monts du Matin', 'Mme', 'Lise', 'Planel', '8 chemin des Monts', 'hostun', membre('2016-03-08', 180), 2, 7],
  ['GAEC du Royans', 'M.', 'Sébastien', 'Ferlin', '52 avenue de Provence', 'saintJean', membre('2018-09-11', 270), 3, 11],
  ['Noyeraie du Grésivaudan', 'Mme', 'Maud', 'Dubourgeat', '19 route de Savoie', 'laissaud', membre('2020-01-14', 120), 2, 5],
  ['EARL Combe de Savoie', 'M.', 'Yannick', 'Girod', '64 route d’Apremont', 'porteDeSavoie', membre('2021-05-04', 100), 2, 4.5],
  ['Les Noix d’Adèle', 'Mme', 'Adèle', 'Ravix', '29 chemin des Écoliers', 'cognin', membre('2023-03-21', 70), 2, 4],
  // Members outside the area or not at all: good nuts without the appellation, or counted against the ceiling.
  ['Ferme du Val de Drôme', 'M.', 'Étienne', 'Sauvan', '4 route de Die', 'crest', membre('2022-04-12', 40), 2, 2.6],
  ['Noyeraie de la Bourbre', 'M.', 'Paul', 'Contamin', '77 route de la Tour', 'dolomieu', NON_MEMBRE, 2, 7],
  ['EARL des Trois Fontaines', 'Mme', 'Valérie', 'Repellin', '15 rue des Fontaines', 'vourey', NON_MEMBRE, 3, 13],
  ['Ferme Matras', 'M.', 'Jean', 'Matras', '9 chemin de la Galaure', 'chatillon', NON_MEMBRE, 3, 12],
  ['GAEC des Deux Rives', 'M.', 'Loïc', 'Argoud', '31 route du Vercors', 'laMotte', NON_MEMBRE, 3, 11],
  ['Vergers du Beaufortain', 'Mme', 'Claire', 'Viard', '6 rue Gambetta', 'albertville', NON_MEMBRE, 2, 2.5],
]

export const VOISINS: Voisin[] = RANGS.map(
  ([nom, civilite, prenom, famille, adresse, lieu, adhesions, vergers, hectares]) => ({
    nom,
    responsable: [civilite, prenom, famille],
    adresse,
    lieu,
    adhesions,
    vergers,
    hectares,
  }),
)
