'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { envoyer } from '@/components/ui/envoyer'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids } from '@/lib/mesures/poids'

interface Props {
  livraison: Livraison
  /** A trailer is typed and not added: closing now would leave it out. */
  commencee: boolean
}

const ECHECS = {
  reseau: 'Pas de réseau : rien n’est perdu, réessayez.',
  session: 'Votre session est terminée : reconnectez-vous, puis clôturez de nouveau.',
} as const

/** Ends the weighing: the delivery then waits for its sheet. */
export function CloturePesee({ livraison: { code, quantiteGrammes }, commencee }: Props) {
  const routeur = useRouter()
  const [enCours, setEnCours] = useState(false)
  const [echec, setEchec] = useState<string | null>(null)
  const clore = async () => {
    if (commencee)
      return setEchec('Ajoutez la remorque que vous tapez, ou videz ses champs, avant de clôturer.')
    setEnCours(true)
    setEchec(null)
    const envoi = await envoyer('POST', `/api/livraisons/${code}/cloture`, {})
    setEnCours(false)
    if (envoi.issue === 'ok') routeur.push(`/livraisons/${code}?enregistre=cloture`)
    else setEchec(envoi.issue === 'probleme' ? envoi.detail : ECHECS[envoi.issue])
  }
  return (
    <>
      <Bouton taille="dock" enCours={enCours} onPress={clore}>
        Clôturer la pesée à {formatPoids(quantiteGrammes)}
      </Bouton>
      {echec && (
        <p role="alert" className="w-full font-semibold text-refus">
          {echec}
        </p>
      )}
    </>
  )
}
