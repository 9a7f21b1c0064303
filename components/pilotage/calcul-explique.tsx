import type { ReactNode } from 'react'

/** « Comment c’est calculé » : what is counted, by which formula, and what is left out. */
export function CalculExplique({ phrases }: { phrases: readonly ReactNode[] }) {
  return (
    <details className="mt-2 text-sm text-encre-2">
      <summary className="flex min-h-6 w-fit cursor-pointer items-center text-feuille underline underline-offset-2 pointer-coarse:min-h-11">
        Comment c’est calculé
      </summary>
      <ul className="mt-1 max-w-3xl list-disc space-y-1 pl-5">
        {phrases.map((phrase, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once, in this order
          <li key={rang}>{phrase}</li>
        ))}
      </ul>
    </details>
  )
}
