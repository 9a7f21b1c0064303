'use client'
import { useId } from 'react'
import { STYLE_ERREUR, STYLE_SAISIE } from '@/components/ui/champ-parties'
import { classes } from '@/components/ui/classes'
import { usePret } from '@/components/ui/pret'
import { useCellule } from './cellule-etat'
import { allerACote, suivreFleches } from './grille-clavier'

export interface CelluleTarifProps {
  url: string
  /** « Prix à 2 ans, 0,30 à 0,50 m » */
  libelle: string
  /** As typed; empty without a price. */
  prix: string
  ligne: number
  colonne: number
  /** Another variety of the species has a price here. */
  manque: boolean
  surEntree: () => void
  surEnregistre: (prix: string) => void
  demanderRetrait: (renoncer: () => void) => void
}

/** One price, edited in place: Enter saves and goes down, leaving saves, Escape gives up. */
export function CelluleTarif(props: CelluleTarifProps) {
  const { libelle, ligne, colonne, manque } = props
  const id = useId()
  const pret = usePret()
  const cellule = useCellule({
    ...props,
    demanderRetrait: () => props.demanderRetrait(() => cellule.renoncer()),
  })
  const { texte, erreur, enCours, modifie } = cellule
  return (
    <span className="flex min-w-22 flex-col gap-0.5">
      <input
        aria-label={libelle}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={erreur ? id : undefined}
        aria-busy={enCours || undefined}
        data-ligne={ligne}
        data-colonne={colonne}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        readOnly={!pret}
        placeholder={manque ? 'à fixer' : '—'}
        value={texte}
        onChange={(e) => cellule.changer(e.target.value)}
        onFocus={(e) => {
          e.currentTarget.select()
          props.surEntree()
        }}
        onBlur={() => void cellule.enregistrer()}
        onKeyDown={(e) => {
          if (e.key === 'Escape') cellule.renoncer()
          else if (e.key === 'Enter' && !e.nativeEvent.isComposing) {
            void cellule.enregistrer()
            allerACote(e.currentTarget, 1, 0)
          } else suivreFleches(e)
        }}
        className={classes(
          STYLE_SAISIE,
          'h-controle text-right tabular-nums placeholder:text-encre-2',
          modifie && 'bg-noyer-fond',
          erreur && 'border-2 border-refus',
        )}
      />
      {erreur && (
        <span id={id} role="alert" className={classes(STYLE_ERREUR, 'max-w-44 text-left whitespace-normal')}>
          {erreur}
        </span>
      )}
    </span>
  )
}
