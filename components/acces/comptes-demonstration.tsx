'use client'
import { Bouton } from '@/components/ui/bouton'

export interface CompteDemonstration {
  identifiant: string
  nom: string
  role: string
}

/** The accounts of a demonstration base: one press signs in. */
export function ComptesDemonstration({
  comptes,
  motDePasse,
  inactif,
  surChoix,
}: {
  comptes: readonly CompteDemonstration[]
  motDePasse: string
  inactif: boolean
  surChoix: (identifiant: string) => void
}) {
  return (
    <section aria-labelledby="demonstration" className="mt-5 border-t border-trait pt-4">
      <h2 id="demonstration" className="font-semibold">
        Base de démonstration
      </h2>
      <p className="mb-2 text-encre-2">
        Entrez sous l’un de ces comptes ; leur mot de passe est{' '}
        <span className="font-semibold whitespace-nowrap text-encre select-all">{motDePasse}</span>.
      </p>
      <ul className="grid gap-1.5 sm:grid-cols-2">
        {comptes.map(({ identifiant, nom, role }) => (
          <li key={identifiant}>
            <Bouton
              isDisabled={inactif}
              onPress={() => surChoix(identifiant)}
              className="w-full justify-start text-left"
            >
              <span className="flex flex-col">
                {identifiant}
                <span className="text-sm font-normal text-encre-2">
                  {nom}, {role.toLowerCase()}
                </span>
              </span>
            </Bouton>
          </li>
        ))}
      </ul>
    </section>
  )
}
