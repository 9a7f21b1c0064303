import type { ReactNode } from 'react'

/** A page outside of the shell: sign-in, errors. */
export function PageSeule({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-lg flex-col justify-center px-4 py-12">
      <p className="mb-3 font-bold tracking-wide text-noyer">NOIXCOOP</p>
      <div className="rounded-lg border border-trait bg-carte p-5">
        <h1 className="mb-2 text-2xl font-semibold text-balance">{titre}</h1>
        {children}
      </div>
    </main>
  )
}
