'use client'
import type { Charger } from '@/components/ui/combobox-options'
import { lire } from '@/components/ui/lire'

interface Acheteur {
  id: string
  nom: string
  ville: string
  responsableAchats: string
}

/** Active clients, by id, name, town or head of purchasing. */
export const chargerAcheteurs: Charger = async (texte, signal) => {
  const recherche = new URLSearchParams({ recherche: texte, actif: '1', limite: '20' })
  const { elements } = await lire<{ elements: Acheteur[] }>(`/api/clients?${recherche}`, signal)
  return elements.map((c) => ({ id: c.id, libelle: c.nom, detail: `${c.ville} · ${c.responsableAchats}` }))
}
