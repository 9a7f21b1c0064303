'use client'
import { formatPart } from '@/components/ui/nombres'
import type { Bilan } from '@/lib/livraisons/calibrage'
import { formatKg } from '@/lib/mesures/poids'
import { FicheLigne, type LigneCalibre } from './fiche-ligne'

interface Props {
  code: string
  lignes: readonly LigneCalibre[]
  bilan: Bilan
}

const TETE = 'px-1.5 @xl:px-2.5 py-2 text-left text-xs font-semibold whitespace-nowrap text-encre-2'

/** One row per calibre, as annexe 1B. On a narrow screen each row folds in two lines; roles keep it a table. */
export function FicheTableau({ code, lignes, bilan }: Props) {
  return (
    <div className="@container overflow-clip rounded-lg border border-trait bg-carte">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: folded by `display`, the table would lose its meaning. */}
      <table role="table" className="w-full border-separate border-spacing-0 @max-lg:block">
        <caption className="sr-only">Lots de la livraison {code} par calibre</caption>
        <thead role="rowgroup" className="bg-tete @max-lg:sr-only">
          <tr role="row">
            <th role="columnheader" scope="col" className={TETE}>
              Lot
            </th>
            <th role="columnheader" scope="col" className={TETE}>
              Calibre
            </th>
            <th role="columnheader" scope="col" className={`${TETE} text-right`}>
              Poids (kg)
            </th>
            <th role="columnheader" scope="col" className={`${TETE} text-right`}>
              Part du livré
            </th>
            <th role="columnheader" scope="col" className={TETE}>
              AOC
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-lg:block">
          {lignes.map((l) => (
            <FicheLigne key={l.calibre.id} ligne={l} livreGrammes={bilan.livreGrammes} />
          ))}
        </tbody>
        <tfoot role="rowgroup" className="bg-tete font-semibold @max-lg:block">
          <tr role="row" className="@max-lg:grid @max-lg:grid-cols-[1fr_auto_8.5rem]">
            <th
              role="rowheader"
              scope="row"
              colSpan={2}
              className="border-t border-trait px-2.5 py-2 text-left @lg:@max-xl:px-1.5"
            >
              Lots
            </th>
            <td
              role="cell"
              className="border-t border-trait px-5 py-2 text-right @lg:@max-xl:px-4 @max-lg:col-start-3 @max-lg:row-start-1"
            >
              {formatKg(bilan.lotsGrammes)}
            </td>
            <td
              role="cell"
              className="border-t border-trait px-2.5 py-2 text-right @lg:@max-xl:px-1.5 @max-lg:col-start-2 @max-lg:row-start-1 @max-lg:px-0"
            >
              {formatPart(bilan.lotsGrammes / bilan.livreGrammes)}
            </td>
            <td role="cell" className="border-t border-trait @max-lg:hidden" />
          </tr>
        </tfoot>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: folded by `display`, the table would lose its meaning. */}
    </div>
  )
}
