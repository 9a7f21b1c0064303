import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from '@/lib/pilotage/entrees'
import type { Bilan } from '@/lib/pilotage/rentabilite'

const LARGEUR = 320
const MARGE = 12

/** The rate before and after on one line with the band of the other clients: a picture of what is written beside it. */
export function TauxBande({ bilan, entrees }: { bilan: Bilan; entrees: Entrees }) {
  const { tauxAvantDixMilliemes: avant, tauxApresDixMilliemes: apres } = bilan
  const { tauxAutresMinimumDixMilliemes: bas, tauxAutresMaximumDixMilliemes: haut } = entrees
  const debut = Math.min(avant, apres, bas)
  const etendue = Math.max(Math.max(avant, apres, haut) - debut, 1)
  const x = (taux: number) => MARGE + ((taux - debut) / etendue) * (LARGEUR - 2 * MARGE)
  return (
    <svg viewBox={`0 0 ${LARGEUR} 56`} className="mt-2 h-auto w-full max-w-md" role="img">
      <title>{`Avant ${formatTaux(avant)}, après ${formatTaux(apres)}, autres clients de ${formatTaux(bas)} à ${formatTaux(haut)}`}</title>
      <line x1={MARGE} x2={LARGEUR - MARGE} y1={28} y2={28} className="stroke-bord" />
      <rect
        x={x(bas)}
        y={20}
        width={Math.max(x(haut) - x(bas), 2)}
        height={16}
        strokeDasharray="3 2"
        className="fill-noyer-fond stroke-noyer"
      />
      <text
        x={Math.min(Math.max((x(bas) + x(haut)) / 2, 34), LARGEUR - 34)}
        y={51}
        textAnchor="middle"
        className="fill-encre-2 text-[11px]"
      >
        autres clients
      </text>
      <circle cx={x(avant)} cy={28} r={6} strokeWidth={2} className="fill-carte stroke-encre" />
      <Repere x={x(avant)} mot="avant" />
      <path d={`M${x(apres)} 20l8 8l-8 8l-8 -8z`} className="fill-encre" />
      {Math.abs(x(apres) - x(avant)) > 36 && <Repere x={x(apres)} mot="après" />}
    </svg>
  )
}

const Repere = ({ x, mot }: { x: number; mot: string }) => (
  <text
    x={Math.min(Math.max(x, 18), LARGEUR - 18)}
    y={12}
    textAnchor="middle"
    className="fill-encre text-[11px]"
  >
    {mot}
  </text>
)
