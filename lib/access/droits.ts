/**
 * The one table of rights (contract, « Roles »). It is read by `query` and `useCase` and nowhere else; hiding a
 * button on a page is courtesy.
 */
export const ROLES = ['direction', 'reception', 'commerce', 'distributeur'] as const
export type Role = (typeof ROLES)[number]
/** Who may come: a role, or anybody at all. No account is `public`: the base knows the roles only. */
export type Visiteur = Role | 'public'

export const LIBELLES_ROLE: Record<Role, string> = {
  direction: 'Direction',
  reception: 'Réception',
  commerce: 'Commerce',
  distributeur: 'Distributeur',
}

// Every staff role reads everything but accounts and studies.
const PERSONNEL: readonly Role[] = ['direction', 'reception', 'commerce']
const QUAI: readonly Role[] = ['direction', 'reception']
const COMMERCE: readonly Role[] = ['direction', 'commerce']
const TOUS: readonly Role[] = ROLES
const DISTRIBUTEUR: readonly Role[] = ['distributeur']
const DIRECTION: readonly Role[] = ['direction']
const PUBLIC: readonly Visiteur[] = ['public', ...ROLES]

export const DROITS = {
  'references.lire': PERSONNEL,
  'producteurs.lire': PERSONNEL,
  'producteurs.enregistrer': QUAI,
  'vergers.lire': PERSONNEL,
  'vergers.enregistrer': QUAI,
  'campagnes.lire': PERSONNEL,
  'campagnes.modifier': DIRECTION,
  'aire.modifier': DIRECTION,
  'livraisons.lire': PERSONNEL,
  'livraisons.enregistrer': QUAI,
  'livraisons.depasserPlafond': DIRECTION,
  'calibrage.enregistrer': QUAI,
  'lots.lire': PERSONNEL,
  'lots.transformer': QUAI,
  'lots.mouvoir': QUAI,
  'lots.bloquer': QUAI,
  'clients.voir': TOUS,
  'clients.lire': PERSONNEL,
  'clients.enregistrer': COMMERCE,
  // A distributor follows its own: every read starts from what it may see (portee.ts).
  'commandes.suivre': TOUS,
  'commandes.lire': PERSONNEL,
  'commandes.enregistrer': COMMERCE,
  'commandes.expedier': COMMERCE,
  // In the portal and by the web service.
  'portail.lire': DISTRIBUTEUR,
  'commandes.passer': DISTRIBUTEUR,
  'service.lire': TOUS,
  'jetons.lire': TOUS,
  'jetons.tenir': ['direction', 'commerce', 'distributeur'],
  'pepiniere.lire': PERSONNEL,
  'pepiniere.tenir': COMMERCE,
  'trace.lire': PERSONNEL,
  'rappels.lire': PERSONNEL,
  // A real recall also asks for `lots.bloquer`: it locks what is left.
  'rappels.lancer': PERSONNEL,
  'recherche.lire': PERSONNEL,
  'pilotage.lire': PERSONNEL,
  'etudes.lire': DIRECTION,
  'etudes.tenir': DIRECTION,
  'utilisateurs.lire': DIRECTION,
  'utilisateurs.enregistrer': DIRECTION,
  'compte.lire': TOUS,
  'compte.modifier': TOUS,
  // What the label of a pack leads to, and the price list of the nursery.
  'public.lire': PUBLIC,
} as const satisfies Record<string, readonly Visiteur[]>

export type Droit = keyof typeof DROITS

export const peut = (role: Visiteur, droit: Droit): boolean =>
  (DROITS[droit] as readonly Visiteur[]).includes(role)

/** All that opens to somebody who has yet to set up the second factor asked of them. */
export const permisSansSecondFacteur = (droit: Droit): boolean =>
  droit === 'compte.lire' || droit === 'compte.modifier'
