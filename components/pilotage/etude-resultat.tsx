import { Definitions, GrandChiffre } from '@/components/ui/fiche'
import { formatEuros } from '@/lib/mesures/argent'
import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from '@/lib/pilotage/entrees'
import type { Bilan } from '@/lib/pilotage/rentabilite'
import { fourchetteEnMots, PositionEtiquette } from './position-etiquette'
import { TauxBande } from './taux-bande'

interface Props {
  bilan: Bilan | null
  entrees: Entrees | null
  /** How many fields are to be corrected first. */
  fautes: number
}

/** The rate in large figures, up to date at each key; nothing is shown of inputs that make no study. */
export function EtudeResultat({ bilan, entrees, fautes }: Props) {
  return (
    <section
      aria-label="Résultat"
      className="rounded-lg border border-trait bg-carte px-3.5 py-2.5 @max-3xl:shadow-md @3xl:py-3.5"
    >
      <h2 className="text-sm font-semibold text-encre-2">Taux de rentabilité avec le distributeur</h2>
      <div role="status" aria-atomic className="flex flex-wrap items-center gap-x-3">
        {bilan && entrees ? (
          <>
            <GrandChiffre>{formatTaux(bilan.tauxApresDixMilliemes)}</GrandChiffre>
            <PositionEtiquette position={bilan.position} />
          </>
        ) : (
          <p className="py-1 font-semibold text-refus">
            {fautes > 1 ? `${fautes} champs sont à corriger.` : 'Un champ est à corriger.'}
          </p>
        )}
      </div>
      {bilan && entrees && (
        <>
          <p className="text-encre-2">
            contre {formatTaux(bilan.tauxAvantDixMilliemes)} avant ; {fourchetteEnMots(entrees)} avec les
            autres clients
          </p>
          <div className="@max-3xl:hidden">
            <TauxBande bilan={bilan} entrees={entrees} />
            <Faits bilan={bilan} />
          </div>
        </>
      )}
    </section>
  )
}

const Faits = ({ bilan: b }: { bilan: Bilan }) => (
  <div className="mt-3">
    <Definitions
      elements={[
        ['Coût commercial', `${formatEuros(b.avant.commercial)} → ${formatEuros(b.apres.commercial)}`],
        ['Coût supplémentaire', <strong key="surcout">{formatEuros(b.surcoutCentimes)}</strong>],
        ['Porté ici', formatEuros(b.surcoutPorteCentimes)],
        ['Résultat', `${formatEuros(b.resultatAvantCentimes)} → ${formatEuros(b.resultatApresCentimes)}`],
        ['Tous les centres', `${formatEuros(b.totalAvantCentimes)} → ${formatEuros(b.totalApresCentimes)}`],
      ]}
    />
  </div>
)
