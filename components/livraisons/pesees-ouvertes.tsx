import Link from 'next/link'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids } from '@/lib/mesures/poids'

interface Props {
  /** The last ones; more may be open. */
  livraisons: readonly Livraison[]
  nombre: number
}

/** Deliveries still on the weighbridge: whoever comes next to the dock goes on with them. */
export function PeseesOuvertes({ livraisons, nombre }: Props) {
  if (nombre === 0) return null
  return (
    <Message ton="attention" className="mb-4" titre={`${accorder(nombre, 'pesée')} en cours`}>
      <ul>
        {livraisons.map((l) => (
          <li key={l.code}>
            <Link
              href={`/livraisons/${l.code}`}
              className="inline-flex min-h-6 items-center text-feuille underline underline-offset-2 pointer-coarse:min-h-11"
            >
              {l.code}, {l.producteurNom} : {accorder(l.pesees.length, 'remorque')},{' '}
              {formatPoids(l.quantiteGrammes)}
            </Link>
          </li>
        ))}
        {nombre > livraisons.length && (
          <li>
            <Link
              href="/livraisons?etat=ouverte"
              className="inline-flex min-h-6 items-center text-feuille underline underline-offset-2 pointer-coarse:min-h-11"
            >
              toutes les pesées en cours de la campagne
            </Link>
          </li>
        )}
      </ul>
    </Message>
  )
}
