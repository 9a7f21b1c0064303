'use client'
import { useRef } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { chargerVergers, enOption, type VergerPropose } from './vergers-proposes'

interface Props {
  depart?: VergerPropose | undefined
  /** Typed before, when it named no orchard that could be read. */
  texte?: string | undefined
  surChange: (verger: VergerPropose | null) => void
}

/** The orchard, by its code, its name, its producer or its commune. */
export function ChampVerger({ depart, texte, surChange }: Props) {
  const connus = useRef(new Map<string, VergerPropose>())
  return (
    <Combobox
      nom="verger"
      libelle="Verger"
      obligatoire
      exemple="Code ou nom du verger, du producteur…"
      vide="Aucun verger actif ne répond : essayez un autre mot, ou créez sa fiche."
      options={depart ? [enOption(depart)] : []}
      valeurDefaut={depart?.code ?? texte}
      charger={async (cherche, signal) => {
        const vergers = await chargerVergers(cherche, signal)
        for (const v of vergers) connus.current.set(v.code, v)
        return vergers.map(enOption)
      }}
      surChange={(option) => surChange(option ? (connus.current.get(option.id) ?? depart ?? null) : null)}
    />
  )
}
