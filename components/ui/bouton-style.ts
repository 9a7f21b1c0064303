import { classes } from './classes'

export type Variante = 'principal' | 'secondaire' | 'discret' | 'danger'
export type Taille = 'normale' | 'petite' | 'dock'

const BASE =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-lg border font-semibold whitespace-nowrap no-underline transition-colors disabled:cursor-not-allowed pending:cursor-progress disabled:opacity-60 print:hidden'

const VARIANTES: Record<Variante, string> = {
  principal: 'border-plein bg-plein text-sur-plein hover:border-plein-survol hover:bg-plein-survol',
  secondaire: 'border-bord bg-carte text-encre hover:bg-tete',
  discret: 'border-transparent bg-transparent text-feuille hover:bg-feuille-fond',
  danger: 'border-danger bg-danger text-sur-plein hover:border-danger-survol hover:bg-danger-survol',
}

const TAILLES: Record<Taille, string> = {
  normale: 'min-h-controle px-4 py-1.5 text-base',
  petite: 'min-h-7 px-2.5 py-0.5 text-sm pointer-coarse:min-h-9',
  dock: 'min-h-11 px-5 py-2 text-lg',
}

export const styleBouton = (variante: Variante = 'secondaire', taille: Taille = 'normale', plus?: string) =>
  classes(BASE, VARIANTES[variante], TAILLES[taille], plus)
