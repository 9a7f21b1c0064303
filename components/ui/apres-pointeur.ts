'use client'

let enfonce = false
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (enfonce = true), true)
  for (const fin of ['pointerup', 'pointercancel'])
    window.addEventListener(fin, () => (enfonce = false), true)
}

/**
 * Does it once the pointer that is pressing something has let go, and at once when none is. A fault that is said on
 * leaving a field moves what is beneath: said between press and release, it would take the button away from the click.
 */
export function apresPointeur(faire: () => void): void {
  if (!enfonce) {
    faire()
    return
  }
  const relache = () => {
    window.removeEventListener('pointerup', relache)
    window.removeEventListener('pointercancel', relache)
    // After the click that the release makes.
    setTimeout(faire)
  }
  window.addEventListener('pointerup', relache)
  window.addEventListener('pointercancel', relache)
}
