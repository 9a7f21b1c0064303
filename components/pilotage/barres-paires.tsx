import { classes } from '@/components/ui/classes'

interface Props {
  a: number | null
  b: number | null
  /** What a full bar is worth. */
  maximum: number
}

/** Hatched: told apart from the plain one without its colour. */
const HACHURES = {
  backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 4px)',
}

/** Two values one above the other; the figures beside them say the same. */
export function BarresPaires({ a, b, maximum }: Props) {
  const largeur = (valeur: number | null) => `${maximum > 0 ? ((valeur ?? 0) / maximum) * 100 : 0}%`
  return (
    <span aria-hidden className="flex w-full min-w-24 flex-col gap-0.5 [print-color-adjust:exact]">
      <Barre nom="A" largeur={largeur(a)} style={HACHURES} className="border border-noyer text-noyer" />
      <Barre nom="B" largeur={largeur(b)} className="border border-feuille bg-feuille" />
    </span>
  )
}

interface BarreProps {
  nom: string
  largeur: string
  style?: object
  className: string
}

const Barre = ({ nom, largeur, style, className }: BarreProps) => (
  <span className="flex items-center gap-1.5">
    <span className="w-2 text-xs leading-3 text-encre-2">{nom}</span>
    <span className="h-2.5 flex-1">
      {largeur !== '0%' && (
        <span className={classes('block h-2.5 rounded-xs', className)} style={{ ...style, width: largeur }} />
      )}
    </span>
  </span>
)
