import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { RegionDefilante } from './region-defilante'
import { styleTableau as s } from './tableau-style'

export interface Colonne<T> {
  cle: string
  titre: string
  /** Written in the header, so that cells hold numbers alone: `kg`. */
  unite?: string
  alignement?: 'droite' | 'gauche'
  rendu: (ligne: T) => ReactNode
  /** At the foot, over *all* filtered rows. */
  total?: ReactNode
  /** Names the row: its cell is the row's header. The first column, when none says so. */
  principale?: boolean
  /** Address of the list sorted by this column. */
  triHref?: string
  tri?: 'croissant' | 'decroissant'
  largeur?: string
  /** Buttons and links to act: nothing of it on paper. */
  acte?: boolean
  /** Left out of the cards of a narrow screen: what one can do without at a glance. */
  masqueeEtroit?: boolean
  /** Left out of a table that has not the width of a desk: the other columns would be crushed. */
  masqueeMoyen?: boolean
}

export interface TableauProps<T> {
  /** Says what the table is, aloud and on paper. */
  legende: string
  legendeVisible?: boolean
  colonnes: readonly Colonne<T>[]
  lignes: readonly T[]
  cle: (ligne: T) => string
  /** What to do when there is nothing: a sentence and its action. */
  vide: ReactNode
  /** On a narrow screen: stacked cards (records), or sideways scrolling (figures to compare). */
  etroit?: 'cartes' | 'defilement'
}

export function Tableau<T>(props: TableauProps<T>) {
  const { legende, legendeVisible, colonnes, lignes, cle, vide, etroit = 'cartes' } = props
  if (lignes.length === 0) return <div className={s.vide}>{vide}</div>
  const style = s[etroit]
  return (
    <div className="@container">
      <RegionDefilante libelle={legende} className={style.cadre}>
        {/* Explicit roles: stacked as cards, `display` would otherwise take the table's meaning away. */}
        {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
        <table role="table" className={style.table}>
          <caption className={legendeVisible ? s.legende : 'sr-only'}>{legende}</caption>
          <thead role="rowgroup" className={style.tete}>
            <tr role="row">
              {colonnes.map((c) => (
                <EnTete key={c.cle} colonne={c} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className={style.corps}>
            {lignes.map((ligne) => (
              <tr role="row" key={cle(ligne)} className={style.ligne}>
                {colonnes.map((c, i) => (
                  <Cellule
                    key={c.cle}
                    colonne={c}
                    ligne={ligne}
                    principale={estPrincipale(c, i, colonnes)}
                    style={style}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {colonnes.some((c) => c.total !== undefined) && <Pied {...props} style={style} />}
        </table>
        {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      </RegionDefilante>
    </div>
  )
}

type Style = typeof s.cartes | typeof s.defilement

const aDroite = (c: Colonne<never> | Colonne<unknown> | { alignement?: string }) =>
  c.alignement === 'droite' && 'text-right'
const intitule = (c: { titre: string; unite?: string }) => (c.unite ? `${c.titre} (${c.unite})` : c.titre)

function estPrincipale<T>(colonne: Colonne<T>, rang: number, colonnes: readonly Colonne<T>[]): boolean {
  return colonne.principale ?? (rang === 0 && !colonnes.some((c) => c.principale))
}

function EnTete<T>({ colonne: c }: { colonne: Colonne<T> }) {
  // biome-ignore-start lint/a11y/noRedundantRoles: see Tableau
  const sens = c.tri && (c.tri === 'croissant' ? 'ascending' : 'descending')
  const Fleche = c.tri === 'croissant' ? ArrowUp : ArrowDown
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sens}
      style={{ width: c.largeur }}
      className={classes(s.enTete, aDroite(c), c.acte && 'print:hidden', c.masqueeMoyen && s.moyenne)}
    >
      {c.triHref ? (
        <Link href={c.triHref} className={s.lienTri}>
          {intitule(c)}
          {c.tri && <Fleche aria-hidden className="size-3.5" />}
        </Link>
      ) : (
        intitule(c)
      )}
    </th>
  )
  // biome-ignore-end lint/a11y/noRedundantRoles: see Tableau
}

function Cellule<T>({
  colonne: c,
  ligne,
  principale,
  style,
}: {
  colonne: Colonne<T>
  ligne: T
  principale: boolean
  style: Style
}) {
  const contenu = c.rendu(ligne)
  // biome-ignore-start lint/a11y/noRedundantRoles: see Tableau
  if (principale)
    return (
      <th role="rowheader" scope="row" className={classes(s.cellule, style.principale, aDroite(c))}>
        {contenu}
      </th>
    )
  return (
    <td
      role="cell"
      data-titre={intitule(c)}
      className={classes(
        s.cellule,
        style.cellule,
        c.masqueeEtroit && style.masquee,
        c.masqueeMoyen && s.moyenne,
        c.acte && 'print:hidden',
        aDroite(c),
      )}
    >
      {contenu}
    </td>
  )
  // biome-ignore-end lint/a11y/noRedundantRoles: see Tableau
}

function Pied<T>({ colonnes, style }: TableauProps<T> & { style: Style }) {
  // biome-ignore-start lint/a11y/noRedundantRoles: see Tableau
  return (
    <tfoot role="rowgroup" className={style.pied}>
      <tr role="row" className={style.ligne}>
        {colonnes.map((c, i) =>
          estPrincipale(c, i, colonnes) ? (
            <th role="rowheader" scope="row" key={c.cle} className={classes(s.cellulePied, style.principale)}>
              {c.total ?? 'Total'}
            </th>
          ) : (
            <td
              role="cell"
              key={c.cle}
              data-titre={intitule(c)}
              className={classes(
                s.cellulePied,
                style.cellule,
                c.total === undefined && style.masquee,
                c.masqueeMoyen && s.moyenne,
                aDroite(c),
              )}
            >
              {c.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
  // biome-ignore-end lint/a11y/noRedundantRoles: see Tableau
}
