'use client'
import { createContext, useContext, useState } from 'react'

export interface EtatFormulaire {
  enCours: boolean
  /** Message by field name, as the server gave them. A new object at each answer. */
  erreurs: Record<string, string>
}

export const AUCUNE_ERREUR: Record<string, string> = {}

export const FormulaireContexte = createContext<EtatFormulaire | null>(null)

export const useFormulaire = () => useContext(FormulaireContexte)

/** The server's message for one field, until that field changes; react-aria's own fields do this by themselves. */
export function useErreurServeur(nom: string | undefined): [string | undefined, () => void] {
  const erreurs = useFormulaire()?.erreurs ?? AUCUNE_ERREUR
  const [effacees, setEffacees] = useState<Record<string, string> | null>(null)
  const message = nom && effacees !== erreurs ? erreurs[nom] : undefined
  return [message, () => setEffacees(erreurs)]
}
