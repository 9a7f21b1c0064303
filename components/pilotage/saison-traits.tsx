/** How each season is drawn: by its stroke and its marks first, so that no colour is needed to tell them apart. */
import { classes } from '@/components/ui/classes'

interface Style {
  tirets: string
  marque: 'rond' | 'carre' | 'triangle' | 'losange' | 'croix'
}

const CELLE_CI: Style = { tirets: 'none', marque: 'rond' }
const AUTRES: readonly Style[] = [
  { tirets: '6 3', marque: 'carre' },
  { tirets: '2 3', marque: 'triangle' },
  { tirets: '9 3 2 3', marque: 'losange' },
  { tirets: '1 4', marque: 'croix' },
  { tirets: '12 4', marque: 'carre' },
]

/** The one looked at is first, in full and thick. */
const styleDe = (place: number): Style =>
  place === 0 ? CELLE_CI : (AUTRES[(place - 1) % AUTRES.length] ?? CELLE_CI)

const couleur = (place: number) => (place === 0 ? 'stroke-feuille' : 'stroke-noyer')
const fond = (place: number) => (place === 0 ? 'fill-feuille' : 'fill-carte')

const FORMES: Record<Style['marque'], string> = {
  rond: 'M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z',
  carre: 'M-2.4 -2.4h4.8v4.8h-4.8z',
  triangle: 'M0 -3l3 5.2h-6z',
  losange: 'M0 -3.2l3.2 3.2l-3.2 3.2l-3.2 -3.2z',
  croix: 'M-2.4 -2.4l4.8 4.8M-2.4 2.4l4.8 -4.8',
}

interface Point {
  x: number
  y: number
}

export function TraitSaison({ points, place }: { points: readonly Point[]; place: number }) {
  const { tirets, marque } = styleDe(place)
  return (
    <g>
      <polyline
        points={points.map((p) => `${p.x},${p.y}`).join(' ')}
        strokeWidth={place === 0 ? 2.5 : 1.25}
        strokeDasharray={tirets}
        strokeLinejoin="round"
        className={classes('fill-none', couleur(place))}
      />
      {points.map((p) => (
        <path
          key={p.x}
          d={FORMES[marque]}
          transform={`translate(${p.x} ${p.y})`}
          strokeWidth={1.25}
          className={classes(couleur(place), fond(place))}
        />
      ))}
    </g>
  )
}

/** The stroke alone, beside a name. */
export const EchantillonSaison = ({ place }: { place: number }) => (
  <svg viewBox="0 0 36 10" className="h-2.5 w-9 shrink-0" aria-hidden="true">
    <TraitSaison
      place={place}
      points={[
        { x: 2, y: 5 },
        { x: 18, y: 5 },
        { x: 34, y: 5 },
      ]}
    />
  </svg>
)
