import Link from 'next/link'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'

interface Props {
  attente: { nombre: number; quantiteGrammes: number }
  href: string
}

/** What needs attention on top of the list: deliveries that wait for their sheet. */
export function ACalibrer({ attente, href }: Props) {
  if (attente.nombre === 0) return null
  return (
    <Message
      ton="attention"
      className="mb-4"
      titre={
        <>
          {accorder(attente.nombre, 'livraison')} à calibrer, {formatPoids(attente.quantiteGrammes)} :{' '}
          <Link href={href} className="inline-flex min-h-6 items-center underline underline-offset-2">
            voir les livraisons à calibrer
          </Link>
        </>
      }
    />
  )
}
