import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Livraison } from '@/lib/livraisons/livraison'
import type { Lot } from '@/lib/livraisons/lot'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'

interface Etape {
  quoi: string
  /** Tells several of a kind apart. */
  cle?: string
  lien: ReactNode
  detail: string
}

const etapes = (l: Livraison, lot: Lot): Etape[] => [
  {
    quoi: 'Producteur',
    lien: <Link href={`/producteurs/${l.producteur}`}>{l.producteurNom}</Link>,
    detail: [l.adherent ? 'adhérent' : 'non adhérent', ...l.certifications].join(' · '),
  },
  {
    quoi: 'Verger',
    lien: (
      <Link href={`/vergers/${l.verger}`}>
        {l.verger} {l.vergerNom}
      </Link>
    ),
    detail: `${l.variete} · ${l.communeNom}`,
  },
  {
    quoi: 'Livraison',
    lien: <Link href={`/livraisons/${l.code}`}>{l.code}</Link>,
    detail: `${formatPoids(l.quantiteGrammes)} le ${formatJour(l.date)}`,
  },
  ...lot.ascendants.map((code) => ({
    quoi: 'Lot transformé',
    cle: code,
    lien: <Link href={`/lots/${code}`}>{code}</Link>,
    detail: 'dont il est une part',
  })),
  { quoi: 'Lot', lien: lot.code, detail: formatPoids(lot.quantiteGrammes) },
]

/** Producer → orchard → delivery → lots it was made of → lot, in the order of the nuts. */
export function ProvenanceLot({ livraison, lot }: { livraison: Livraison; lot: Lot }) {
  return (
    <ol className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
      {etapes(livraison, lot).map(({ quoi, cle, lien, detail }, i) => (
        <li key={cle ?? quoi} className="rounded-lg border border-trait bg-carte px-3.5 py-2.5">
          <p className="text-xs text-encre-2">
            {i > 0 && <span aria-hidden>→ </span>}
            {quoi}
          </p>
          <p className="font-semibold wrap-break-word">{lien}</p>
          <p className="text-encre-2">{detail}</p>
        </li>
      ))}
    </ol>
  )
}
