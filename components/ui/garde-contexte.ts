'use client'
import { createContext, useContext } from 'react'
import type { CleRetenue } from './envoyer'
import type { SaisieGardee } from './saisie-gardee'

/** Where a form keeps what is typed; absent around forms that keep nothing. */
export interface Garde {
  /** Found when the form opened. */
  trouvee: SaisieGardee | null
  /** Fields left as proposed are not kept: their proposal is made anew. */
  sauf: readonly string[]
  /** False when this browser keeps nothing. */
  garder(valeurs: Record<string, string>, envoi: CleRetenue | null): boolean
  oublier(): void
}

export const GardeContexte = createContext<Garde | null>(null)
export const useGarde = () => useContext(GardeContexte)

/** Identifier of who is signed in: what one types never shows to another. */
export const UtilisateurContexte = createContext<string | null>(null)
