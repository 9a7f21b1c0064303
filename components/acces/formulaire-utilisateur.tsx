'use client'
import { ChampTexte } from '@/components/ui/champ'
import { Formulaire } from '@/components/ui/formulaire'
import type { Utilisateur } from '@/lib/access/utilisateur'
import type { Client } from '@/lib/ventes/client'
import { ChampsRole } from './champs-role'

/** Name, role and client of an account. One's own role is left to others: nobody shuts the door on themselves. */
export function FormulaireUtilisateur({
  utilisateur: { identifiant, nom, role },
  client,
  soiMeme,
}: {
  utilisateur: Pick<Utilisateur, 'identifiant' | 'nom' | 'role'>
  client: Pick<Client, 'id' | 'nom'> | null
  soiMeme: boolean
}) {
  return (
    <Formulaire
      methode="PATCH"
      action={`/api/utilisateurs/${identifiant}`}
      apres="/utilisateurs/{identifiant}?enregistre=modifie"
      libelle="Enregistrer"
      className="max-w-xl"
    >
      <ChampTexte nom="nom" libelle="Nom de la personne" obligatoire longueurMax={80} valeurDefaut={nom} />
      {soiMeme ? (
        <p className="text-encre-2">
          C’est votre compte : seule une autre personne de la direction peut changer son rôle.
        </p>
      ) : (
        <>
          <ChampsRole role={role} client={client} />
          <p className="text-encre-2">
            Changer le rôle ou le client ferme ses sessions ouvertes : la personne devra se reconnecter.
          </p>
        </>
      )}
    </Formulaire>
  )
}
