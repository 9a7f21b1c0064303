import { Suite } from '@/components/ui/suite'
import type { Utilisateur } from '@/lib/access/utilisateur'

const TITRES: Record<string, (identifiant: string) => string> = {
  1: (identifiant) => `Le compte ${identifiant} est ouvert.`,
  modifie: (identifiant) => `Le compte ${identifiant} est enregistré.`,
  'mot-de-passe': (identifiant) => `Le compte ${identifiant} a un nouveau mot de passe.`,
  sessions: (identifiant) => `Les sessions de ${identifiant} sont fermées.`,
  'second-facteur': (identifiant) => `Le compte ${identifiant} n’a plus de second facteur.`,
  desactive: (identifiant) => `Le compte ${identifiant} est désactivé.`,
  reactive: (identifiant) => `Le compte ${identifiant} est réactivé.`,
}

/** What was just done to the account, and the next likely act. */
export function SuiteUtilisateur({
  utilisateur: { identifiant, nom },
  enregistre = '',
}: {
  utilisateur: Utilisateur
  enregistre: string | undefined
}) {
  const titre = TITRES[enregistre]?.(identifiant)
  if (!titre) return null
  const tous = { href: '/utilisateurs', libelle: 'Tous les utilisateurs' }
  const autre = { href: '/utilisateurs/nouveau', libelle: 'Ouvrir un autre compte' }
  return (
    <Suite key={enregistre} titre={titre} actes={enregistre === '1' ? [autre, tous] : [tous]}>
      {enregistre === '1' && `${nom} peut se connecter dès maintenant.`}
    </Suite>
  )
}
