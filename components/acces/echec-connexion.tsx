'use client'
import { useEffect, useState } from 'react'
import { Message } from '@/components/ui/message'
import { dureeEnMots } from './duree'
import type { IssueConnexion } from './se-connecter'

export type EchecConnexion = Exclude<IssueConnexion, { issue: 'ok' }>

/** Why nobody is signed in, in one sentence; never whether the account exists. */
export function MessageEchec({ echec }: { echec: EchecConnexion }) {
  if (echec.issue === 'attente') return <Attente secondes={echec.secondes} />
  if (echec.issue === 'reseau')
    return <Message ton="erreur" titre="Pas de réseau : vérifiez-le, puis réessayez." />
  if (echec.issue === 'panne') return <Message ton="erreur" titre={echec.detail} />
  if (echec.issue === 'code') return echec.faux ? <CodeFaux /> : null
  if (echec.issue === 'perime') return <Perime />
  return <Message ton="erreur" titre="Identifiant ou mot de passe incorrect, ou compte désactivé." />
}

/** Each code serves once, and only near its time: both happen, and look the same from the telephone. */
const CodeFaux = () => (
  <Message ton="erreur" titre="Ce code n’est pas le bon, ou il a déjà servi.">
    Attendez que l’application en montre un autre. Si cela continue, réglez l’heure du téléphone sur
    automatique.
  </Message>
)

const Perime = () => (
  <Message ton="erreur" titre="Ce mot de passe provisoire n’ouvre plus votre compte.">
    Demandez-en un autre à la direction de la coopérative, puis choisissez le vôtre dans « Mon compte ».
  </Message>
)

/** Read aloud once, counted down for the eye. */
function Attente({ secondes }: { secondes: number }) {
  const [reste, setReste] = useState(secondes)
  useEffect(() => {
    const fin = Date.now() + secondes * 1000
    const horloge = setInterval(() => setReste(Math.max(0, Math.ceil((fin - Date.now()) / 1000))), 500)
    return () => clearInterval(horloge)
  }, [secondes])
  return (
    <Message ton="erreur" titre="Trop d’essais manqués de suite.">
      <span className="sr-only">Réessayez dans {dureeEnMots(secondes)}.</span>
      <span aria-hidden>
        {reste > 0 ? `Réessayez dans ${dureeEnMots(reste)}.` : 'Vous pouvez réessayer.'}
      </span>
    </Message>
  )
}
