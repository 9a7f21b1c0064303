import type { ReactNode } from 'react'

/** The row of buttons at the foot of a form or of a message. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-1 flex flex-wrap items-center gap-2.5 pt-2 print:hidden">{children}</div>
}
