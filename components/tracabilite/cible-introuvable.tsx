import Link from 'next/link'
import { Message } from '@/components/ui/message'

interface Props {
  /** What was typed; empty before anything is. */
  saisi: string
  /** Only what a recall may name. */
  rappel?: boolean
}

/** Nothing to show yet, or nothing by that code. */
export function CibleIntrouvable({ saisi, rappel = false }: Props) {
  const codes = rappel
    ? 'un lot (L0512-1), une livraison (L0512), un verger (V058) ou un producteur (P001)'
    : 'un producteur (P001), un verger (V058), une livraison (L0512), un lot (L0512-1), une commande (00213) ou un client (carr15432)'
  if (!saisi)
    return (
      <p className="text-encre-2">
        Écrivez {codes}. Pour un nom, cherchez d’abord sa fiche avec Ctrl K ; ou partez de la{' '}
        <Link href="/lots">liste des lots</Link>.
      </p>
    )
  return (
    <Message ton="attention" titre={`Rien à suivre sous « ${saisi} »`}>
      Écrivez le code entier : {codes}. Pour un nom, cherchez sa fiche avec Ctrl K.
    </Message>
  )
}
