import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DejaConnecte } from '@/components/acces/deja-connecte'
import { FormulaireConnexion } from '@/components/acces/formulaire-connexion'
import { refusDeLAdresse } from '@/components/acces/refus-adresse'
import { retourSur } from '@/components/acces/retour'
import { PageSeule } from '@/components/coque/page-seule'
import { Message } from '@/components/ui/message'
import type { Compte } from '@/lib/access/acteur'
import { cookieSession, lireCookie } from '@/lib/access/cookies'
import { LIBELLES_ROLE } from '@/lib/access/droits'
import { comptesDemonstration } from '@/lib/doors/comptes-demonstration'
import { acteurDePage } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Connexion' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Open to strangers, hence without the page door. */
export default async function Page({ searchParams }: Props) {
  const { retour: voulu, reprise, error, secondes } = await searchParams
  const retour = retourSur(un(voulu))
  const acteur = await acteurDePage()
  if (acteur) return <Connecte acteur={acteur} retour={retour} reprise={reprise === '1'} />
  // A cookie that opens nothing any more was a session.
  const expiree = lireCookie(await headers(), cookieSession().name) !== null
  return (
    <PageSeule titre="Connexion">
      {expiree && (
        <Message ton="info" titre="Votre session est terminée.">
          Reconnectez-vous{retour === '/' ? '.' : ' : vous reviendrez à la page demandée.'}
        </Message>
      )}
      <FormulaireConnexion
        retour={reprise === '1' ? '/connexion?reprise=1' : retour}
        refus={refusDeLAdresse({ error: un(error), secondes: un(secondes) })}
        demonstration={await comptesDemonstration()}
      />
    </PageSeule>
  )
}

const un = (valeur: string | string[] | undefined) => (Array.isArray(valeur) ? valeur.at(-1) : valeur)

/** `reprise`: the other tab holds a form whose session had ended. */
function Connecte({ acteur, retour, reprise }: { acteur: Compte; retour: string; reprise: boolean }) {
  return (
    <PageSeule titre={reprise ? 'Votre session est rouverte' : 'Votre session est déjà ouverte'}>
      <p>
        Compte <strong>{acteur.identifiant}</strong> : {acteur.nom},{' '}
        {LIBELLES_ROLE[acteur.role].toLowerCase()}.
      </p>
      {reprise && (
        <p className="mt-1">
          Revenez à l’onglet où vous étiez et enregistrez de nouveau : ce que vous aviez saisi y est toujours.
          Vous pouvez fermer celui-ci.
        </p>
      )}
      <DejaConnecte retour={retour} />
    </PageSeule>
  )
}
