'use client'
import { useRouter } from 'next/navigation'
import { Combobox } from '@/components/ui/combobox'
import { adresseListe, type Filtres } from './adresse-liste'
import { chargerProducteurs } from './charger'

/** One producer's orchards: choosing it opens the filtered list. */
export function FiltreProducteur({ filtres }: { filtres: Filtres }) {
  const routeur = useRouter()
  return (
    <Combobox
      libelle="Producteur"
      libelleCache
      exemple="Tous les producteurs"
      charger={chargerProducteurs}
      surChange={(option) =>
        option && routeur.push(adresseListe('/vergers', { ...filtres, producteur: option.id }))
      }
      vide="Aucun producteur actif ne porte ce code ou ce nom."
      className="w-64"
    />
  )
}
