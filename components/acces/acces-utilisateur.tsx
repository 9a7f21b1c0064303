import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Utilisateur } from '@/lib/access/utilisateur'
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe'

type Compte = Pick<Utilisateur, 'identifiant' | 'nom' | 'actif' | 'secondFacteur'>

/** New password, sessions ended, disabling, reactivating. On one's own account only the way to change one's password. */
export function AccesUtilisateur({ utilisateur, soiMeme }: { utilisateur: Compte; soiMeme: boolean }) {
  if (soiMeme)
    return (
      <>
        <p className="mb-3">
          C’est votre compte : vous changez votre mot de passe dans « Mon compte », et seule une autre
          personne de la direction peut le désactiver.
        </p>
        <LienBouton href="/compte">Mon compte</LienBouton>
      </>
    )
  return (
    <div className="flex flex-wrap gap-2.5">
      <NouveauMotDePasse utilisateur={utilisateur} />
      <FermerSessions utilisateur={utilisateur} />
      {utilisateur.secondFacteur && <RetirerSecondFacteur utilisateur={utilisateur} />}
      {utilisateur.actif ? <Desactiver utilisateur={utilisateur} /> : <Reactiver utilisateur={utilisateur} />}
    </div>
  )
}

const route = ({ identifiant }: Compte) => `/api/utilisateurs/${identifiant}`
const fiche = ({ identifiant }: Compte, enregistre: string) =>
  `/utilisateurs/${identifiant}?enregistre=${enregistre}`

function NouveauMotDePasse({ utilisateur }: { utilisateur: Compte }) {
  const { identifiant, nom } = utilisateur
  return (
    <Confirmation
      bouton="Donner un nouveau mot de passe"
      titre={`Donner un nouveau mot de passe à ${identifiant} ?`}
      consequence={`L’ancien ne vaudra plus et les sessions ouvertes de ${nom} se fermeront. Donnez le nouveau de vive voix : il ouvre le compte une semaine, le temps d’en choisir un autre dans « Mon compte ».`}
      confirmer="Donner ce mot de passe"
      methode="PATCH"
      url={route(utilisateur)}
      dangereux={false}
      apres={fiche(utilisateur, 'mot-de-passe')}
    >
      <ChampNouveauMotDePasse
        nom="motDePasse"
        libelle="Nouveau mot de passe"
        porteur={{ identifiant, nom }}
      />
    </Confirmation>
  )
}

function FermerSessions({ utilisateur }: { utilisateur: Compte }) {
  const { identifiant, nom } = utilisateur
  return (
    <Confirmation
      bouton="Fermer ses sessions"
      titre={`Fermer les sessions de ${identifiant} ?`}
      consequence={`${nom} devra se reconnecter sur tous ses appareils, avec le même mot de passe. Ce qui était en cours de saisie sur un appareil y reste gardé.`}
      confirmer="Fermer ses sessions"
      methode="DELETE"
      url={`${route(utilisateur)}/sessions`}
      dangereux={false}
      apres={fiche(utilisateur, 'sessions')}
    />
  )
}

function RetirerSecondFacteur({ utilisateur }: { utilisateur: Compte }) {
  const { identifiant, nom } = utilisateur
  return (
    <Confirmation
      bouton="Retirer le second facteur"
      titre={`Retirer le second facteur de ${identifiant} ?`}
      consequence={`Seul le mot de passe sera demandé à ${nom}, dont les sessions ouvertes se fermeront. Assurez-vous de vive voix que c’est bien cette personne qui le demande.`}
      confirmer="Retirer le second facteur"
      methode="DELETE"
      url={`${route(utilisateur)}/second-facteur`}
      motif="obligatoire"
      apres={fiche(utilisateur, 'second-facteur')}
    />
  )
}

function Desactiver({ utilisateur }: { utilisateur: Compte }) {
  const { identifiant, nom } = utilisateur
  return (
    <Confirmation
      bouton="Désactiver le compte"
      titre={`Désactiver le compte ${identifiant} ?`}
      consequence={`${nom} ne pourra plus se connecter, et ses sessions ouvertes se fermeront aussitôt. Rien de ce qui a été enregistré sous ce nom ne change. Vous pourrez réactiver le compte.`}
      confirmer={`Désactiver ${identifiant}`}
      methode="PATCH"
      url={route(utilisateur)}
      corps={{ actif: false }}
      apres={fiche(utilisateur, 'desactive')}
    />
  )
}

function Reactiver({ utilisateur }: { utilisateur: Compte }) {
  const { identifiant, nom } = utilisateur
  return (
    <Confirmation
      bouton="Réactiver le compte"
      titre={`Réactiver le compte ${identifiant} ?`}
      consequence={`${nom} pourra de nouveau se connecter, avec son mot de passe d’avant.`}
      confirmer={`Réactiver ${identifiant}`}
      methode="PATCH"
      url={route(utilisateur)}
      corps={{ actif: true }}
      dangereux={false}
      apres={fiche(utilisateur, 'reactive')}
    />
  )
}
