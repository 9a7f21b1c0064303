import type { KeyboardEvent } from 'react'

const PAS: Record<string, readonly [ligne: number, colonne: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Left and right move inside the text first: they leave the cell from its end, or when all of it is selected. */
function sortDuTexte({ selectionStart, selectionEnd, value }: HTMLInputElement, vers: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (vers < 0 ? 0 : value.length)
}

/** The cell so many rows and columns away, if there is one, takes the focus. */
export function allerACote(depuis: HTMLInputElement, ligne: number, colonne: number): boolean {
  const rang = (cle: 'ligne' | 'colonne') => Number(depuis.dataset[cle])
  const cible = depuis
    .closest('table')
    ?.querySelector<HTMLInputElement>(
      `input[data-ligne="${rang('ligne') + ligne}"][data-colonne="${rang('colonne') + colonne}"]`,
    )
  cible?.focus()
  return Boolean(cible)
}

/** Arrows go from cell to cell, as in a spreadsheet. */
export function suivreFleches(e: KeyboardEvent<HTMLInputElement>): void {
  const pas = PAS[e.key]
  if (!pas || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return
  const [ligne, colonne] = pas
  if (colonne !== 0 && !sortDuTexte(e.currentTarget, colonne)) return
  if (allerACote(e.currentTarget, ligne, colonne)) e.preventDefault()
}
