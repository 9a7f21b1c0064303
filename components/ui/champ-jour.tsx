'use client'
import { today } from '@internationalized/date'
import { useState } from 'react'
import { ChampTexte, type ChampTexteProps } from './champ'
import { ecrireJour, jourEnMots, jourEnSaisie, lireJourSaisi, type Quand, refusDeJour } from './jour-saisi'

export interface ChampJourProps
  extends Omit<ChampTexteProps, 'type' | 'clavier' | 'unite' | 'alignement' | 'avis'> {
  /** Which day one typed without its year is: of what has happened, or of what is to come. */
  quand?: Quand
}

const PAS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 }

/**
 * A day as typed, in words beneath so that a slip is seen at once. Up and down arrows move by a day. What is kept is
 * the text: leaving or sending the field writes it in full, and an unknown text stays for the server to refuse.
 */
export function ChampJour({
  valeur,
  valeurDefaut = '',
  quand,
  surChange,
  surSortie,
  ...reste
}: ChampJourProps) {
  const [propre, setPropre] = useState(jourEnSaisie(valeurDefaut, quand))
  const texte = valeur ?? propre
  const jour = lireJourSaisi(texte, { quand })
  const changer = (nouveau: string) => {
    setPropre(nouveau)
    surChange?.(nouveau)
  }
  const inconnu = texte.trim() !== '' && !jour
  return (
    <ChampTexte
      largeur={12}
      exemple="jj/mm/aaaa"
      {...reste}
      clavier="numeric"
      valeur={texte}
      surChange={changer}
      surTouche={(e) => {
        // A filter is sent without leaving the field.
        if (e.key === 'Enter' && jour) changer(ecrireJour(jour))
        const pas = PAS[e.key]
        if (!pas) return e.continuePropagation?.()
        e.preventDefault()
        changer(ecrireJour(jour ? jour.add({ days: pas }) : today('Europe/Paris')))
      }}
      surSortie={(e) => {
        if (jour) changer(ecrireJour(jour))
        surSortie?.(e)
      }}
      description={
        jour ? (
          <>
            {jourEnMots(jour)}
            {reste.description && <span className="block">{reste.description}</span>}
          </>
        ) : (
          reste.description
        )
      }
      avis={inconnu ? refusDeJour(texte) : ''}
    />
  )
}
