'use client'
import type { KeyboardEvent } from 'react'

const CHAMPS = 'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button[type=submit]'

const visible = (e: HTMLElement) =>
  e.offsetParent !== null && !e.matches(':disabled, [readonly], [data-hors-enter], [data-hors-enter] *')

export const champsDe = (form: HTMLFormElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(CHAMPS)].filter(visible)

/** Leaves the field first, so that what it does on leaving (a typed code becomes its record) is done before sending. */
function enregistrer(form: HTMLFormElement): void {
  const actif = document.activeElement
  if (actif instanceof HTMLElement && form.contains(actif)) {
    actif.blur()
    actif.focus()
  }
  setTimeout(() => form.requestSubmit(), 0)
}

const estBouton = (cible: EventTarget) =>
  cible instanceof HTMLInputElement && (cible.type === 'radio' || cible.type === 'checkbox')

/** Ctrl+Enter saves from any field. Radio buttons and boxes would keep Enter to themselves: there too, it goes on. */
export function surToucheCapture(e: KeyboardEvent<HTMLElement>): void {
  if (e.key !== 'Enter' || e.nativeEvent.isComposing) return
  if (!e.ctrlKey && !e.metaKey) {
    if (!estBouton(e.target)) return
    surEntree(e)
    e.stopPropagation()
    return
  }
  e.preventDefault()
  e.stopPropagation()
  const form = e.currentTarget.closest('form')
  if (form) enregistrer(form)
}

/** Enter goes on to the next field, and from the last one to the button that saves: no half-filled form leaves by accident. */
export function surEntree(e: KeyboardEvent<HTMLElement>): void {
  if (e.key !== 'Enter' || e.defaultPrevented || e.nativeEvent.isComposing) return
  const cible = e.target
  if (!(cible instanceof HTMLInputElement || cible instanceof HTMLSelectElement)) return
  const { form } = cible
  if (!form) return
  const champs = champsDe(form)
  // From a field that Enter passes by, on to what follows it all the same.
  const suivant = champs.find(
    (c) => (cible.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  e.preventDefault()
  if (!suivant || suivant.matches('button')) {
    enregistrer(form)
    return
  }
  suivant.focus()
  if (suivant instanceof HTMLInputElement && suivant.type !== 'checkbox' && suivant.type !== 'radio')
    suivant.select()
}
