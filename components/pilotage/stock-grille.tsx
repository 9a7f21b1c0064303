import Link from 'next/link'
import { adresse, type Filtres } from '@/components/ui/adresse'
import { classes } from '@/components/ui/classes'
import { accorder } from '@/components/ui/nombres'
import { RegionDefilante } from '@/components/ui/region-defilante'
import { styleTableau as s } from '@/components/ui/tableau-style'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { formatKg } from '@/lib/mesures/poids'
import { degre, type Grille } from '@/lib/pilotage/stock'

/** From nothing to the largest: the ground darkens, the figure stays readable in both themes. */
const TEINTES = ['', 'bg-noyer/6', 'bg-noyer/14', 'bg-noyer/22', 'bg-noyer/30', 'bg-noyer/38']
const TETE = 'border-b border-trait bg-tete px-2 py-1.5 text-xs font-semibold text-encre-2'
const PIED = 'border-t border-trait bg-tete p-0 font-semibold'

interface CaseProps {
  href: string
  grammes: number
  lots: number
  quoi: string
}

const Case = ({ href, grammes, lots, quoi }: CaseProps) => (
  <Link
    href={href}
    // Fifty of them in sight at once: none is fetched before it is asked for.
    prefetch={false}
    title={`${quoi} : ${accorder(lots, 'lot')}`}
    className="flex min-h-8 items-center justify-end px-2 -outline-offset-2 whitespace-nowrap text-inherit no-underline hover:underline pointer-coarse:min-h-11"
  >
    {formatKg(grammes)}
  </Link>
)

interface Props {
  grille: Grille
  /** Of the lists that cells lead to: the campaign, and the switches in force. */
  filtres: Filtres
}

/** What is free, kg, variety by calibre; every figure leads to the lots that it adds up. */
export function StockGrille({ grille: { calibres, lignes, total }, filtres }: Props) {
  const vers = (variete?: string, calibre?: number) =>
    adresse('/lots', filtres, { variete, calibre: calibre === undefined ? undefined : String(calibre) })
  const maximum = Math.max(...lignes.flatMap((l) => l.cases.map((c) => c?.disponibleGrammes ?? 0)))
  return (
    <RegionDefilante libelle="Stock par variété et calibre" className={s.defilement.cadre}>
      <table className={s.defilement.table}>
        <caption className="sr-only">Stock disponible en kg, par variété et calibre</caption>
        <thead>
          <tr>
            <th scope="col" className={classes(TETE, 'text-left')}>
              kg disponibles
            </th>
            {calibres.map(({ calibre, libelle }) => (
              <th key={calibre} scope="col" className={classes(TETE, 'text-right')}>
                {nommerCalibre({ id: calibre, libelle })}
              </th>
            ))}
            <th scope="col" className={classes(TETE, 'text-right')}>
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.variete}>
              <th scope="row" className="px-2 py-1 text-left font-semibold whitespace-nowrap">
                {ligne.nom}
              </th>
              {ligne.cases.map((c, i) => {
                const calibre = calibres[i]
                if (!c || !calibre)
                  return (
                    <td key={calibre?.calibre} className="px-2 text-right text-encre-2">
                      <span aria-hidden>–</span>
                      <span className="sr-only">aucun lot</span>
                    </td>
                  )
                return (
                  <td
                    key={c.calibre}
                    className={classes('p-0 text-right', TEINTES[degre(c.disponibleGrammes, maximum)])}
                  >
                    <Case
                      href={vers(c.variete, c.calibre)}
                      grammes={c.disponibleGrammes}
                      lots={c.lots}
                      quoi={`${ligne.nom}, calibre ${c.calibre}`}
                    />
                  </td>
                )
              })}
              <td className="bg-tete p-0 text-right font-semibold">
                <Case
                  href={vers(ligne.variete)}
                  grammes={ligne.disponibleGrammes}
                  lots={ligne.lots}
                  quoi={ligne.nom}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes(PIED, 'px-2 text-left')}>
              Total
            </th>
            {calibres.map((c) => (
              <td key={c.calibre} className={PIED}>
                <Case
                  href={vers(undefined, c.calibre)}
                  grammes={c.disponibleGrammes}
                  lots={c.lots}
                  quoi={`Calibre ${c.calibre}`}
                />
              </td>
            ))}
            <td className={PIED}>
              <Case href={vers()} grammes={total.disponibleGrammes} lots={total.lots} quoi="Tout le stock" />
            </td>
          </tr>
        </tfoot>
      </table>
    </RegionDefilante>
  )
}
