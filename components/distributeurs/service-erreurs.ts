/** What each refusal of the service asks its program to do. */
export interface Erreur {
  statut: number
  sens: string
  faire: string
}

export const ERREURS_SERVICE: readonly Erreur[] = [
  {
    statut: 400,
    sens: 'Le corps est illisible',
    faire: 'Corrigez le JSON ou le XML envoyé ; le renvoyer tel quel ne sert à rien.',
  },
  {
    statut: 401,
    sens: 'Jeton absent, mal recopié, expiré ou révoqué',
    faire: 'Vérifiez l’en-tête Authorization ; s’il est juste, créez un autre jeton.',
  },
  {
    statut: 403,
    sens: 'Ce que le jeton n’ouvre pas',
    faire: 'Un jeton n’ouvre que /services ; les pages se lisent avec un compte.',
  },
  {
    statut: 404,
    sens: 'Absent, ou à un autre client',
    faire: 'Relisez l’identifiant donné dans « distributeur », ou le numéro de la commande.',
  },
  { statut: 405, sens: 'Méthode refusée', faire: 'L’en-tête Allow dit lesquelles sont admises.' },
  {
    statut: 409,
    sens: 'Le stock ou l’état l’interdit',
    faire: 'Le détail dit combien il reste : commandez moins, ou autre chose.',
  },
  { statut: 413, sens: 'Envoi trop grand', faire: 'Restez sous 1 Mo : une commande par envoi.' },
  {
    statut: 415,
    sens: 'Type de contenu inconnu',
    faire: 'Envoyez application/json ou application/xml, et dites-le dans Content-Type.',
  },
  {
    statut: 422,
    sens: 'Des champs sont à corriger',
    faire: 'Chacun est nommé, avec ce qu’il faut y mettre.',
  },
  { statut: 429, sens: 'Trop vite', faire: 'Attendez le nombre de secondes de Retry-After, puis reprenez.' },
  {
    statut: 503,
    sens: 'Momentanément occupé',
    faire: 'Réessayez après Retry-After ; pour une commande, avec la même Idempotency-Key.',
  },
]
