import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { classes } from './classes'

export interface Etape {
  libelle: string
  href?: string
}

export interface EnTetePageProps {
  /** Where one is; the last step is the page itself. */
  fil?: readonly Etape[]
  titre: ReactNode
  /** Status badges beside the title. */
  etiquettes?: ReactNode
  /** The one main action, and at most a few quiet ones. */
  action?: ReactNode
}

export function EnTetePage({ fil, titre, etiquettes, action }: EnTetePageProps) {
  return (
    <header className="mb-4">
      {fil && fil.length > 0 && <FilAriane etapes={fil} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-2xl font-semibold text-balance">{titre}</h1>
        {etiquettes}
        {action && (
          <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0 max-sm:w-full print:hidden">
            {action}
          </div>
        )}
      </div>
    </header>
  )
}

export function FilAriane({ etapes }: { etapes: readonly Etape[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="mb-0.5 text-encre-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-1">
        {etapes.map((e, i) => (
          <li key={`${e.libelle} ${e.href}`} className="flex items-center gap-1">
            {i > 0 && <ChevronRight aria-hidden className="size-3.5" />}
            {e.href ? (
              <Link
                href={e.href}
                className="inline-flex min-h-6 items-center text-encre-2 underline-offset-2 hover:underline"
              >
                {e.libelle}
              </Link>
            ) : (
              <span aria-current="page">{e.libelle}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export interface Fait {
  libelle: string
  valeur: ReactNode
  precision?: ReactNode
  /** The figure that counts: `12 520 kg`. */
  fort?: boolean
}

/** The strip under the title: what one must know of the record at a glance. */
export function Faits({ faits }: { faits: readonly Fait[] }) {
  return (
    <dl className="mb-4 flex flex-wrap gap-px overflow-hidden rounded-lg border border-trait bg-trait">
      {faits.map((f) => (
        <div key={f.libelle} className="min-w-0 grow basis-44 bg-carte px-3.5 py-2.5">
          <dt className="text-xs text-encre-2">{f.libelle}</dt>
          <dd className={classes('wrap-break-word', f.fort ? 'text-xl font-semibold' : 'font-semibold')}>
            {f.valeur}
          </dd>
          {f.precision && <dd className="wrap-break-word">{f.precision}</dd>}
        </div>
      ))}
    </dl>
  )
}

export interface SectionProps {
  titre: ReactNode
  action?: ReactNode
  /** Drawn as a card; otherwise straight on the page, for a table that has its own frame. */
  carte?: boolean
  /** Inside of another section, its title is one level below. */
  niveau?: 2 | 3
  /** To be led to; its title then names it as a region. */
  id?: string
  className?: string
  children: ReactNode
}

export function Section({ titre, action, carte = false, niveau = 2, id, className, children }: SectionProps) {
  const Titre = `h${niveau}` as const
  return (
    <section
      id={id}
      aria-labelledby={id && `${id}-titre`}
      className={classes('mb-5', carte && 'rounded-lg border border-trait bg-carte p-3.5', className)}
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Titre id={id && `${id}-titre`} className="text-lg font-semibold">
          {titre}
        </Titre>
        {action && <div className="ml-auto print:hidden">{action}</div>}
      </div>
      {children}
    </section>
  )
}

/** Name and value, line by line. An absent value is a dash. */
export function Definitions({ elements }: { elements: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 max-sm:gap-y-0">
      {elements.map(([nom, valeur]) => (
        <Fragment key={nom}>
          <dt className="text-encre-2">{nom}</dt>
          <dd className="min-w-0 wrap-break-word max-sm:mb-2">
            {valeur === null || valeur === undefined || valeur === '' ? '—' : valeur}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** The figure of a side panel: « 320 kg » in large, its sum in words beneath. */
export function GrandChiffre({
  children,
  ton = 'neutre',
  detail,
}: {
  children: ReactNode
  ton?: 'favorable' | 'attention' | 'neutre'
  detail?: ReactNode
}) {
  const couleur = { favorable: 'text-feuille', attention: 'text-alerte', neutre: 'text-encre' }[ton]
  return (
    <div>
      <p className={classes('text-3xl font-semibold', couleur)}>{children}</p>
      {detail && <p className="text-encre-2">{detail}</p>}
    </div>
  )
}
