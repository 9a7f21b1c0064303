'use client'
import type { MarqueAoc } from '@/components/approvisionnements/aoc-marque'
import { Etiquette } from '@/components/ui/etiquette'
import { Jauge } from '@/components/ui/jauge'
import { formatPart } from '@/components/ui/nombres'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { ChampKg } from './champ-kg'

export interface CalibreDeFiche {
  id: number
  libelle: string
  /** What its lot would be, judged before it exists. */
  aoc: MarqueAoc
}

export interface LigneCalibre {
  calibre: CalibreDeFiche
  /** `L0512-2`, as it will be; null while the row is empty and never had one. */
  lot: string | null
  grammes: number
  texte: string
  nom: string | undefined
  surChange: (texte: string) => void
}

const CELLULE =
  'border-t border-trait px-2.5 py-1 align-middle @lg:@max-xl:px-1.5 @max-lg:border-0 @max-lg:p-0'

export function FicheLigne({ ligne, livreGrammes }: { ligne: LigneCalibre; livreGrammes: number }) {
  const { calibre, lot, grammes } = ligne
  const part = grammes / livreGrammes
  // biome-ignore-start lint/a11y/noRedundantRoles: see FicheTableau
  return (
    <tr
      role="row"
      className="@max-lg:grid @max-lg:grid-cols-[auto_auto_1fr_7.5rem] @max-lg:items-center @max-lg:gap-x-2 @max-lg:border-t @max-lg:border-trait @max-lg:px-2.5 @max-lg:py-1.5"
    >
      <td
        role="cell"
        className={`${CELLULE} whitespace-nowrap @max-lg:col-start-1 @max-lg:row-start-2 ${lot ? 'font-semibold' : 'text-encre-2'}`}
      >
        {lot ?? '—'}
        {lot && grammes === 0 && <span className="block text-xs font-normal text-encre-2">vidé</span>}
      </td>
      <th
        role="rowheader"
        scope="row"
        className={`${CELLULE} text-left font-normal whitespace-nowrap @lg:@max-xl:whitespace-normal @max-lg:col-span-2 @max-lg:col-start-1 @max-lg:row-start-1`}
      >
        {nommerCalibre(calibre)}
      </th>
      <td
        role="cell"
        className={`${CELLULE} @max-lg:col-start-4 @max-lg:row-span-2 @max-lg:row-start-1 @lg:[&>div]:ml-auto @lg:[&>div]:w-28 @xl:[&>div]:w-32`}
      >
        <ChampKg
          libelle={`Calibre ${calibre.id}, ${calibre.libelle}, en kg`}
          nom={ligne.nom}
          texte={ligne.texte}
          surChange={ligne.surChange}
        />
      </td>
      <td
        role="cell"
        className={`${CELLULE} text-right whitespace-nowrap @max-lg:col-start-3 @max-lg:row-start-1`}
      >
        <span className="flex items-center justify-end gap-2.5">
          <span className="flex-1 @max-2xl:hidden">
            <Jauge part={part} />
          </span>
          <span className="min-w-13">{grammes > 0 ? formatPart(part) : '—'}</span>
        </span>
      </td>
      <td
        role="cell"
        className={`${CELLULE} @max-lg:col-span-2 @max-lg:col-start-2 @max-lg:row-start-2 @lg:min-w-24 @lg:@max-xl:[&>span]:whitespace-normal @xl:min-w-28`}
      >
        {grammes > 0 && (
          <Etiquette ton={calibre.aoc.ton} titre={calibre.aoc.raison}>
            {calibre.aoc.texte}
          </Etiquette>
        )}
      </td>
    </tr>
  )
  // biome-ignore-end lint/a11y/noRedundantRoles: see FicheTableau
}
