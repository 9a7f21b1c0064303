import { Faits } from '@/components/ui/fiche'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { LIBELLES_ROLE } from '@/lib/access/droits'
import type { Utilisateur } from '@/lib/access/utilisateur'

const client = (code: string | null) => (code ? [{ libelle: 'Client', valeur: code }] : [])

export function FaitsUtilisateur({ utilisateur: u }: { utilisateur: Utilisateur }) {
  return (
    <Faits
      faits={[
        { libelle: 'Identifiant', valeur: u.identifiant },
        { libelle: 'Rôle', valeur: LIBELLES_ROLE[u.role] },
        ...client(u.client),
        {
          libelle: 'Dernière connexion',
          valeur: u.derniereConnexionLe ? <TempsRelatif instant={u.derniereConnexionLe} /> : 'jamais',
        },
        { libelle: 'Compte ouvert', valeur: <TempsRelatif instant={u.creeLe} /> },
      ]}
    />
  )
}
