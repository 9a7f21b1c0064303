'use client'
import { defautDuMotDePasse, LONGUEUR_MINIMUM } from '@/lib/access/politique-mot-de-passe'

export interface Porteur {
  identifiant: string
  nom: string
}

/** The policy in words before anything is typed, then what it says of what is typed. */
export function RegleMotDePasse({ clair, porteur }: { clair: string; porteur: Porteur }) {
  const defaut = clair === '' ? null : defautDuMotDePasse(clair.normalize('NFC'), porteur)
  return (
    <>
      <span className="block">
        Au moins {LONGUEUR_MINIMUM} caractères, espaces compris : une courte phrase se retient bien. Ni un mot
        de passe connu de tous, ni un nom suivi de chiffres.
      </span>
      <span aria-live="polite" className="block font-semibold text-encre">
        {clair !== '' && (defaut ?? 'Ce mot de passe convient.')}
      </span>
    </>
  )
}
