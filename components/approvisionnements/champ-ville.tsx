'use client'
import { Combobox } from '@/components/ui/combobox'
import { type Charger, sansAccents } from '@/components/ui/combobox-options'
import { chargerCommunes } from './charger'

interface Props {
  codePostal: string
  valeurDefaut?: string | undefined
}

const CODE_POSTAL = /^\d{5}$/

/** A town, free text: the communes of the typed postal code are proposed, and anything else is kept as typed. */
export function ChampVille({ codePostal, valeurDefaut }: Props) {
  const propre = codePostal.replace(/\s/g, '')
  const charger: Charger = async (texte, signal) => {
    if (!CODE_POSTAL.test(propre)) return []
    const communes = await chargerCommunes(propre, signal)
    const cherche = sansAccents(texte)
    return communes
      .filter((c) => c.codesPostaux.includes(propre) && sansAccents(c.nom).includes(cherche))
      .map((c) => ({ id: c.nom, libelle: c.nom }))
  }
  return (
    <Combobox
      nom="ville"
      libelle="Ville"
      obligatoire
      libre
      exemple="Ville"
      options={valeurDefaut ? [{ id: valeurDefaut, libelle: valeurDefaut }] : []}
      charger={charger}
      valeurDefaut={valeurDefaut}
      vide="Aucune commune à proposer pour ce code postal : ce que vous tapez est gardé."
    />
  )
}
