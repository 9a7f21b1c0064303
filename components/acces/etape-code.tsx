'use client'
import { useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { ChampCode, ChampCodeDeSecours } from './champ-code'

/** The second step of a sign-in: the code, or a recovery one when the telephone is not there. */
export function EtapeCode({
  identifiant,
  valeur,
  surChange,
  erreur,
}: {
  identifiant: string
  valeur: string
  surChange: (valeur: string) => void
  erreur: string | undefined
}) {
  const [secours, setSecours] = useState(false)
  const Champ = secours ? ChampCodeDeSecours : ChampCode
  return (
    <>
      <p>
        {identifiant && (
          <>
            Compte <strong>{identifiant}</strong>.{' '}
          </>
        )}
        {secours
          ? 'Tapez l’un des codes de secours que vous avez gardés ; il ne servira qu’une fois.'
          : 'Tapez le code que montre votre application d’authentification.'}
      </p>
      <Champ nom="codeTotp" valeur={valeur} surChange={surChange} erreur={erreur} />
      <div data-hors-enter>
        <Bouton
          variante="discret"
          onPress={() => {
            setSecours(!secours)
            surChange('')
          }}
        >
          {secours ? 'Utiliser l’application' : 'Utiliser un code de secours'}
        </Bouton>
      </div>
    </>
  )
}
