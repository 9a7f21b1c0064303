'use client'
import { defautDuMotDePasse, LONGUEUR_MINIMUM, type Porteur } from '@/lib/access/politique-mot-de-passe'

/** The policy in words before anything is typed, then what it says of what is typed; the list of published ones is the server's. */
export function RegleMotDePasse({ clair, porteur }: { clair: string; porteur: Porteur }) {
  const defaut = clair === '' ? null : defautDuMotDePasse(clair.normalize('NFC'), porteur)
  return (
    <>
      <span className="block">
        Au moins {LONGUEUR_MINIMUM} caractères, espaces compris : une courte phrase se retient bien. Ni un mot
        de passe connu de tous, ni un nom suivi de chiffres.
      </span>
      <span aria-live="polite" className="block font-semibold text-encre">
        {clair !== '' &&
          (defaut ?? 'Assez long. Il sera comparé aux mots de passe connus à l’enregistrement.')}
      </span>
    </>
  )
}
