import { classes } from '@/components/ui/classes'
import { entier } from '@/components/ui/nombres'
import type { Saison, Semaine } from '@/lib/pilotage/saison'
import { CADRE_SAISON as CADRE, dessinerSaisons } from './saison-dessin'
import { debutDuRang } from './saison-mots'
import { TraitSaison } from './saison-traits'

interface Props {
  titre: string
  saisons: readonly Saison[]
  valeur: (s: Semaine) => number
  nommer: 'fin' | 'sommet'
}

const BAS = CADRE.hauteur - CADRE.bas
const DROITE = CADRE.largeur - CADRE.droite

/** One curve a season, in tonnes; the table beneath says the same in kilograms. */
export function SaisonCourbes({ titre, saisons, valeur, nommer }: Props) {
  const dessin = dessinerSaisons(saisons, valeur, nommer)
  if (!dessin) return null
  return (
    <figure className="min-w-0 rounded-lg border border-trait bg-carte p-3">
      <figcaption className="font-semibold">{titre}, en tonnes</figcaption>
      <svg
        viewBox={`0 0 ${CADRE.largeur} ${CADRE.hauteur}`}
        className="mt-1 h-auto w-full text-[11px] max-sm:text-[14px] print:text-[14px]"
        role="img"
        aria-label={`${titre} ; le tableau dit la même chose`}
      >
        {dessin.ordonnees.map(({ valeur: tonnes, place }) => (
          <g key={tonnes}>
            <line x1={CADRE.gauche} x2={DROITE} y1={place} y2={place} className="stroke-trait" />
            <text x={CADRE.gauche - 6} y={place + 4} textAnchor="end" className="fill-encre-2">
              {entier(tonnes)}
            </text>
          </g>
        ))}
        {dessin.abscisses.map(({ rang, place }) => (
          <g key={rang}>
            <line x1={place} x2={place} y1={BAS} y2={BAS + 4} className="stroke-bord" />
            <text x={place} y={BAS + 17} textAnchor="middle" className="fill-encre-2">
              {debutDuRang(saisons, rang)}
            </text>
          </g>
        ))}
        <text
          x={(CADRE.gauche + DROITE) / 2}
          y={CADRE.hauteur - 4}
          textAnchor="middle"
          className="fill-encre-2"
        >
          premier jour de chaque semaine
        </text>
        {[...dessin.courbes].reverse().map((c) => (
          <TraitSaison
            key={c.annee}
            points={c.points}
            place={saisons.findIndex((s) => s.annee === c.annee)}
          />
        ))}
        {dessin.courbes.map(({ annee, nom }) => (
          <text
            key={annee}
            x={nom.x}
            y={nom.y}
            strokeWidth={3}
            paintOrder="stroke"
            className={classes(
              'stroke-carte',
              annee === saisons[0]?.annee ? 'fill-feuille font-semibold' : 'fill-encre-2',
            )}
          >
            {annee}
          </text>
        ))}
      </svg>
    </figure>
  )
}
