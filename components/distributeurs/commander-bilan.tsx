import { GrandChiffre } from '@/components/ui/fiche'
import type { Disponibilite } from '@/lib/distributeurs/disponibilite'
import { formatPoids } from '@/lib/mesures/poids'
import { tropGrande } from './commander-saisie'

interface Props {
  poidsGrammes: number
  disponible: Disponibilite | undefined
}

function detail({ poidsGrammes, disponible }: Props): string {
  if (!disponible) return 'Choisissez le produit : ses kilos libres s’affichent ici.'
  const libres = `${formatPoids(disponible.disponibleGrammes)} libres, au plus ${formatPoids(disponible.commandeMaxGrammes)} par commande.`
  if (poidsGrammes === 0) return libres
  return (
    tropGrande(disponible, poidsGrammes) ??
    `Il en restera ${formatPoids(disponible.disponibleGrammes - poidsGrammes)} libres sur ${formatPoids(disponible.disponibleGrammes)}.`
  )
}

/** What the order weighs, and what it leaves, at each key. */
export function CommanderBilan(props: Props) {
  const { poidsGrammes, disponible } = props
  const trop = disponible !== undefined && tropGrande(disponible, poidsGrammes) !== null
  return (
    <section
      aria-label="Bilan de la commande"
      className="rounded-lg border border-trait bg-carte px-3.5 py-3 @3xl:sticky @3xl:top-[calc(var(--spacing-barre)+1rem)] @3xl:col-start-2 @3xl:row-span-2"
    >
      <div role="status" aria-atomic>
        <GrandChiffre ton={trop ? 'attention' : 'neutre'} detail={detail(props)}>
          {formatPoids(poidsGrammes)}
        </GrandChiffre>
      </div>
      <p className="mt-2 text-sm text-encre-2">
        Le prix se convient avec le service commercial, qui vous rappelle s’il le faut.
      </p>
    </section>
  )
}
