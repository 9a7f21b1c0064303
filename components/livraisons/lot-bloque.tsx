import Link from 'next/link'
import { Etiquette } from '@/components/ui/etiquette'
import { Message } from '@/components/ui/message'
import { nommerCible } from '@/lib/livraisons/blocage'
import type { Lot } from '@/lib/livraisons/lot'

/** The mark of a locked lot in a list, with its reasons. */
export function EtiquetteBloque({ blocages }: Pick<Lot, 'blocages'>) {
  if (blocages.length === 0) return null
  return (
    <Etiquette ton="refus" titre={blocages.map((b) => b.motif).join(' · ')}>
      bloqué
    </Etiquette>
  )
}

/** What holds this lot back, why, and where it is released. */
export function BanniereBlocage({ code, blocages }: Pick<Lot, 'code' | 'blocages'>) {
  if (blocages.length === 0) return null
  return (
    <Message
      ton="attention"
      className="mb-4"
      titre={`Lot bloqué : ni commande, ni conditionnement, ni expédition, ni transformation.`}
    >
      <ul>
        {blocages.map(({ id, motif, cible, rappel }) => (
          <li key={id}>
            {motif}
            {(cible.type !== 'lot' || cible.code !== code) && ` (blocage sur ${nommerCible(cible)})`}
            {rappel && (
              <>
                {' · '}
                <Link href={`/rappels/${rappel}`}>Rappel {rappel}</Link>
              </>
            )}{' '}
            · <Link href={`/blocages#blocage-${id}`}>Voir le blocage</Link>
          </li>
        ))}
      </ul>
    </Message>
  )
}
