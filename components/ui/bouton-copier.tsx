'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Bouton } from './bouton'
import type { Taille, Variante } from './bouton-style'

interface Props {
  texte: string
  /** « Copier le jeton » */
  libelle?: string
  /** What is copied, for whoever does not see what the button stands beside. */
  precision?: string
  taille?: Taille
  variante?: Variante
}

/** Browsers give the clipboard to https and localhost only; elsewhere the older way, from inside of the same dialog. */
async function copier(texte: string, pres: Element): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(texte)
      return true
    }
  } catch {
    // Refused to this page: the older way may still do.
  }
  const zone = document.createElement('textarea')
  zone.value = texte
  zone.setAttribute('aria-hidden', 'true')
  zone.style.position = 'fixed'
  zone.style.opacity = '0'
  pres.append(zone)
  zone.select()
  const fait = document.execCommand('copy')
  zone.remove()
  return fait
}

/** Copies a text, and says so: the words of the button change, and are read aloud. */
export function BoutonCopier({ texte, libelle = 'Copier', precision, taille = 'petite', variante }: Props) {
  const [copie, setCopie] = useState<'fait' | 'refus' | null>(null)
  const dit =
    copie === 'fait' ? 'Copié' : copie === 'refus' ? 'Copie refusée : sélectionnez le texte' : libelle
  return (
    <Bouton
      taille={taille}
      variante={variante}
      onPress={async ({ target }) => {
        const fait = await copier(texte, target.parentElement ?? document.body)
        setCopie(fait ? 'fait' : 'refus')
        if (target instanceof HTMLElement) target.focus()
      }}
      onBlur={() => setCopie(null)}
    >
      {copie === 'fait' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      <span aria-live="polite">{dit}</span>
      {precision && <span className="sr-only"> {precision}</span>}
    </Bouton>
  )
}
