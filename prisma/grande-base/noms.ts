/** Words that names of producers and orchards of the Isère valley are made of. */
export const FORMES = ['EARL', 'GAEC', 'SCEA', 'EARL', 'SARL', 'Ferme', 'Noyeraie', 'Domaine'] as const

export const FAMILLES = [
  'Brochier', 'Vallin', 'Perrin', 'Garnier', 'Morel', 'Roche', 'Gallet', 'Micoud', 'Rey', 'Charvet', 'Bouvier',
  'Ageron', 'Fanjat', 'Glénat', 'Idelon', 'Jouffrey', 'Lambert', 'Mathieu', 'Odier', 'Pevet', 'Rivoire', 'Sillans',
  'Tournoud', 'Uchard', 'Villard', 'Buisson', 'Cotte', 'Dherbey', 'Effantin', 'Ferrouillat', 'Germain', 'Hustache',
  'Inard', 'Janon', 'Locatelli', 'Meunier', 'Nievollet', 'Oddos', 'Pain', 'Quincieux', 'Repellin', 'Salomon',
  'Terpend', 'Veyret', 'Argoud', 'Bernard', 'Cros', 'Détroyat', 'Eymard', 'Faure', 'Giraud', 'Huchon',
] as const // biome-ignore format: words in rows

export const PRENOMS = [
  'Étienne', 'Claire', 'Marc', 'Sofia', 'Julien', 'Nadia', 'Lucie', 'Gérard', 'Hélène', 'Zoé', 'Antoine', 'Béatrice',
  'Cédric', 'Delphine', 'Émile', 'Florence', 'Gaël', 'Irène', 'Jérôme', 'Léa', 'Mathieu', 'Noémie', 'Olivier', 'Paul',
] as const // biome-ignore format: words in rows

export const LIEUX = [
  'du Moulin', 'de la Combe', 'des Colombières', 'du Furand', 'des Grandes Vignes', 'de Pré-Neuf', 'des Étournelles',
  'de Champ-Long', 'des Chaussières', 'des Fontanettes', 'de la Contamine', 'du Ruisseau', 'de la Croix', 'du Vercors',
  'de la Plaine', 'des Marronniers', 'du Château', 'de l’Isère', 'de la Cumane', 'des Bruyères', 'du Tréry',
  'de la Lèze', 'des Guillonnières', 'du Merdaret', 'de Beauvoir', 'des Carrières', 'de la Vernaie', 'du Plan',
] as const // biome-ignore format: words in rows

export const PARCELLES = [
  'Verger', 'Clos', 'Grand Champ', 'Noyeraie', 'Les Terres', 'Le Bas', 'Le Haut', 'Pré', 'Les Vignes', 'La Côte',
] as const // biome-ignore format: words in rows

export const RUES = [
  'route de Grenoble',
  'chemin des Noyers',
  'impasse du Séchoir',
  'route de Saint-Marcellin',
  'chemin du Lavoir',
] as const
