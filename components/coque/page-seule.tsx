import type { ReactNode } from 'react'

export interface PageSeuleProps {
  titre: string
  /** Inside of the shell, which has its own main landmark and says the name of the house. */
  dansLaCoque?: boolean
  children: ReactNode
}

/** A page outside of the shell (sign-in, errors), or in its place inside of it. */
export function PageSeule({ titre, dansLaCoque = false, children }: PageSeuleProps) {
  const Cadre = dansLaCoque ? 'div' : 'main'
  return (
    <Cadre
      className={`mx-auto flex w-full max-w-lg flex-col justify-center px-4 py-12 ${dansLaCoque ? '' : 'min-h-dvh'}`}
    >
      {!dansLaCoque && <p className="mb-3 font-bold tracking-wide text-noyer">NOIXCOOP</p>}
      <div className="rounded-lg border border-trait bg-carte p-5">
        <h1 className="mb-2 text-2xl font-semibold text-balance">{titre}</h1>
        {children}
      </div>
    </Cadre>
  )
}
