'use client'
import { useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { AGE_MAXIMUM_ANNEES } from '@/lib/pepiniere/tarif'

/** One more row of the grid: an age that has no price yet. */
export function AjoutAge({ surAjout }: { surAjout: (age: number) => void }) {
  const [texte, setTexte] = useState('')
  const [erreur, setErreur] = useState<string>()
  const ajouter = () => {
    const age = /^\d{1,2}$/.test(texte.trim()) ? Number(texte) : Number.NaN
    if (!(age <= AGE_MAXIMUM_ANNEES))
      return setErreur(`Un âge en années entières, de 0 à ${AGE_MAXIMUM_ANNEES}.`)
    surAjout(age)
    setTexte('')
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <ChampTexte
        libelle="Autre âge"
        unite="ans"
        clavier="numeric"
        alignement="droite"
        largeur={6}
        valeur={texte}
        erreur={erreur}
        surChange={(valeur) => {
          setTexte(valeur)
          setErreur(undefined)
        }}
        surTouche={(e) => (e.key === 'Enter' ? ajouter() : e.continuePropagation())}
      />
      <Bouton onPress={ajouter}>Ajouter une ligne</Bouton>
    </div>
  )
}
