/** The OpenAPI document told for people, as the page shows it. */
export interface ChampDecrit {
  /** `demande.variete`, `lignes[].quantite` */
  nom: string
  /** « texte », « nombre ou texte », « liste de Commande » */
  type: string
  /** Name of the representation it holds, described once for all. */
  representation: string | null
  obligatoire: boolean
  /** « 60 caractères au plus » */
  contraintes: string[]
  exemple: string | null
  description: string | null
}

export interface ParametreDecrit extends ChampDecrit {
  ou: 'chemin' | 'adresse' | 'en-tête'
}

export interface MediaDecrit {
  type: string
  contenu: string
  representation: string | null
}

export interface ReponseDecrite {
  statut: string
  medias: MediaDecrit[]
}

export interface OperationDecrite {
  /** `get_commandes_numero` */
  id: string
  methode: string
  chemin: string
  resume: string
  roles: string[]
  parametres: ParametreDecrit[]
  /** Body of a request: its forms, and its fields. */
  corps: { types: string[]; champs: ChampDecrit[] } | null
  reussite: ReponseDecrite | null
}

export interface Chapitre {
  id: string
  titre: string
  operations: OperationDecrite[]
}

export interface RepresentationDecrite {
  nom: string
  /** What it is when it is no object with fields. */
  type: string
  champs: ChampDecrit[]
  description: string | null
}

export interface RefusDecrit {
  statut: string
  sens: string
}

export interface Documentation {
  chapitres: Chapitre[]
  representations: RepresentationDecrite[]
  refus: RefusDecrit[]
}
