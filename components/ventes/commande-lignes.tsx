import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import type { Commande, LigneCommande } from '@/lib/ventes/commande'

const colonnes = (commande: Commande): Colonne<LigneCommande>[] => [
  { cle: 'conditionnement', titre: 'Conditionnement', rendu: (l) => l.libelle },
  { cle: 'quantite', titre: 'Nombre', alignement: 'droite', rendu: (l) => entier(l.quantite) },
  {
    cle: 'unitaire',
    titre: 'Poids unitaire',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.poidsUnitaireGrammes),
  },
  {
    cle: 'poids',
    titre: 'Poids',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.quantite * l.poidsUnitaireGrammes),
    total: formatKg(commande.poidsGrammes),
  },
]

export function CommandeLignes({ commande }: { commande: Commande }) {
  return (
    <Tableau
      legende={`Lignes de la commande ${commande.numero}`}
      colonnes={colonnes(commande)}
      lignes={commande.lignes}
      cle={(l) => l.conditionnement}
      vide="Aucune ligne."
    />
  )
}
