import { type Droit, peut, type Role } from '@/lib/access/droits'

export interface Entree {
  aile: string
  liens: { href: string; libelle: string }[]
}

/** The wings in the order of the work. A page that is built adds its line here, with the right that its query asks. */
const AILES: readonly { aile: string; liens: readonly { href: string; libelle: string; droit: Droit }[] }[] =
  [
    {
      aile: 'Approvisionnements',
      liens: [
        { href: '/producteurs', libelle: 'Producteurs', droit: 'producteurs.lire' },
        { href: '/vergers', libelle: 'Vergers', droit: 'vergers.lire' },
        { href: '/campagnes', libelle: 'Campagnes', droit: 'campagnes.lire' },
        { href: '/communes', libelle: 'Aire AOC', droit: 'references.lire' },
      ],
    },
    {
      aile: 'Livraisons',
      liens: [
        { href: '/livraisons', libelle: 'Livraisons', droit: 'livraisons.lire' },
        { href: '/lots', libelle: 'Lots', droit: 'lots.lire' },
        { href: '/blocages', libelle: 'Blocages', droit: 'lots.lire' },
      ],
    },
    {
      aile: 'Ventes',
      liens: [
        { href: '/commandes', libelle: 'Commandes', droit: 'commandes.lire' },
        { href: '/conditionnement', libelle: 'Conditionnement', droit: 'commandes.lire' },
        { href: '/expedition', libelle: 'Expédition', droit: 'commandes.lire' },
        { href: '/clients', libelle: 'Clients', droit: 'clients.lire' },
      ],
    },
    {
      aile: 'Pépinière',
      liens: [
        { href: '/pepiniere', libelle: 'Plants et prix', droit: 'pepiniere.lire' },
        { href: '/pepiniere/revisions', libelle: 'Révisions de prix', droit: 'pepiniere.lire' },
      ],
    },
    {
      aile: 'Traçabilité',
      liens: [
        { href: '/trace', libelle: 'Trace', droit: 'trace.lire' },
        { href: '/rappels', libelle: 'Rappels', droit: 'rappels.lire' },
      ],
    },
    {
      aile: 'Portail',
      liens: [
        { href: '/portail', libelle: 'En cours', droit: 'portail.lire' },
        { href: '/portail/commandes', libelle: 'Historique', droit: 'portail.lire' },
        { href: '/portail/commandes/nouvelle', libelle: 'Commander', droit: 'commandes.passer' },
        { href: '/portail/service', libelle: 'Se connecter au service', droit: 'portail.lire' },
        { href: '/portail/jetons', libelle: 'Jetons', droit: 'portail.lire' },
        { href: '/portail/utilisateurs', libelle: 'Utilisateurs', droit: 'portail.lire' },
      ],
    },
    {
      aile: 'Pilotage',
      liens: [
        { href: '/pilotage', libelle: 'Tableau de bord', droit: 'pilotage.lire' },
        { href: '/pilotage/comparaison', libelle: 'Comparaison', droit: 'pilotage.lire' },
        { href: '/pilotage/vergers', libelle: 'Rendements', droit: 'pilotage.lire' },
        { href: '/pilotage/rentabilite', libelle: 'Rentabilité', droit: 'etudes.lire' },
      ],
    },
    {
      aile: 'Direction',
      liens: [{ href: '/utilisateurs', libelle: 'Utilisateurs', droit: 'utilisateurs.lire' }],
    },
  ]

/** What the rail shows to a role. Courtesy only: the right is checked where the work is done. */
export const entreesDe = (role: Role): Entree[] =>
  AILES.map(({ aile, liens }) => ({
    aile,
    liens: liens.filter((l) => peut(role, l.droit)).map(({ href, libelle }) => ({ href, libelle })),
  })).filter((e) => e.liens.length > 0)
