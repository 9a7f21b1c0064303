'use client'
import { FileUp } from 'lucide-react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Bouton } from './bouton'
import { usePret } from './pret'

interface ChoixFichierProps {
  libelle: string
  /** `.csv`, `.xlsx`… */
  types: readonly string[]
  /** Name of the file chosen so far. */
  choisi: string | null
  enCours: boolean
  surChoix: (fichier: File) => void
}

/** A file chosen by its button or dropped on its zone; a button for the keyboard and the finger, a zone for the mouse. */
export function ChoixFichier({ libelle, types, choisi, enCours, surChoix }: ChoixFichierProps) {
  const pret = usePret()
  return (
    <DropZone
      aria-label="Déposer ou coller le fichier ici"
      onDrop={async ({ items }) => {
        const depose = items.find((i) => i.kind === 'file')
        if (depose?.kind === 'file') surChoix(await depose.getFile())
      }}
      className="flex flex-wrap items-center gap-3 rounded-lg border border-dashed border-bord bg-carte px-4 py-5 drop-target:border-feuille drop-target:bg-feuille-fond"
    >
      <FileTrigger
        acceptedFileTypes={[...types]}
        onSelect={(fichiers) => {
          const fichier = fichiers?.[0]
          if (fichier) surChoix(fichier)
        }}
      >
        <Bouton variante={choisi ? 'secondaire' : 'principal'} enCours={enCours} isDisabled={!pret}>
          <FileUp aria-hidden className="size-4" />
          {choisi ? 'Choisir un autre fichier' : libelle}
        </Bouton>
      </FileTrigger>
      <span className="min-w-0 break-words text-encre-2">
        {choisi ? (
          <strong className="text-encre">{choisi}</strong>
        ) : (
          'ou déposez-le ici : CSV ou Excel, 10 Mo au plus.'
        )}
      </span>
    </DropZone>
  )
}
