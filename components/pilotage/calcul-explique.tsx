import type { ReactNode } from 'react'
import { SOMMAIRE } from './calcul'

/** « Comment c’est calculé » : what is counted, by which formula, and what is left out. */
export function CalculExplique({ phrases }: { phrases: readonly ReactNode[] }) {
  return (
    <details className="mt-2 text-sm text-encre-2">
      <summary className={SOMMAIRE}>Comment c’est calculé</summary>
      <ul className="mt-1 max-w-3xl list-disc space-y-1 pl-5">
        {phrases.map((phrase, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once, in this order
          <li key={rang}>{phrase}</li>
        ))}
      </ul>
    </details>
  )
}
