import type { ReactNode } from 'react'

interface Props {
  titre: string
  precision?: ReactNode
  children: ReactNode
}

/** A paper of the house: a card on screen, the sheet itself when printed. */
export function Papier({ titre, precision, children }: Props) {
  return (
    <article className="max-w-3xl rounded-lg border border-trait bg-carte p-5 print:max-w-none print:rounded-none print:border-0 print:p-0">
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-trait pb-3">
        <div>
          <p className="text-xl font-bold tracking-wide">NOIXCOOP</p>
          <p>Coopérative de noix de Grenoble</p>
        </div>
        <div className="text-right max-sm:text-left">
          <h2 className="text-xl font-semibold">{titre}</h2>
          {precision && <p>{precision}</p>}
        </div>
      </header>
      {children}
    </article>
  )
}

interface BlocProps {
  titre: string
  className?: string
  children: ReactNode
}

export function BlocPapier({ titre, className, children }: BlocProps) {
  return (
    <section className={className}>
      <h3 className="mb-1 font-semibold text-encre-2">{titre}</h3>
      {children}
    </section>
  )
}

/** Room to date and sign. */
export function Signature({ qui }: { qui: string }) {
  return (
    <div>
      <p className="text-encre-2">{qui}, date et signature</p>
      <div className="h-16 border-b border-bord" />
    </div>
  )
}
