import Link from 'next/link'
import { Message } from '@/components/ui/message'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour } from '@/lib/mesures/jour'

interface Props {
  producteurs: readonly Producteur[]
  /** Where the rest of them are, when there are more. */
  suite: string | null
}

const LIEN =
  'inline-flex min-h-6 items-center text-feuille underline underline-offset-2 pointer-coarse:min-h-11'

/** The first to lapse first. */
const parDate = (producteurs: readonly Producteur[]) =>
  producteurs
    .flatMap(({ code, raisonSociale, certifications }) =>
      certifications.flatMap(({ id, nom, dateFin, echeance }) =>
        echeance && dateFin ? [{ id, nom, dateFin, code, raisonSociale }] : [],
      ),
    )
    .sort((a, b) => (a.dateFin < b.dateFin ? -1 : 1))

/** Certificates about to lapse and not renewed: what is forgotten costs the label. */
export function Echeances({ producteurs, suite }: Props) {
  if (producteurs.length === 0) return null
  return (
    <Message ton="attention" className="mb-5" titre="Des certifications arrivent à échéance">
      <ul>
        {parDate(producteurs).map(({ id, nom, dateFin, code, raisonSociale }) => (
          <li key={id}>
            <Link href={`/producteurs/${code}`} className={LIEN}>
              {raisonSociale}
            </Link>
            {` : ${nom} jusqu’au ${formatJour(dateFin)}`}
          </li>
        ))}
      </ul>
      {suite && (
        <Link href={suite} className={LIEN}>
          Toutes les certifications qui arrivent à échéance
        </Link>
      )}
    </Message>
  )
}
