import Link from 'next/link'
import { GrandChiffre } from '@/components/ui/fiche'

export interface ChiffreProps {
  titre: string
  valeur: string
  detail: string
  ton?: 'favorable' | 'attention' | 'neutre'
  /** The list that this figure counts, and what to call it. */
  href: string
  liste: string
}

/** One figure of the dashboard, and the way to what it counts. */
export function Chiffre({ titre, valeur, detail, ton, href, liste }: ChiffreProps) {
  return (
    <section className="flex flex-col rounded-lg border border-trait bg-carte p-3.5">
      <h3 className="mb-1 font-semibold text-encre-2">{titre}</h3>
      <GrandChiffre ton={ton ?? 'neutre'} detail={detail}>
        {valeur}
      </GrandChiffre>
      <p className="mt-auto pt-2">
        <Link
          href={href}
          className="inline-flex min-h-6 items-center font-semibold text-feuille underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {liste}
        </Link>
      </p>
    </section>
  )
}
