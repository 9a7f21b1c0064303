import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

interface Serie {
  /** One letter, in front of its bar. */
  nom: string
  valeur: number | null
  /** Its figure: beside the bar on a narrow screen, where its column is not shown. */
  dite?: ReactNode
}

interface Props {
  hachuree: Serie
  pleine: Serie
  /** What a full bar is worth. */
  maximum: number
}

/** Told apart from the plain one without its colour. */
const HACHURES = {
  backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 4px)',
}

/** Two values one above the other; the figures say the same. */
export function BarresPaires({ hachuree, pleine, maximum }: Props) {
  return (
    <span className="flex w-full min-w-24 flex-col gap-0.5">
      <Barre {...hachuree} maximum={maximum} style={HACHURES} className="border-noyer text-noyer" />
      <Barre {...pleine} maximum={maximum} className="border-feuille bg-feuille" />
    </span>
  )
}

interface BarreProps extends Serie {
  maximum: number
  style?: object
  className: string
}

function Barre({ nom, valeur, dite, maximum, style, className }: BarreProps) {
  const part = maximum > 0 ? Math.min(1, (valeur ?? 0) / maximum) : 0
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden={dite === undefined} className="w-2 text-xs leading-3 text-encre-2">
        {nom}
      </span>
      <span aria-hidden className="h-2.5 flex-1">
        {part > 0 && (
          <span
            className={classes('block h-2.5 rounded-xs border [print-color-adjust:exact]', className)}
            style={{ ...style, width: `${part * 100}%` }}
          />
        )}
      </span>
      {dite !== undefined && <span className="w-28 text-right @xl:hidden">{dite}</span>}
    </span>
  )
}
