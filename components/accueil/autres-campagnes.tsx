import Link from 'next/link'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'

export interface Attente {
  annee: number
  libelle: string
  nombre: number
}

/** Deliveries that wait in campaigns other than the one that is looked at: easily forgotten. */
export function AutresCampagnes({ attentes }: { attentes: readonly Attente[] }) {
  if (attentes.length === 0) return null
  return (
    <Message ton="attention" className="mb-5" titre="D’autres campagnes ont encore des livraisons à calibrer">
      <ul>
        {attentes.map(({ annee, libelle, nombre }) => (
          <li key={annee}>
            <Link
              href={`/livraisons?campagne=${annee}&etat=recue`}
              className="inline-flex min-h-6 items-center text-feuille underline underline-offset-2"
            >
              {libelle} : {accorder(nombre, 'livraison')}
            </Link>
          </li>
        ))}
      </ul>
    </Message>
  )
}
