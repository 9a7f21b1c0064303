'use client'
import type { Charger } from '@/components/ui/combobox-options'
import { lire } from '@/components/ui/lire'

/** A commune as its route tells it. */
export interface CommuneProposee {
  insee: string
  nom: string
  departement: string
  codesPostaux: string[]
  aireAoc: boolean
}

interface ProducteurPropose {
  code: string
  raisonSociale: string
  ville: string
  adherent: boolean
}

/** The first rows of one of our lists; a failure is the combobox's to say. */
const premiers = async <T>(url: string, signal: AbortSignal): Promise<T[]> =>
  (await lire<{ elements: T[] }>(url, signal)).elements

export const chargerCommunes = (texte: string, signal: AbortSignal): Promise<CommuneProposee[]> =>
  premiers(`/api/communes?${new URLSearchParams({ recherche: texte, limite: '30' })}`, signal)

const detailProducteur = ({ ville, adherent }: ProducteurPropose): string =>
  `${ville} · ${adherent ? 'adhérent' : 'non adhérent'}`

/** Active producers, by code or by name. */
export const chargerProducteurs: Charger = async (texte, signal) => {
  const recherche = new URLSearchParams({ recherche: texte, actif: '1', limite: '30' })
  const trouves = await premiers<ProducteurPropose>(`/api/producteurs?${recherche}`, signal)
  return trouves.map((p) => ({ id: p.code, libelle: p.raisonSociale, detail: detailProducteur(p) }))
}
