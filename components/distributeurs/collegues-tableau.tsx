import { EtiquetteCompte } from '@/components/acces/etiquette-compte'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import type { Utilisateur } from '@/lib/access/utilisateur'

type Collegue = Pick<Utilisateur, 'identifiant' | 'nom' | 'actif' | 'derniereConnexionLe'>

const colonnes = (soi: string): Colonne<Collegue>[] => [
  { cle: 'nom', titre: 'Nom', rendu: (u) => (u.identifiant === soi ? `${u.nom} (vous)` : u.nom) },
  { cle: 'identifiant', titre: 'Identifiant', rendu: (u) => u.identifiant },
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

interface Props {
  utilisateurs: readonly Collegue[]
  /** Identifier of who looks. */
  soi: string
}

/** Who signs in for this client. */
export function ColleguesTableau({ utilisateurs, soi }: Props) {
  return (
    <Tableau
      legende="Utilisateurs de votre espace, par identifiant"
      colonnes={colonnes(soi)}
      lignes={utilisateurs}
      cle={(u) => u.identifiant}
      vide="Aucun compte."
    />
  )
}
