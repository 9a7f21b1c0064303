import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { LIBELLES_ROLE } from '@/lib/access/droits'
import type { Utilisateur } from '@/lib/access/utilisateur'
import { EtiquetteCompte } from './etiquette-compte'

const COLONNES: readonly Colonne<Utilisateur>[] = [
  {
    cle: 'identifiant',
    titre: 'Identifiant',
    rendu: (u) => <Lien href={`/utilisateurs/${u.identifiant}`}>{u.identifiant}</Lien>,
  },
  { cle: 'nom', titre: 'Nom', rendu: (u) => u.nom },
  { cle: 'role', titre: 'Rôle', rendu: (u) => LIBELLES_ROLE[u.role] },
  {
    cle: 'client',
    titre: 'Client',
    rendu: (u) => (u.client ? <Lien href={`/clients/${u.client}`}>{u.client}</Lien> : '—'),
  },
  {
    cle: 'connexion',
    titre: 'Dernière connexion',
    rendu: (u) =>
      u.derniereConnexionLe ? (
        <TempsRelatif instant={u.derniereConnexionLe} />
      ) : (
        <span className="text-encre-2">jamais</span>
      ),
  },
  { cle: 'etat', titre: 'État', rendu: (u) => <EtiquetteCompte actif={u.actif} /> },
]

export function UtilisateursTableau({
  utilisateurs,
  vide,
}: {
  utilisateurs: readonly Utilisateur[]
  vide: ReactNode
}) {
  return (
    <Tableau
      legende="Utilisateurs, par identifiant"
      colonnes={COLONNES}
      lignes={utilisateurs}
      cle={(u) => u.identifiant}
      vide={vide}
    />
  )
}
