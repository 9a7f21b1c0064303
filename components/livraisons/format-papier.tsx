import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { RangeePuces } from '@/components/ui/filtres'

interface Props {
  chemin: string
  choisi: 'a4' | 'a5'
  children: ReactNode
}

/** The paper a document is printed on; the address holds it. */
export function FormatPapier({ chemin, choisi, children }: Props) {
  return (
    <>
      <div className="mb-3 print:hidden">
        <RangeePuces
          chemin={chemin}
          filtres={choisi === 'a5' ? { format: 'a5' } : {}}
          libelle="Papier"
          nom="format"
          tous="A4"
          options={[{ valeur: 'a5', libelle: 'A5' }]}
        />
      </div>
      <div className={classes(choisi === 'a5' && 'papier-a5')}>{children}</div>
    </>
  )
}
