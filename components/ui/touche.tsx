import type { ReactNode } from 'react'

/** A key of the keyboard, shown beside what it does. */
export function Touche({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-current/40 px-1 font-sans text-xs font-normal pointer-coarse:hidden">
      {children}
    </kbd>
  )
}
