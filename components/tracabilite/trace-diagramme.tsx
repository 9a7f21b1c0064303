import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { RegionDefilante } from '@/components/ui/region-defilante'
import { formatPoids } from '@/lib/mesures/poids'
import { enColonnes } from '@/lib/tracabilite/colonnes'
import type { Trace } from '@/lib/tracabilite/trace'
import { disposer, EPAISSEUR, type LienPlace, type NoeudPlace } from './disposition'
import { LIBELLES_NOEUD, lienDuNoeud, nomDuNoeud } from './noeud-lien'

const couper = (texte: string, lettres: number): string =>
  texte.length > lettres ? `${texte.slice(0, lettres - 1)}…` : texte

/** The trace as a drawing: an arrow is as wide as its kilograms, and darker for what of them is the target's own. */
export function TraceDiagramme({ trace }: { trace: Trace }) {
  const cible = `${trace.cible.type}:${trace.cible.code}`
  const { largeur, hauteur, lettres, noeuds, liens } = disposer(enColonnes(trace, cible))
  const noms = new Map(noeuds.map((n) => [n.id, nomDuNoeud(n)]))
  const partielle = liens.some((l) => l.partGrammes < l.grammes)
  return (
    <figure className="mb-5 rounded-lg border border-trait bg-carte p-3 print:border-0 print:p-0">
      <figcaption className="mb-2 text-sm text-encre-2">
        De gauche à droite, du verger au client ; la largeur de chaque flèche est son poids.
        {partielle &&
          ' En amont, la flèche claire porte tous les kilogrammes passés par là, et le trait foncé la part de ce que vous suivez.'}
      </figcaption>
      <RegionDefilante libelle="Diagramme de la trace">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
        <svg
          viewBox={`0 0 ${largeur} ${hauteur}`}
          className="h-auto w-full"
          style={{ minWidth: largeur * 0.85, maxWidth: largeur * 1.25 }}
          role="group"
          aria-label={`Trace de ${trace.cible.code} en diagramme ; le tableau dit la même chose`}
        >
          <g fill="none">
            {liens.map((l) => (
              <Fleche key={`${l.de} ${l.vers}`} lien={l} noms={noms} />
            ))}
          </g>
          {noeuds.map((n) => (
            <Maillon key={n.id} noeud={n} suivi={n.id === cible} lettres={lettres} />
          ))}
        </svg>
      </RegionDefilante>
    </figure>
  )
}

function Fleche({ lien: l, noms }: { lien: LienPlace; noms: ReadonlyMap<string, string> }) {
  const dont = l.partGrammes < l.grammes ? `, dont ${formatPoids(l.partGrammes)} de la cible` : ''
  return (
    <g>
      <title>{`${noms.get(l.de)} → ${noms.get(l.vers)} : ${formatPoids(l.grammes)}${dont}`}</title>
      <path d={l.chemin} strokeWidth={l.largeur} className="stroke-noyer/25" />
      {l.partLargeur > 0 && <path d={l.chemin} strokeWidth={l.partLargeur} className="stroke-feuille/45" />}
    </g>
  )
}

interface Place {
  noeud: NoeudPlace
  suivi: boolean
  lettres: number
}

function Maillon({ noeud: n, suivi, lettres }: Place) {
  const href = lienDuNoeud(n)
  const contenu = (
    <>
      <rect
        x={n.x}
        y={n.y}
        width={EPAISSEUR}
        height={n.hauteur}
        className={suivi ? 'fill-feuille' : 'fill-noyer'}
      />
      <text
        x={n.x + EPAISSEUR + 5}
        y={n.y + n.hauteur / 2}
        className={classes('fill-encre stroke-carte text-[13px]', suivi && 'font-bold')}
        paintOrder="stroke"
        strokeWidth={3}
        strokeLinejoin="round"
      >
        <tspan className={href ? 'underline' : 'italic'}>{couper(nomDuNoeud(n), lettres)}</tspan>
        <tspan x={n.x + EPAISSEUR + 5} dy="1.25em">
          {formatPoids(n.grammes)}
        </tspan>
      </text>
    </>
  )
  if (!href) return <g>{contenu}</g>
  return (
    <Link href={href} aria-label={`${LIBELLES_NOEUD[n.type]} ${nomDuNoeud(n)}, ${formatPoids(n.grammes)}`}>
      {contenu}
    </Link>
  )
}
