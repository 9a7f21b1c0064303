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

/** Certificates about to lapse and not renewed: what is forgotten costs the label. */
export function Echeances({ producteurs, suite }: Props) {
  if (producteurs.length === 0) return null
  return (
    <Message ton="attention" className="mb-5" titre="Des certifications arrivent à échéance">
      <ul>
        {producteurs.flatMap((p) =>
          p.certifications
            .filter((c) => c.echeance)
            .map((c) => (
              <li key={c.id}>
                <Link href={`/producteurs/${p.code}`} className={LIEN}>
                  {p.raisonSociale}
                </Link>
                {` : ${c.nom}${c.dateFin ? ` jusqu’au ${formatJour(c.dateFin)}` : ''}`}
              </li>
            )),
        )}
      </ul>
      {suite && (
        <Link href={suite} className={LIEN}>
          Toutes les certifications qui arrivent à échéance
        </Link>
      )}
    </Message>
  )
}
