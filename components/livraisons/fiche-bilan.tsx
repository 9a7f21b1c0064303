'use client'
import { GrandChiffre } from '@/components/ui/fiche'
import type { Bilan } from '@/lib/livraisons/calibrage'
import { formatKg, formatPoids } from '@/lib/mesures/poids'

/** « reste 320 kg », « équilibré », « 480 kg de trop ». */
function enMots(reste: number) {
  if (reste === 0) return 'équilibré'
  const poids = <span className="whitespace-nowrap">{formatPoids(Math.abs(reste))}</span>
  return reste > 0 ? <>reste {poids}</> : <>{poids} de trop</>
}

/** The running balance, up to date at each key: a refusal of the server is said once, above the sheet. */
export function FicheBilan({ bilan }: { bilan: Bilan }) {
  return (
    <section
      aria-label="Bilan"
      className="rounded-lg border border-trait bg-carte px-3.5 py-2.5 @max-3xl:shadow-md @3xl:py-3.5"
    >
      <h2 className="text-sm font-semibold text-encre-2 @max-3xl:sr-only">À répartir</h2>
      <div role="status" aria-atomic className="@3xl:@max-5xl:[&_p]:text-2xl">
        <GrandChiffre ton={bilan.resteGrammes === 0 ? 'favorable' : 'attention'}>
          {enMots(bilan.resteGrammes)}
        </GrandChiffre>
      </div>
      <p className="text-encre-2">
        {formatKg(bilan.livreGrammes)} livrés − {formatKg(bilan.lotsGrammes)} en lots −{' '}
        {formatKg(bilan.ecartsGrammes)} en écarts
      </p>
    </section>
  )
}
