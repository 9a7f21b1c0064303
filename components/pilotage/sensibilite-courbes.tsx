import { RegionDefilante } from '@/components/ui/region-defilante'
import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from '@/lib/pilotage/entrees'
import type { LigneSensibilite } from '@/lib/pilotage/sensibilite'
import { CADRE, type Courbe, type Dessin, dessiner } from './courbes'
import { fourchetteEnMots } from './position-etiquette'

const TRAITS = ['none', '8 4', '2 3', '10 3 2 3', '5 2', '1 5']
const DROITE = CADRE.largeur - CADRE.droite

interface Props {
  lignes: readonly LigneSensibilite[]
  entrees: Entrees
}

/** The rate by share of turnover, one curve a gain on the telephone: names and strokes tell them apart, not colours. */
export function SensibiliteCourbes({ lignes, entrees }: Props) {
  const dessin = dessiner(lignes, {
    minimum: entrees.tauxAutresMinimumDixMilliemes,
    maximum: entrees.tauxAutresMaximumDixMilliemes,
  })
  if (!dessin) return null
  return (
    <figure className="mb-3 rounded-lg border border-trait bg-carte p-3 print:border-0 print:p-0">
      <figcaption className="mb-2 text-sm text-encre-2">
        Taux de rentabilité selon la part du chiffre d’affaires ; une courbe par gain sur le téléphone. Bande
        : les autres clients, {fourchetteEnMots(entrees)}. Losange : l’étude. Le tableau dit la même chose.
      </figcaption>
      <RegionDefilante libelle="Courbes de sensibilité">
        <svg
          viewBox={`0 0 ${CADRE.largeur} ${CADRE.hauteur}`}
          className="h-auto w-full max-w-3xl"
          style={{ minWidth: 480 }}
          role="img"
          aria-label="Courbes du taux de rentabilité ; le tableau dit la même chose"
        >
          <Fond dessin={dessin} />
          {dessin.courbes.map((c, rang) => (
            <Trait key={c.gainDixMilliemes} courbe={c} tirets={TRAITS[rang % TRAITS.length] ?? 'none'} />
          ))}
          {dessin.ici && (
            <path
              d={`M${dessin.ici.x} ${dessin.ici.y - 8}l8 8l-8 8l-8 -8z`}
              strokeWidth={2}
              className="fill-encre stroke-carte"
            />
          )}
        </svg>
      </RegionDefilante>
    </figure>
  )
}

const Fond = ({ dessin }: { dessin: Dessin }) => (
  <g className="text-[12px]">
    <rect
      x={CADRE.gauche}
      y={dessin.bande.y}
      width={DROITE - CADRE.gauche}
      height={dessin.bande.hauteur}
      strokeDasharray="3 2"
      className="fill-noyer-fond stroke-noyer"
    />
    {dessin.ordonnees.map(({ valeur, place }) => (
      <g key={valeur}>
        <line x1={CADRE.gauche} x2={DROITE} y1={place} y2={place} className="stroke-trait" />
        <text x={46} y={place + 4} textAnchor="end" className="fill-encre-2">
          {formatTaux(valeur)}
        </text>
      </g>
    ))}
    {dessin.abscisses.map(({ valeur, place }) => (
      <text
        key={valeur}
        x={place}
        y={CADRE.hauteur - CADRE.bas + 18}
        textAnchor="middle"
        className="fill-encre-2"
      >
        {formatTaux(valeur)}
      </text>
    ))}
    <text x={(CADRE.gauche + DROITE) / 2} y={CADRE.hauteur - 6} textAnchor="middle" className="fill-encre-2">
      part du chiffre d’affaires faite avec le distributeur
    </text>
  </g>
)

function Trait({ courbe: { points, gainDixMilliemes, nomY }, tirets }: { courbe: Courbe; tirets: string }) {
  return (
    <g>
      <polyline
        points={points.map((p) => `${p.x},${p.y}`).join(' ')}
        strokeWidth={2}
        strokeDasharray={tirets}
        className="fill-none stroke-noyer"
      />
      <text x={CADRE.gauche - 8} y={nomY + 4} textAnchor="end" className="fill-encre text-[12px]">
        gain de {formatTaux(gainDixMilliemes)}
      </text>
    </g>
  )
}
