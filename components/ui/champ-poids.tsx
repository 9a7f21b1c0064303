'use client'
import { ChampTexte, type ChampTexteProps } from './champ'

export type ChampPoidsProps = Omit<ChampTexteProps, 'type' | 'clavier' | 'alignement'>

/** A weight as typed (« 12 520 », « 12520,5 »): the server alone reads it into grams. */
export function ChampPoids(props: ChampPoidsProps) {
  return (
    <ChampTexte largeur={10} {...props} unite={props.unite ?? 'kg'} clavier="decimal" alignement="droite" />
  )
}
