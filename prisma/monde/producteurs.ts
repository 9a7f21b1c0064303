/** The named cast: the case's own producer first, then neighbours who could be real. */

export interface Certificat {
  certification: 'AB' | 'GLOBALGAP'
  dateObtention: string
  dateFin?: string
  numero?: string
  organisme?: string
}

export interface VergerDuMonde {
  code?: string
  nom: string
  variete: string
  commune: string
  superficieHa: string
  arbresParHectare: number
  anneePlantation: number
  parcelleIdentifiee?: boolean
  parcelleIdentifieeLe?: string
}

export interface ProducteurDuMonde {
  raisonSociale: string
  adresse: string
  codePostal: string
  ville: string
  civilite: string
  responsableNom: string
  responsablePrenom: string
  telephone: string
  nomPublic?: boolean
  adhesion?: { dateAdhesion: string; partsSociales: number; dateSortie?: string }
  certificats?: Certificat[]
  vergers: VergerDuMonde[]
}

export const PRODUCTEURS: ProducteurDuMonde[] = [
  {
    // Annexe 1B.
    raisonSociale: 'Les noix de Polienas',
    adresse: '52 route de Grenoble',
    codePostal: '38210',
    ville: 'Poliénas',
    civilite: 'M.',
    responsableNom: 'Brochier',
    responsablePrenom: 'Étienne',
    telephone: '04 76 07 12 58',
    nomPublic: true,
    adhesion: { dateAdhesion: '1998-03-12', partsSociales: 240 },
    certificats: [
      { certification: 'AB', dateObtention: '2008-06-01', organisme: 'Ecocert', numero: '38-ABIO-10512' },
      {
        certification: 'GLOBALGAP',
        dateObtention: '2009-09-15',
        organisme: 'Bureau Veritas',
        numero: '4052852051217',
      },
    ],
    vergers: [
      {
        code: 'V058',
        nom: 'Verger du moulin',
        variete: 'Franquette',
        commune: '38310',
        superficieHa: '6,40',
        arbresParHectare: 96,
        anneePlantation: 1984,
        parcelleIdentifiee: true,
        parcelleIdentifieeLe: '2003-05-20',
      },
      {
        nom: 'Les Grandes Vignes',
        variete: 'Mayette',
        commune: '38310',
        superficieHa: '2,15',
        arbresParHectare: 100,
        anneePlantation: 1991,
        parcelleIdentifiee: true,
      },
    ],
  },
  {
    raisonSociale: 'GAEC des Trois Noyers',
    adresse: '310 chemin de la Combe',
    codePostal: '38470',
    ville: 'Vinay',
    civilite: 'Mme',
    responsableNom: 'Jullin',
    responsablePrenom: 'Hélène',
    telephone: '04 76 36 70 41',
    adhesion: { dateAdhesion: '2001-10-05', partsSociales: 410 },
    certificats: [
      {
        certification: 'GLOBALGAP',
        dateObtention: '2016-09-20',
        organisme: 'Certipaq',
        numero: '4059883700121',
      },
    ],
    vergers: [
      {
        nom: 'La Combe',
        variete: 'Franquette',
        commune: '38559',
        superficieHa: '11,80',
        arbresParHectare: 90,
        anneePlantation: 1978,
        parcelleIdentifiee: true,
      },
      {
        nom: 'Pré-Neuf',
        variete: 'Parisienne',
        commune: '38559',
        superficieHa: '3,05',
        arbresParHectare: 98,
        anneePlantation: 1995,
        parcelleIdentifiee: true,
      },
    ],
  },
  {
    raisonSociale: 'EARL Noix du Vercors',
    adresse: '14 route de Saint-Marcellin',
    codePostal: '38160',
    ville: 'Chatte',
    civilite: 'M.',
    responsableNom: 'Rey',
    responsablePrenom: 'Gérard',
    telephone: '04 76 38 44 90',
    adhesion: { dateAdhesion: '2006-01-16', partsSociales: 185 },
    certificats: [
      { certification: 'AB', dateObtention: '2018-04-10', organisme: 'Ecocert', numero: '38-ABIO-22047' },
    ],
    vergers: [
      {
        nom: 'Les Colombières',
        variete: 'Franquette',
        commune: '38095',
        superficieHa: '7,25',
        arbresParHectare: 100,
        anneePlantation: 1999,
        parcelleIdentifiee: true,
      },
      {
        nom: 'Champ-Long',
        variete: 'Lara',
        commune: '38095',
        superficieHa: '1,90',
        arbresParHectare: 140,
        anneePlantation: 2011,
      },
    ],
  },
  {
    raisonSociale: 'Ferme du Pont de Manne',
    adresse: '2 impasse du Furand',
    codePostal: '38160',
    ville: 'Saint-Marcellin',
    civilite: 'Mme',
    responsableNom: 'Chevallier',
    responsablePrenom: 'Odile',
    telephone: '04 76 38 21 07',
    // Not a member: counted against the ceiling of non-members.
    vergers: [
      {
        nom: 'Bord du Furand',
        variete: 'Franquette',
        commune: '38416',
        superficieHa: '2,60',
        arbresParHectare: 95,
        anneePlantation: 1988,
      },
    ],
  },
  {
    raisonSociale: 'SCEA La Noiseraie de Tullins',
    adresse: '88 avenue de la Contamine',
    codePostal: '38210',
    ville: 'Tullins',
    civilite: 'M.',
    responsableNom: 'Brun-Buisson',
    responsablePrenom: 'Luc',
    telephone: '04 76 07 33 15',
    adhesion: { dateAdhesion: '1989-11-03', partsSociales: 520 },
    vergers: [
      {
        nom: 'La Contamine',
        variete: 'Franquette',
        commune: '38517',
        superficieHa: '14,30',
        arbresParHectare: 88,
        anneePlantation: 1972,
        parcelleIdentifiee: true,
      },
      {
        nom: 'Les Fontanettes',
        variete: 'Mayette',
        commune: '38517',
        superficieHa: '1,75',
        arbresParHectare: 100,
        anneePlantation: 1986,
        parcelleIdentifiee: true,
      },
    ],
  },
  {
    raisonSociale: 'Vergers de la Joyeuse',
    adresse: '19 chemin des Étournelles',
    codePostal: '26100',
    ville: 'Romans-sur-Isère',
    civilite: 'Mme',
    responsableNom: 'Faure',
    responsablePrenom: 'Inès',
    telephone: '04 75 02 88 61',
    adhesion: { dateAdhesion: '2014-09-22', partsSociales: 150 },
    vergers: [
      {
        nom: 'Les Étournelles',
        variete: 'Parisienne',
        commune: '26281',
        superficieHa: '4,10',
        arbresParHectare: 100,
        anneePlantation: 2004,
        parcelleIdentifiee: true,
      },
    ],
  },
  {
    raisonSociale: 'Noyeraie du Diois',
    adresse: '7 rue des Alpes',
    codePostal: '26150',
    ville: 'Die',
    civilite: 'M.',
    responsableNom: 'Arnaud',
    responsablePrenom: 'Pascal',
    telephone: '04 75 22 10 54',
    // A member outside the area: his nuts are good and not AOC.
    adhesion: { dateAdhesion: '2019-02-18', partsSociales: 60 },
    vergers: [
      {
        nom: 'Les Chaussières',
        variete: 'Franquette',
        commune: '26113',
        superficieHa: '1,20',
        arbresParHectare: 92,
        anneePlantation: 2002,
      },
    ],
  },
]
