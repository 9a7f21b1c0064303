'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classes } from '@/components/ui/classes'
import type { Entree } from './entrees'

/** Of the pages that hold this one, the innermost: `/portail/jetons` is not also `/portail`. */
function laPlusProche(chemin: string, entrees: readonly Entree[]): string | undefined {
  return entrees
    .flatMap(({ liens }) => liens.map(({ href }) => href))
    .filter((href) => chemin === href || chemin.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** The wings and their pages. The page one is on, or the list its record belongs to, is marked. */
export function Rail({ entrees, surChoix }: { entrees: readonly Entree[]; surChoix?: () => void }) {
  const chemin = usePathname()
  const ici = laPlusProche(chemin, entrees)
  return (
    <>
      {entrees.map(({ aile, liens }) => (
        <section key={aile} aria-label={aile}>
          <p
            aria-hidden
            className="px-2.5 pt-3 pb-1 text-xs text-rail-titre pointer-fine:short:pt-2 pointer-fine:short:pb-0.5"
          >
            {aile}
          </p>
          <ul>
            {liens.map(({ href, libelle }) => {
              const actif = href === ici
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={actif ? (chemin === href ? 'page' : 'true') : undefined}
                    {...(surChoix && { onClick: surChoix })}
                    className={classes(
                      'flex min-h-8 items-center rounded-md px-2.5 py-1 text-inherit no-underline pointer-fine:short:min-h-7 pointer-fine:short:py-0.5 focus-visible:outline-offset-[-2px] focus-visible:outline-rail-encre pointer-coarse:min-h-11',
                      actif ? 'bg-rail-actif font-semibold text-sur-plein' : 'hover:bg-rail-actif/60',
                    )}
                  >
                    {libelle}
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
