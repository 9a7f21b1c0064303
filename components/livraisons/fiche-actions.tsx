'use client'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { BoutonEnregistrer, LienAnnuler } from '@/components/ui/formulaire'
import { Message } from '@/components/ui/message'

/** Read when the form is sent: which of the two buttons sends it. */
export interface ModeEnvoi {
  brouillon: boolean
}

interface Props {
  code: string
  calibree: boolean
  brouillonGarde: boolean
  mode: ModeEnvoi
}

export function FicheActions({ code, calibree, brouillonGarde, mode }: Props) {
  const garder = (form: HTMLFormElement | null) => {
    mode.brouillon = true
    // The body is made while this call lasts; whatever comes of it, the next sending is a full one again.
    form?.requestSubmit()
    mode.brouillon = false
  }
  return (
    <>
      {brouillonGarde && (
        <Message ton="succes" titre={`Brouillon de ${code} gardé : vous le retrouverez ici.`} />
      )}
      <Actions>
        <BoutonEnregistrer taille="dock">Enregistrer le calibrage</BoutonEnregistrer>
        {!calibree && (
          <Bouton taille="dock" onPress={(e) => garder(e.target.closest('form'))}>
            Garder le brouillon
          </Bouton>
        )}
        <LienAnnuler taille="dock" variante="discret" href={`/livraisons/${code}`} />
      </Actions>
    </>
  )
}
