/** The search of the top bar: each wing finds its own; here they are asked together and put in order. */
import { chercherProducteurs } from '@/lib/approvisionnements/producteur.recherche'
import { chercherVergers } from '@/lib/approvisionnements/verger.recherche'
import type { Tx } from '@/lib/base/client'
import { query } from '@/lib/core/query'
import { TROUVAILLES_MONTREES, type Trouvaille } from '@/lib/core/trouvaille'
import { chercherLivraisons } from '@/lib/livraisons/livraison.recherche'
import { chercherLots } from '@/lib/livraisons/lot.recherche'
import { type Cherche, lireCherche } from '@/lib/mesures/cherche'
import { chercherPlants } from '@/lib/pepiniere/variete.recherche'
import { chercherClients } from '@/lib/ventes/client.recherche'
import { chercherCommandes } from '@/lib/ventes/commande.recherche'
import { rechercherSchema, type Trouve, trouveReponse } from './recherche.schema'

interface Chercheur {
  titre: string
  chercher(tx: Tx, cherche: Cherche): Promise<Trouvaille[]>
}

/** In the order in which groups are shown. A wing that opens adds its finder. */
const CHERCHEURS: readonly Chercheur[] = [
  { titre: 'Producteurs', chercher: chercherProducteurs },
  { titre: 'Vergers', chercher: chercherVergers },
  { titre: 'Livraisons', chercher: chercherLivraisons },
  { titre: 'Lots', chercher: chercherLots },
  { titre: 'Clients', chercher: chercherClients },
  { titre: 'Commandes', chercher: chercherCommandes },
  { titre: 'Plants', chercher: chercherPlants },
]

export const rechercher = query({
  route: 'GET /api/recherche',
  resume: 'Fiches trouvées par code ou par nom, accents et fautes de frappe pardonnés',
  droit: 'recherche.lire',
  schema: rechercherSchema,
  reponse: trouveReponse,
  async run({ tx }, { q }): Promise<Trouve> {
    if (q === undefined) return { groupes: [] }
    const cherche = lireCherche(q)
    const groupes = await Promise.all(
      CHERCHEURS.map(async ({ titre, chercher }) => {
        const trouvailles = await chercher(tx, cherche)
        return {
          titre,
          elements: trouvailles.slice(0, TROUVAILLES_MONTREES),
          autres: trouvailles.length > TROUVAILLES_MONTREES,
        }
      }),
    )
    const exact = (elements: readonly Trouvaille[]) => Number(elements.some((e) => e.exact))
    return {
      groupes: groupes
        .filter((g) => g.elements.length > 0)
        .sort((a, b) => exact(b.elements) - exact(a.elements)),
    }
  },
})
