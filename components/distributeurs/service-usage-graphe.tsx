import { accorder, entier } from '@/components/ui/nombres'
import type { UsageJour } from '@/lib/access/usage-service'
import { formatJour } from '@/lib/mesures/jour'

const LARGEUR = 600
const HAUTEUR = 96
const PAS = 1

const direJour = ({ jour, requetes, freinees }: UsageJour): string =>
  `${formatJour(jour)} : ${accorder(requetes, 'requête')}${freinees > 0 ? `, dont ${accorder(freinees, 'freinée')}` : ''}`

/** Requests a day as bars, those refused as too fast on top in hatching; the table beside it tells the same. */
export function ServiceUsageGraphe({ jours }: { jours: readonly UsageJour[] }) {
  const plus = Math.max(1, ...jours.map((u) => u.requetes))
  const largeur = LARGEUR / jours.length
  const haut = (nombre: number) => (nombre * HAUTEUR) / plus
  const [premier, dernier] = [jours[0], jours.at(-1)]
  return (
    <figure className="mb-3 rounded-lg border border-trait bg-carte p-3">
      <figcaption className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm text-encre-2">
        <span>Requêtes par jour, freinées en hachures</span>
        <span>au plus {entier(plus)} en un jour</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`}
        preserveAspectRatio="none"
        className="h-24 w-full"
        role="img"
        aria-label={`Requêtes par jour : au plus ${entier(plus)}`}
      >
        <defs>
          <pattern id="freinees" width="4" height="4" patternUnits="userSpaceOnUse">
            <path d="M0 4 4 0" className="stroke-alerte" />
          </pattern>
        </defs>
        {jours.map((u, i) => (
          <g key={u.jour}>
            <title>{direJour(u)}</title>
            <rect
              x={i * largeur + PAS}
              y={HAUTEUR - haut(u.requetes - u.freinees)}
              width={largeur - 2 * PAS}
              height={haut(u.requetes - u.freinees)}
              className="fill-feuille"
            />
            <rect
              x={i * largeur + PAS}
              y={HAUTEUR - haut(u.requetes)}
              width={largeur - 2 * PAS}
              height={haut(u.freinees)}
              fill="url(#freinees)"
            />
          </g>
        ))}
        <line x1="0" x2={LARGEUR} y1={HAUTEUR} y2={HAUTEUR} className="stroke-bord" />
      </svg>
      <p className="mt-1 flex justify-between text-xs text-encre-2">
        <span>{premier && formatJour(premier.jour)}</span>
        <span>{dernier && formatJour(dernier.jour)}</span>
      </p>
    </figure>
  )
}
