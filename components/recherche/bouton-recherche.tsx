'use client'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { usePret } from '@/components/ui/pret'
import { Touche } from '@/components/ui/touche'
import { Palette } from './palette'

const STYLE =
  'flex h-controle w-full max-w-sm min-w-0 cursor-pointer items-center gap-2 rounded-full border border-bord bg-carte px-3 text-left text-encre-2 no-underline hover:bg-tete max-md:w-11 max-md:justify-center max-md:px-0'

const LIBELLE = (
  <>
    <Search aria-hidden className="size-4 shrink-0" />
    <span className="flex-1 truncate max-md:sr-only">Chercher un code ou un nom</span>
  </>
)

const estRaccourci = (e: KeyboardEvent) =>
  (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k'

/** A dialog that asks something keeps the keyboard. */
const dialogueOuvert = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** The search of the top bar. Before any script it is a link to the page that searches too. */
export function BoutonRecherche() {
  const pret = usePret()
  const [ouverte, setOuverte] = useState(false)
  useEffect(() => {
    const surTouche = (e: KeyboardEvent) => {
      if (!estRaccourci(e)) return
      e.preventDefault()
      if (!dialogueOuvert()) setOuverte(true)
    }
    document.addEventListener('keydown', surTouche)
    return () => document.removeEventListener('keydown', surTouche)
  }, [])
  if (!pret)
    return (
      <a href="/recherche" className={STYLE}>
        {LIBELLE}
      </a>
    )
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPress={() => setOuverte(true)}
        className={STYLE}
      >
        {LIBELLE}
        <span aria-hidden className="max-md:hidden">
          <Touche>{navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K'}</Touche>
        </span>
      </Button>
      <Palette ouverte={ouverte} surOuverture={setOuverte} />
    </>
  )
}
