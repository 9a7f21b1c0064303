import type { AvisAoc, Verdict } from '@/lib/approvisionnements/aoc'

const SIGNES: Record<Verdict, { signe: string; mot: string; style: string }> = {
  eligible: { signe: '✓', mot: 'remplie', style: 'text-feuille' },
  non_eligible: { signe: '✗', mot: 'non remplie', style: 'text-alerte' },
  a_completer: { signe: '?', mot: 'à compléter', style: 'text-alerte' },
}

/** The reasons of a verdict, one short line each. */
export function RaisonsAoc({ avis }: { avis: AvisAoc }) {
  return (
    <ul
      aria-label="Conditions de l’AOC"
      className="mt-2.5 flex flex-col gap-1 border-t border-trait pt-2.5 text-sm"
    >
      {avis.regles.map((r) => {
        const { signe, mot, style } = SIGNES[r.verdict]
        return (
          <li key={r.code} className="flex gap-2">
            <span aria-hidden className={`w-3 font-semibold ${style}`}>
              {signe}
            </span>
            <span>
              <span className="font-semibold">{r.libelle}</span> {mot}
              {!r.decide && ' (indicative)'} : {r.valeur}
              {r.verdict !== 'eligible' && <span className="text-encre-2"> ; il faut : {r.seuil}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
