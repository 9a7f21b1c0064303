import { classes } from '@/components/ui/classes'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatTaux } from '@/lib/mesures/taux'
import type { Position } from '@/lib/pilotage/rentabilite'
import type { Cellule, LigneSensibilite } from '@/lib/pilotage/sensibilite'

/** Each with a sign and a ground of its own, and the words for who hears the page. */
const MARQUES: Record<Position, { signe: string; mots: string; style: string }> = {
  AU_DESSOUS: { signe: '▼', mots: 'au-dessous des autres', style: 'bg-alerte-fond text-alerte' },
  DANS_LA_FOURCHETTE: { signe: '●', mots: 'comme les autres', style: 'bg-noyer-fond text-noyer' },
  AU_DESSUS: { signe: '▲', mots: 'mieux que les autres', style: 'bg-feuille-fond text-feuille' },
}

function Taux({ cellule }: { cellule: Cellule | undefined }) {
  if (!cellule || cellule.tauxDixMilliemes === null || cellule.position === null) return '—'
  const { signe, mots, style } = MARQUES[cellule.position]
  return (
    <span
      className={classes(
        'relative inline-flex min-w-20 items-center justify-end gap-1.5 rounded-sm px-2 py-0.5',
        style,
        cellule.ici && 'font-semibold outline-2 outline-encre',
      )}
    >
      <span aria-hidden>{signe}</span>
      {formatTaux(cellule.tauxDixMilliemes)}
      <span className="sr-only">
        , {mots}
        {cellule.ici && ', hypothèses de l’étude'}
      </span>
    </span>
  )
}

/** The rate for each gain on the telephone and each share of turnover; the study's own cell is framed. */
export function SensibiliteTableau({ lignes }: { lignes: readonly LigneSensibilite[] }) {
  const parts = lignes[0]?.cellules.map((c) => c.partDixMilliemes) ?? []
  const colonnes: Colonne<LigneSensibilite>[] = [
    { cle: 'gain', titre: 'Gain sur le téléphone', rendu: (l) => formatTaux(l.gainDixMilliemes) },
    ...parts.map((part, rang) => ({
      cle: String(part),
      titre: `Part de ${formatTaux(part)}`,
      alignement: 'droite' as const,
      rendu: (l: LigneSensibilite) => <Taux cellule={l.cellules[rang]} />,
    })),
  ]
  return (
    <>
      <Tableau
        legende="Taux de rentabilité selon le gain et la part du chiffre d’affaires"
        colonnes={colonnes}
        lignes={lignes}
        cle={(l) => String(l.gainDixMilliemes)}
        vide=""
        etroit="defilement"
      />
      <p className="mt-2 text-sm text-encre-2">
        ▲ mieux que les autres clients, ● comme eux, ▼ au-dessous ; cadre : les hypothèses de l’étude. Le coût
        supplémentaire est ici toujours celui du calcul ; le reste est celui de l’étude.
      </p>
    </>
  )
}
