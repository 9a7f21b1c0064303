import type { Verdict } from '@/lib/approvisionnements/aoc'
import type { RaisonPublique } from '@/lib/tracabilite/lot-public'

const CONDITIONS: Record<Verdict, string> = {
  eligible: 'remplie',
  non_eligible: 'non remplie',
  a_completer: 'à confirmer',
}

/** Every condition of the appellation: whether it holds, what was found and what is asked. */
export function RaisonsPubliques({ raisons }: { raisons: readonly RaisonPublique[] }) {
  return (
    <ul className="divide-y divide-trait">
      {raisons.map((r) => (
        <li key={r.libelle} className="py-1.5">
          <span className="font-semibold">{r.libelle}</span> : {CONDITIONS[r.verdict]}
          <br />
          <span className="text-encre-2">
            {r.valeur ? `${r.valeur} ; demandé : ${r.seuil}` : `demandé : ${r.seuil}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
