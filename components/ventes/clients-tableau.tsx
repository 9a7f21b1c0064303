import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { type Client, LIBELLES_CATEGORIE } from '@/lib/ventes/client'

const COLONNES: Colonne<Client>[] = [
  { cle: 'id', titre: 'Identifiant', rendu: (c) => <Lien href={`/clients/${c.id}`}>{c.id}</Lien> },
  { cle: 'nom', titre: 'Nom', rendu: (c) => c.nom },
  { cle: 'ville', titre: 'Ville', rendu: (c) => c.ville },
  { cle: 'categorie', titre: 'Catégorie', rendu: (c) => LIBELLES_CATEGORIE[c.categorie] },
  { cle: 'responsable', titre: 'Responsable des achats', rendu: (c) => c.responsableAchats },
  {
    cle: 'telephone',
    titre: 'Téléphone',
    rendu: (c) => c.telephone ?? <span className="text-encre-2">—</span>,
  },
  {
    cle: 'distributeur',
    titre: 'Distributeur',
    rendu: (c) => (c.distributeur ? 'oui' : <span className="text-encre-2">non</span>),
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (c) =>
      c.actif ? (
        'actif'
      ) : (
        <Etiquette ton="attention" titre={c.motifInactivite ?? ''}>
          inactif
        </Etiquette>
      ),
  },
]

interface Props {
  clients: readonly Client[]
  vide: ReactNode
}

export function ClientsTableau({ clients, vide }: Props) {
  return (
    <Tableau legende="Clients, par nom" colonnes={COLONNES} lignes={clients} cle={(c) => c.id} vide={vide} />
  )
}
