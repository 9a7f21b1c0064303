import { accorder, entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { mentionLot } from '@/lib/livraisons/lot-sur-papier'
import { formatKg } from '@/lib/mesures/poids'
import type { Bon, LigneBon } from '@/lib/ventes/bon'

const colonnes = ({ colis, poidsGrammes }: Bon): Colonne<LigneBon>[] => [
  { cle: 'commande', titre: 'Commande', rendu: (l) => l.commande, total: 'Total' },
  { cle: 'lot', titre: 'Lot', rendu: (l) => <span className="font-semibold">{mentionLot(l.lot)}</span> },
  {
    cle: 'produit',
    titre: 'Noix',
    rendu: (l) => (
      <div>
        <span className="block">
          {l.variete}, {l.typeProduitLibelle.toLowerCase()}
        </span>
        <span className="block">calibre {nommerCalibre({ id: l.calibre, libelle: l.calibreLibelle })}</span>
        {l.aop && <span className="block font-semibold">AOP Noix de Grenoble</span>}
      </div>
    ),
  },
  { cle: 'recolte', titre: 'Récolte', rendu: (l) => String(l.recolte) },
  { cle: 'conditionnement', titre: 'Conditionnement', rendu: (l) => l.libelle },
  {
    cle: 'quantite',
    titre: 'Nombre',
    alignement: 'droite',
    rendu: (l) => entier(l.quantite),
    total: accorder(colis, 'colis', 'colis'),
  },
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.poidsGrammes),
    total: formatKg(poidsGrammes),
  },
]

/** A line for each packaging of each order. */
export function BonLignes({ bon }: { bon: Bon }) {
  return (
    <Tableau
      legende="Marchandises du bon"
      etroit="cartes"
      colonnes={colonnes(bon)}
      lignes={bon.lignes}
      cle={(l) => `${l.commande} ${l.libelle}`}
      vide="Aucune marchandise."
    />
  )
}
