import type { ReactNode } from 'react'

/** What opens: a triangle and no underline, for it leads nowhere. */
export const SOMMAIRE =
  'min-h-6 w-fit cursor-pointer text-feuille pointer-coarse:min-h-11 pointer-coarse:py-2.5'

interface Props {
  /** What is counted, over what. */
  perimetre: ReactNode
  formule: ReactNode
  /** What is left out, or counted as one might not think. */
  horsCompte?: ReactNode
}

const Depliant = ({ children }: { children: ReactNode }) => (
  <details className="mt-2 text-sm text-encre-2">
    <summary className={SOMMAIRE}>Comment c’est calculé</summary>
    {children}
  </details>
)

/** How a figure is made, beside it, for whoever asks. */
export const Calcul = ({ perimetre, formule, horsCompte }: Props) => (
  <Depliant>
    <dl className="mt-1 grid max-w-3xl grid-cols-[max-content_1fr] gap-x-3 gap-y-1 max-sm:grid-cols-1">
      <dt className="font-semibold">Périmètre</dt>
      <dd>{perimetre}</dd>
      <dt className="font-semibold">Formule</dt>
      <dd>{formule}</dd>
      {horsCompte && (
        <>
          <dt className="font-semibold">À savoir</dt>
          <dd>{horsCompte}</dd>
        </>
      )}
    </dl>
  </Depliant>
)

/** The same for many figures at once, each with its sentence. */
export const CalculDeChacun = ({ phrases }: { phrases: readonly ReactNode[] }) => (
  <Depliant>
    <ul className="mt-1 max-w-3xl list-disc space-y-1 pl-5">
      {phrases.map((phrase, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: written once, in this order
        <li key={rang}>{phrase}</li>
      ))}
    </ul>
  </Depliant>
)
