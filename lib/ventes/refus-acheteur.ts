/** A demand that no lot serves alone, told to a buyer: in kilograms, and no lot is named. Pure. */
import { type DomainError, manqueDeStock } from '@/lib/core/domain-error'
import { formatPoids } from '@/lib/mesures/poids'

interface Offert {
  disponibleGrammes: number
}

const APPELEZ = 'appelez le service commercial'

export function refusAcheteur(offerts: readonly Offert[], poidsGrammes: number): DomainError {
  const grammes = offerts.map((l) => l.disponibleGrammes)
  if (grammes.length === 0)
    return manqueDeStock(
      'demande',
      `Rien n’est libre pour cette demande : changez la variété, le type ou le calibre, ou ${APPELEZ}.`,
    )
  const total = grammes.reduce((somme, g) => somme + g, 0)
  const suite =
    total >= poidsGrammes
      ? `passez plusieurs commandes (${formatPoids(total)} sont libres en tout), ou ${APPELEZ}`
      : `réduisez-la (${formatPoids(total)} sont libres en tout), ou ${APPELEZ}`
  return manqueDeStock(
    'lignes',
    `Il reste au plus ${formatPoids(Math.max(...grammes))} pour une commande, et celle-ci en demande ${formatPoids(poidsGrammes)} : ${suite}.`,
  )
}
