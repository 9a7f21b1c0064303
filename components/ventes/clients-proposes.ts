'use client'
import type { Charger } from '@/components/ui/combobox-options'
import { lire } from '@/components/ui/lire'
import { type Client, LIBELLES_CATEGORIE } from '@/lib/ventes/client'

type ClientPropose = Pick<Client, 'id' | 'nom' | 'ville' | 'categorie'>

/** Active clients who may have accounts, by id or by name. */
export const chargerDistributeurs: Charger = async (texte, signal) => {
  const recherche = new URLSearchParams({ recherche: texte, distributeur: '1', actif: '1', limite: '30' })
  const { elements } = await lire<{ elements: ClientPropose[] }>(`/api/clients?${recherche}`, signal)
  return elements.map((c) => ({
    id: c.id,
    libelle: c.nom,
    detail: `${c.ville} · ${LIBELLES_CATEGORIE[c.categorie]}`,
  }))
}
