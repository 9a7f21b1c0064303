'use client'
import { ErreurTexte, STYLE_ERREUR } from '@/components/ui/champ-parties'
import { GrandChiffre } from '@/components/ui/fiche'
import { useFormulaire } from '@/components/ui/formulaire-contexte'
import { type Bilan, desequilibre } from '@/lib/livraisons/calibrage'
import { formatKg, formatPoids } from '@/lib/mesures/poids'

/** « reste 320 kg », « équilibré », « 480 kg de trop ». */
const enMots = (reste: number) =>
  reste === 0 ? 'équilibré' : reste > 0 ? `reste ${formatPoids(reste)}` : `${formatPoids(-reste)} de trop`

/** The running balance. Once the server has refused the sheet, its sentence stays, up to date, until all is shared out. */
export function FicheBilan({ bilan }: { bilan: Bilan }) {
  const refuse = useFormulaire()?.erreurs.lots !== undefined
  const refus = desequilibre(bilan)
  return (
    <section
      aria-label="Bilan"
      className="rounded-lg border border-trait bg-carte px-3.5 py-2.5 @max-3xl:shadow-md @3xl:py-3.5"
    >
      <h2 className="text-sm font-semibold text-encre-2 @max-3xl:sr-only">À répartir</h2>
      <div role="status" aria-atomic>
        <GrandChiffre ton={refus ? 'attention' : 'favorable'}>{enMots(bilan.resteGrammes)}</GrandChiffre>
      </div>
      <p className="text-encre-2">
        {formatKg(bilan.livreGrammes)} livrés − {formatKg(bilan.lotsGrammes)} en lots −{' '}
        {formatKg(bilan.ecartsGrammes)} en écarts
      </p>
      {refuse && refus && (
        <p className={`mt-1.5 ${STYLE_ERREUR}`}>
          <ErreurTexte>{refus}</ErreurTexte>
        </p>
      )}
    </section>
  )
}
