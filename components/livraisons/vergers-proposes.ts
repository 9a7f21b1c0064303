'use client'
import type { Option } from '@/components/ui/combobox'
import { lire } from '@/components/ui/lire'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'

/** What the dock needs of an orchard, as its route tells it. */
export type VergerPropose = Pick<
  Verger,
  'code' | 'nom' | 'producteur' | 'producteurNom' | 'variete' | 'communeNom'
>
export type ProducteurDuVerger = Pick<Producteur, 'code' | 'raisonSociale' | 'adhesions' | 'certifications'>

const LIMITE = '20'

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
