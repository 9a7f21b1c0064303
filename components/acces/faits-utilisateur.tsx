import { Faits } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { LIBELLES_ROLE } from '@/lib/access/droits'
import type { Utilisateur } from '@/lib/access/utilisateur'
import { formatJour } from '@/lib/mesures/jour'
import type { Client } from '@/lib/ventes/client'

const duClient = (client: Pick<Client, 'id' | 'nom'> | null) =>
  client
    ? [
        {
          libelle: 'Client',
          valeur: <Lien href={`/clients/${client.id}`}>{client.id}</Lien>,
          precision: client.nom,
        },
      ]
    : []

const duProvisoire = ({ motDePasseDernierJour: jour }: Utilisateur) =>
  jour ? [{ libelle: 'Mot de passe', valeur: 'provisoire', precision: `jusqu’au ${formatJour(jour)}` }] : []

export function FaitsUtilisateur({
  utilisateur: u,
  client,
}: {
  utilisateur: Utilisateur
  client: Pick<Client, 'id' | 'nom'> | null
}) {
  return (
    <Faits
      faits={[
        { libelle: 'Identifiant', valeur: u.identifiant },
        { libelle: 'Rôle', valeur: LIBELLES_ROLE[u.role] },
        ...duClient(client),
        { libelle: 'Second facteur', valeur: u.secondFacteur ? 'en place' : 'aucun' },
        ...duProvisoire(u),
        {
          libelle: 'Dernière connexion',
          valeur: u.derniereConnexionLe ? <TempsRelatif instant={u.derniereConnexionLe} /> : 'jamais',
        },
        { libelle: 'Compte ouvert', valeur: <TempsRelatif instant={u.creeLe} /> },
      ]}
    />
  )
}
