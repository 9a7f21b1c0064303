import { BoutonCopier } from './bouton-copier'
import { RegionDefilante } from './region-defilante'

interface Props {
  /** What it is, aloud and above the text. */
  titre: string
  code: string
  /** Nothing to copy: an answer to look at. */
  sansCopie?: boolean
}

/** A text for programs: as it is, with a way to take it. */
export function BlocCode({ titre, code, sansCopie = false }: Props) {
  return (
    <figure className="mb-3 rounded-lg border border-trait bg-carte">
      <figcaption className="flex flex-wrap items-center gap-2 border-b border-trait bg-tete px-3 py-1.5 font-semibold">
        {titre}
        {!sansCopie && (
          <span className="ml-auto print:hidden">
            <BoutonCopier texte={code} precision={titre} />
          </span>
        )}
      </figcaption>
      <RegionDefilante libelle={titre}>
        <pre className="w-max min-w-full px-3 py-2.5 font-mono text-sm print:w-auto print:whitespace-pre-wrap">
          <code>{code}</code>
        </pre>
      </RegionDefilante>
    </figure>
  )
}
