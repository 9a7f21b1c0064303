'use client'
import type { Charger } from '@/components/ui/combobox-options'

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
async function lire<T>(url: string, signal: AbortSignal): Promise<T[]> {
  const reponse = await fetch(url, { signal, headers: { Accept: 'application/json' } })
  if (!reponse.ok) throw new Error(`${url} answered ${reponse.status}`)
  const { elements } = (await reponse.json()) as { elements: T[] }
  return elements
}

export const chargerCommunes = (texte: string, signal: AbortSignal): Promise<CommuneProposee[]> =>
  lire(`/api/communes?${new URLSearchParams({ recherche: texte, limite: '30' })}`, signal)

const detailProducteur = ({ ville, adherent }: ProducteurPropose): string =>
  `${ville} · ${adherent ? 'adhérent' : 'non adhérent'}`

/** Active producers, by code or by name. */
export const chargerProducteurs: Charger = async (texte, signal) => {
  const recherche = new URLSearchParams({ recherche: texte, actif: '1', limite: '30' })
  const trouves = await lire<ProducteurPropose>(`/api/producteurs?${recherche}`, signal)
  return trouves.map((p) => ({ id: p.code, libelle: p.raisonSociale, detail: detailProducteur(p) }))
}
