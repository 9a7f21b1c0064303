'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { adresse, type Filtres } from '@/components/ui/adresse'
import { Combobox } from '@/components/ui/combobox'
import { chargerProducteurs } from './charger'

interface Props {
  filtres: Filtres
  /** Of the filter in force. */
  producteur: { code: string; raisonSociale: string } | null
}

/**
 * One producer's orchards: choosing it opens the filtered list. The field stays the same one, focus and all, when the
 * change came from it; it starts anew when the address changed by another way.
 */
export function FiltreProducteur({ filtres, producteur }: Props) {
  const routeur = useRouter()
  const code = producteur?.code
  const [suivi, setSuivi] = useState({ code, attendu: code, version: 0 })
  if (code !== suivi.code)
    setSuivi({ code, attendu: code, version: suivi.version + (code === suivi.attendu ? 0 : 1) })
  return (
    <Combobox
      key={suivi.version}
      libelle="Producteur"
      libelleCache
      exemple="Tous les producteurs"
      options={producteur ? [{ id: producteur.code, libelle: producteur.raisonSociale }] : []}
      valeurDefaut={code}
      charger={chargerProducteurs}
      surChange={(option) => {
        setSuivi((s) => ({ ...s, attendu: option?.id }))
        routeur.push(adresse('/vergers', filtres, { producteur: option?.id }))
      }}
      vide="Aucun producteur actif ne porte ce code ou ce nom."
      className="w-64"
    />
  )
}
