import Link from 'next/link'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { type Mouvement, nommerMouvement } from '@/lib/livraisons/mouvement'
import { formatJour } from '@/lib/mesures/jour'
import { formatVariation } from '@/lib/mesures/poids'

const COLONNES: Colonne<Mouvement>[] = [
  { cle: 'motif', titre: 'Motif', rendu: nommerMouvement },
  { cle: 'date', titre: 'Date', rendu: (m) => <time dateTime={m.date}>{formatJour(m.date)}</time> },
  {
    cle: 'poids',
    titre: 'Poids',
    alignement: 'droite',
    rendu: (m) => <span className="whitespace-nowrap">{formatVariation(m.quantiteGrammes)}</span>,
  },
  {
    cle: 'commande',
    titre: 'Commande',
    rendu: (m) => m.commande && <Link href={`/commandes/${m.commande}`}>{m.commande}</Link>,
  },
  { cle: 'commentaire', titre: 'Commentaire', rendu: (m) => m.commentaire },
]

export function LotMouvements({ lot, mouvements }: { lot: string; mouvements: readonly Mouvement[] }) {
  return (
    <Tableau
      legende={`Mouvements du lot ${lot}`}
      colonnes={COLONNES}
      lignes={mouvements}
      cle={(m) => String(m.id)}
      vide="Aucun mouvement : le stock est tel que les commandes et les transformations le laissent."
    />
  )
}
