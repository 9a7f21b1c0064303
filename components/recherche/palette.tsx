'use client'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { TextField } from 'react-aria-components/TextField'
import { accorder } from '@/components/ui/nombres'
import { Touche } from '@/components/ui/touche'
import { PaletteResultats } from './palette-resultats'
import { LONGUEUR_MAXIMUM, type Reponse, useTrouve } from './trouver'

interface Props {
  ouverte: boolean
  surOuverture: (ouverte: boolean) => void
}

/** The search of all pages: it opens over them, and gives the focus back to where it was. */
export function Palette({ ouverte, surOuverture }: Props) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={ouverte}
      onOpenChange={surOuverture}
      className="fixed inset-0 z-50 flex items-start justify-center bg-voile p-3 pt-[10dvh] print:hidden"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-xl border border-bord bg-carte text-encre shadow-xl">
        <Dialog aria-label="Recherche" className="outline-none">
          <Champ fermer={() => surOuverture(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Champ({ fermer }: { fermer: () => void }) {
  const [texte, setTexte] = useState('')
  const [enAttente, setEnAttente] = useState(false)
  const reponse = useTrouve(texte)
  const routeur = useRouter()
  const premier = reponse.groupes[0]?.elements[0]
  const ouvrirPremier = useEffectEvent(() => {
    setEnAttente(false)
    if (!premier) return
    fermer()
    routeur.push(premier.chemin)
  })
  // Enter came before the answer: the record that is opened answers what was typed, not what was half typed.
  const repondue = enAttente && reponse.aJour
  useEffect(() => {
    if (repondue) ouvrirPremier()
  }, [repondue])
  const surTouche = (e: KeyboardEvent<HTMLInputElement>) => {
    if (e.nativeEvent.isComposing) return
    if (e.key === 'Escape') {
      e.stopPropagation()
      fermer()
    }
    if (e.key !== 'Enter') return
    const vise = reponse.aJour && e.currentTarget.getAttribute('aria-activedescendant')
    if (vise) return
    e.preventDefault()
    e.stopPropagation()
    setEnAttente(texte.trim() !== '')
  }
  return (
    <Autocomplete
      inputValue={texte}
      onInputChange={(nouveau) => {
        setTexte(nouveau)
        setEnAttente(false)
      }}
    >
      <TextField aria-label="Chercher un code ou un nom" className="relative flex items-center">
        <Search aria-hidden className="pointer-events-none absolute left-4 size-5 text-encre-2" />
        <Input
          autoFocus
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={LONGUEUR_MAXIMUM}
          placeholder="L0512, V058, carr15432, Poliénas…"
          onKeyDownCapture={surTouche}
          className="h-13 w-full bg-transparent pr-16 pl-12 text-lg outline-none"
        />
        <span aria-hidden className="absolute right-4 text-encre-2">
          <Touche>Échap</Touche>
        </span>
      </TextField>
      <PaletteResultats groupes={reponse.groupes} surChoix={fermer} />
      <p role="status" className="border-t border-trait px-4 py-2 text-sm text-encre-2">
        {enMots(texte.trim(), reponse)}
      </p>
    </Autocomplete>
  )
}

function enMots(texte: string, { groupes, aJour, echec }: Reponse): string {
  if (texte === '')
    return 'Tapez un code, ou une partie d’un nom ou d’une commune. Accents et fautes de frappe sont pardonnés.'
  if (!aJour) return 'Recherche…'
  if (echec)
    return 'La recherche n’a pas répondu : vérifiez la connexion, puis changez une lettre pour réessayer.'
  const nombre = groupes.reduce((somme, g) => somme + g.elements.length, 0)
  if (nombre === 0) return `Rien ne répond à « ${texte} » : relisez le code, ou essayez un autre mot.`
  const autres = groupes.some((g) => g.autres)
  return `${accorder(nombre, 'fiche')}${autres ? ', d’autres répondent aussi : précisez' : ''}. Entrée ouvre, les flèches choisissent.`
}
