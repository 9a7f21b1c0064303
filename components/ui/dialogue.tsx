'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Actions } from './actions'
import { Bouton } from './bouton'
import type { Taille, Variante } from './bouton-style'
import { ChampTexteLong } from './champ'
import type { MethodeEnvoi } from './envoyer'
import { BoutonEnregistrer, Formulaire } from './formulaire'
import type { Donnees } from './saisie-formulaire'

export interface DialogueProps {
  ouvert?: boolean | undefined
  surOuverture?: ((ouvert: boolean) => void) | undefined
  /** The button that opens it. */
  declencheur?: ReactNode
  titre: string
  /** `alertdialog` for what must be answered. */
  role?: 'dialog' | 'alertdialog'
  children: (fermer: () => void) => ReactNode
}

/** A modal: focus goes in, stays in, and comes back to where it was. */
export function Dialogue({
  ouvert,
  surOuverture,
  declencheur,
  titre,
  role = 'dialog',
  children,
}: DialogueProps) {
  const modale = (
    <ModalOverlay
      isDismissable={role === 'dialog'}
      {...(!declencheur && ouvert !== undefined && { isOpen: ouvert })}
      {...(!declencheur && surOuverture && { onOpenChange: surOuverture })}
      className="fixed inset-0 z-50 flex items-center justify-center overflow-y-auto bg-voile p-4"
    >
      <Modal className="w-full max-w-lg rounded-xl border border-trait bg-carte text-encre shadow-xl">
        <Dialog role={role} className="p-5 outline-none">
          {({ close }) => (
            <>
              <Heading slot="title" className="mb-2 text-xl font-semibold">
                {titre.replace(/ \?$/, '\u00a0?')}
              </Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
  if (!declencheur) return modale
  return (
    <DialogTrigger
      {...(ouvert !== undefined && { isOpen: ouvert })}
      {...(surOuverture && { onOpenChange: surOuverture })}
    >
      {declencheur}
      {modale}
    </DialogTrigger>
  )
}

export interface ConfirmationProps<R> {
  /** Words of the button that opens: « Désactiver ». */
  bouton: ReactNode
  variante?: Variante
  taille?: Taille
  /** Names the thing: « Désactiver le producteur P001 ? ». */
  titre: string
  /** What follows from it, in a sentence. */
  consequence: ReactNode
  /** Words of the button that does it: « Désactiver P001 ». */
  confirmer: string
  methode: MethodeEnvoi
  url: string
  corps?: Donnees
  /** Asks why; sent as `motif`. */
  motif?: 'obligatoire' | 'facultatif'
  /** Other fields, above the reason. */
  children?: ReactNode
  /** The first of these fields waits to be filled in; a reason does in any case. */
  premierFocus?: boolean
  dangereux?: boolean
  /** Without it the page is read again. */
  surSucces?: (reponse: R) => void
  /** Page to go to, as in `Formulaire`. */
  apres?: string
}

/** A dangerous act: names the thing and the consequence, asks the reason, then calls the route. Everything is data, so a server page can place it. */
export function Confirmation<R = unknown>(props: ConfirmationProps<R>) {
  const { corps, motif, dangereux = true, premierFocus = false, surSucces, apres } = props
  const [ouvert, setOuvert] = useState(false)
  const routeur = useRouter()
  return (
    <Dialogue
      ouvert={ouvert}
      surOuverture={setOuvert}
      titre={props.titre}
      role="alertdialog"
      declencheur={
        <Bouton variante={props.variante ?? 'secondaire'} taille={props.taille}>
          {props.bouton}
        </Bouton>
      }
    >
      {(fermer) => (
        <Formulaire<R>
          action={props.url}
          methode={props.methode}
          corps={(donnees) =>
            corps || Object.keys(donnees).length > 0 ? { ...corps, ...donnees } : undefined
          }
          apres={apres}
          premierFocus={premierFocus || Boolean(motif)}
          surSucces={(reponse) => {
            fermer()
            if (surSucces) surSucces(reponse)
            else if (!apres) routeur.refresh()
          }}
        >
          <p>{props.consequence}</p>
          {props.children}
          {motif && (
            <ChampTexteLong nom="motif" libelle="Motif" obligatoire={motif === 'obligatoire'} lignes={2} />
          )}
          <Actions>
            <BoutonEnregistrer variante={dangereux ? 'danger' : 'principal'}>
              {props.confirmer}
            </BoutonEnregistrer>
            {/* Not « Annuler »: what is confirmed may itself be a cancellation. */}
            <Bouton onPress={fermer}>Renoncer</Bouton>
          </Actions>
        </Formulaire>
      )}
    </Dialogue>
  )
}
