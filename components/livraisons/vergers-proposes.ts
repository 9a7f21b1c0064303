'use client'
import type { Option } from '@/components/ui/combobox'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'

/** What the dock needs of an orchard, as its route tells it. */
export type VergerPropose = Pick<
  Verger,
  'code' | 'nom' | 'producteur' | 'producteurNom' | 'variete' | 'communeNom' | 'aoc'
>
export type ProducteurDuVerger = Pick<Producteur, 'code' | 'raisonSociale' | 'adhesions' | 'certifications'>

const LIMITE = '20'

async function lire<T>(url: string, signal: AbortSignal): Promise<T> {
  const reponse = await fetch(url, { signal, headers: { Accept: 'application/json' } })
  if (!reponse.ok) throw new Error(`${url} answered ${reponse.status}`)
  return (await reponse.json()) as T // our own route: its representation
}

export async function chargerVergers(texte: string, signal: AbortSignal): Promise<VergerPropose[]> {
  const recherche = new URLSearchParams({ actif: '1', recherche: texte, limite: LIMITE })
  return (await lire<{ elements: VergerPropose[] }>(`/api/vergers?${recherche}`, signal)).elements
}

export const chargerProducteur = (code: string, signal: AbortSignal): Promise<ProducteurDuVerger> =>
  lire(`/api/producteurs/${encodeURIComponent(code)}`, signal)

export const enOption = (v: VergerPropose): Option => ({
  id: v.code,
  libelle: v.nom,
  detail: `${v.producteurNom} · ${v.variete} · ${v.communeNom}`,
})
