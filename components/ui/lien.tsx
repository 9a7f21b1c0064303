import Link from 'next/link'
import type { ReactNode } from 'react'

/** A record named inside a table or a card; 24 px high, so that a finger finds it. */
export function Lien({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-6 items-center text-feuille underline decoration-feuille/40 underline-offset-2 hover:decoration-feuille"
    >
      {children}
    </Link>
  )
}
