'use client'
import { createContext, useContext } from 'react'

interface Selection {
  cochees: ReadonlySet<string>
  basculer: (numeros: readonly string[], cochee: boolean) => void
}

/** The orders that are ticked; null for whoever may only read. */
export const SelectionContexte = createContext<Selection | null>(null)

export const useSelection = () => useContext(SelectionContexte)
