import type { RegleAoc } from '@/lib/approvisionnements/aoc'
import { AocRegleEtiquette } from './aoc-regle-etiquette'

/** The rules in a narrow column: what was found, what is asked. */
export function AocRaisons({ regles }: { regles: readonly RegleAoc[] }) {
  return (
    <ul className="mt-3 flex flex-col gap-2.5 border-t border-trait pt-3">
      {regles.map((r) => (
        <li key={r.code}>
          <span className="flex flex-wrap items-center justify-between gap-x-2">
            <span className="font-semibold">{r.libelle}</span>
            <AocRegleEtiquette regle={r} />
          </span>
          <span className="block">{r.valeur}</span>
          <span className="block text-sm text-encre-2">
            Demandé : {r.seuil}.{!r.decide && ' Montrée sans décider.'}
          </span>
        </li>
      ))}
    </ul>
  )
}
