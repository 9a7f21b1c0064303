import type { RegleAoc, Verdict } from '@/lib/approvisionnements/aoc'
import { MOTS_REGLE } from './aoc-regle-etiquette'

const SIGNES: Record<Verdict, { signe: string; style: string }> = {
  eligible: { signe: '✓', style: 'text-feuille' },
  non_eligible: { signe: '✗', style: 'text-alerte' },
  a_completer: { signe: '?', style: 'text-alerte' },
}

/** The reasons of a verdict, one short line each; what is asked is said where it does not hold. */
export function AocRaisons({ regles }: { regles: readonly RegleAoc[] }) {
  return (
    <ul
      aria-label="Conditions de l’AOC"
      className="mt-2.5 flex flex-col gap-1 border-t border-trait pt-2.5 text-sm"
    >
      {regles.map((r) => (
        <li key={r.code} className="flex gap-2">
          <span aria-hidden className={`w-3 font-semibold ${SIGNES[r.verdict].style}`}>
            {SIGNES[r.verdict].signe}
          </span>
          <span>
            <span className="font-semibold">{r.libelle}</span>, règle {MOTS_REGLE[r.verdict]}
            {!r.decide && ' (indicative)'} : {r.valeur}
            {r.verdict !== 'eligible' && <span className="text-encre-2"> ; il faut : {r.seuil}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
