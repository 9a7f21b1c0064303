'use client'
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { Bouton } from './bouton'
import { type Garde, GardeContexte, UtilisateurContexte } from './garde-contexte'
import { cleSaisie, ecrireSaisie, lireSaisie, type SaisieGardee } from './saisie-gardee'
import { TempsRelatif } from './temps-relatif'

interface Props {
  /** Name of the form, unique in the house: `livraison-nouvelle`, `calibrage-L0512`. */
  nom: string
  /** Print of what is being changed: another one makes what was kept obsolete. */
  sur?: string
  sauf?: readonly string[]
  /** The form, opened on what was kept (null: nothing). */
  children: (gardee: SaisieGardee | null) => ReactNode
}

const RIEN: readonly string[] = []

/** Local storage can be refused or full: the form then works without. */
function essayer<T>(acte: () => T): T | null {
  try {
    return acte()
  } catch {
    return null
  }
}

/** A form whose typing outlives the page: found again, said, and cleared in one click. Removed once saved. */
export function FormulaireGarde({ nom, sur = '', sauf = RIEN, children }: Props) {
  const utilisateur = useContext(UtilisateurContexte)
  const cle = utilisateur && cleSaisie(utilisateur, nom)
  // The server knows nothing of it: the form as sent stands until this browser has been asked.
  const [trouvee, setTrouvee] = useState<SaisieGardee | null>(null)
  const [ouverture, setOuverture] = useState(0)
  useEffect(() => {
    if (!cle) return
    const lue = essayer(() => lireSaisie(localStorage.getItem(cle), sur, Date.now()))
    if (!lue) return
    setTrouvee(lue)
    setOuverture((n) => n + 1)
  }, [cle, sur])

  const garde = useMemo<Garde | null>(
    () =>
      cle
        ? {
            trouvee,
            sauf,
            garder: (valeurs, envoi) =>
              essayer(() => {
                localStorage.setItem(cle, ecrireSaisie({ le: Date.now(), valeurs, envoi }, sur))
                return true
              }) ?? false,
            oublier() {
              essayer(() => localStorage.removeItem(cle))
              setTrouvee(null)
            },
          }
        : null,
    [cle, sur, sauf, trouvee],
  )
  const effacer = () => {
    garde?.oublier()
    setOuverture((n) => n + 1)
  }
  return (
    <GardeContexte value={garde}>
      {trouvee && <SaisieRetrouvee le={trouvee.le} surEffacer={effacer} />}
      <div key={ouverture}>{children(trouvee)}</div>
    </GardeContexte>
  )
}

function SaisieRetrouvee({ le, surEffacer }: { le: number; surEffacer: () => void }) {
  return (
    <p role="status" className="mb-3 flex flex-wrap items-center gap-x-2 text-encre-2">
      <span>
        Saisie retrouvée, <TempsRelatif instant={new Date(le)} />
      </span>
      <Bouton variante="discret" onPress={surEffacer}>
        Effacer
      </Bouton>
    </p>
  )
}
