'use client'
import type { ReactNode } from 'react'
import { UtilisateurContexte } from './garde-contexte'

/** Around the pages: whose unsaved typing this browser keeps. */
export function SaisiesDe({ utilisateur, children }: { utilisateur: string; children: ReactNode }) {
  return <UtilisateurContexte value={utilisateur}>{children}</UtilisateurContexte>
}
