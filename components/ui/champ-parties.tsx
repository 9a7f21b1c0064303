'use client'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes'
import { useFormulaire } from './formulaire-contexte'

export const STYLE_CHAMP = 'group/champ flex min-w-0 flex-col gap-1'
export const STYLE_LIBELLE = 'text-sm font-semibold text-encre'
export const STYLE_DESCRIPTION = 'text-sm text-encre-2'
export const STYLE_ERREUR = 'flex items-start gap-1.5 text-sm font-semibold text-refus'
export const STYLE_SAISIE =
  'w-full min-w-0 rounded-md border border-bord bg-carte px-2.5 text-saisie text-encre disabled:bg-tete disabled:text-encre-2 invalid:border-2 invalid:border-refus focus:outline-2 focus:outline-offset-0 focus:outline-feuille'

/** What every field has in common. */
export interface ChampCommun {
  /** Key of the value in the body that is sent. */
  nom?: string | undefined
  libelle: string
  /** The label is then only read aloud: for fields in a table, whose header says it. */
  libelleCache?: boolean | undefined
  description?: ReactNode
  /** An error known on this side; those of the server arrive by themselves, by name. */
  erreur?: string | undefined
  obligatoire?: boolean | undefined
  inactif?: boolean | undefined
  className?: string | undefined
}

/** Optional fields are named, rather than required ones starred: most fields are required, and words beat signs. */
export function Facultatif({ obligatoire }: { obligatoire?: boolean | undefined }) {
  const formulaire = useFormulaire()
  if (obligatoire || !formulaire) return null
  return <span className="font-normal text-encre-2"> (facultatif)</span>
}

export function Libelle({
  libelle,
  libelleCache,
  obligatoire,
}: Pick<ChampCommun, 'libelle' | 'libelleCache' | 'obligatoire'>) {
  return (
    <Label data-libelle className={libelleCache ? 'sr-only' : STYLE_LIBELLE}>
      {libelle}
      {!libelleCache && <Facultatif obligatoire={obligatoire} />}
    </Label>
  )
}

export function ErreurTexte({ children }: { children: ReactNode }) {
  return (
    <>
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </>
  )
}

interface AideProps extends Pick<ChampCommun, 'description' | 'erreur'> {
  /** What is said of what is being typed, or nothing yet; once it was refused, the error stands in its place. */
  avis?: string | undefined
}

/**
 * Description and error of a react-aria field. The line that an error took stays taken once it is gone: leaving the
 * field would otherwise move the button away from under the pointer that is pressing it.
 */
export function Aide({ description, avis, erreur }: AideProps) {
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place} className="hidden content-start has-[>:not(:empty)]:grid">
      {(description || avis !== undefined) && (
        <Text
          slot="description"
          aria-live={avis === undefined ? undefined : 'polite'}
          className={classes(STYLE_DESCRIPTION, 'contents')}
        >
          {description && <span>{description}</span>}
          {avis && (
            <span className="not-first:mt-1 col-start-1 row-start-2 group-invalid/champ:invisible">
              {avis}
            </span>
          )}
        </Text>
      )}
      <div className="not-first:mt-1 col-start-1 row-start-2 empty:hidden">
        <FieldError className={STYLE_ERREUR}>
          {({ validationErrors }) => (
            <>
              <ErreurTexte>{erreur ?? validationErrors.join(' ')}</ErreurTexte>
              <GarderPlace place={place} />
            </>
          )}
        </FieldError>
      </div>
    </div>
  )
}

function GarderPlace({ place }: { place: RefObject<HTMLDivElement | null> }) {
  useLayoutEffect(() => {
    const boite = place.current
    if (boite) Object.assign(boite.style, { display: 'grid', minHeight: `${boite.offsetHeight}px` })
  }, [place])
  return null
}
