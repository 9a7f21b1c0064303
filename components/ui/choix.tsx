'use client'
import { Check, ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import {
  Aide,
  type ChampCommun,
  ErreurTexte,
  Facultatif,
  Libelle,
  STYLE_CHAMP,
  STYLE_DESCRIPTION,
  STYLE_ERREUR,
  STYLE_LIBELLE,
  STYLE_SAISIE,
} from './champ-parties'
import { classes } from './classes'
import { useErreurServeur } from './formulaire-contexte'

export interface Choix {
  id: string
  libelle: string
}

export interface SelectionProps extends ChampCommun {
  options: readonly Choix[]
  valeur?: string | undefined
  valeurDefaut?: string | undefined
  surChange?: ((id: string) => void) | undefined
  /** First line, which chooses nothing. */
  invite?: string | undefined
}

/** A short closed list: the browser's own select, the fastest by keyboard and by finger. */
export function Selection(props: SelectionProps) {
  const {
    nom,
    libelle,
    libelleCache,
    options,
    valeur,
    surChange,
    invite,
    description,
    obligatoire,
    inactif,
  } = props
  const id = useId()
  const [erreurServeur, effacer] = useErreurServeur(nom)
  const erreur = props.erreur ?? erreurServeur
  const aides = [description && `${id}-aide`, erreur && `${id}-erreur`].filter(Boolean).join(' ')
  return (
    <div className={classes(STYLE_CHAMP, props.className)} data-champ={nom}>
      <label htmlFor={id} data-libelle className={libelleCache ? 'sr-only' : STYLE_LIBELLE}>
        {libelle}
        <Facultatif obligatoire={obligatoire} />
      </label>
      <span className="relative flex items-center">
        <select
          id={id}
          name={nom}
          {...(valeur === undefined ? { defaultValue: props.valeurDefaut ?? '' } : { value: valeur })}
          onChange={(e) => {
            effacer()
            surChange?.(e.target.value)
          }}
          aria-required={obligatoire || undefined}
          disabled={inactif}
          aria-invalid={erreur ? true : undefined}
          aria-describedby={aides || undefined}
          className={classes(
            STYLE_SAISIE,
            'h-controle appearance-none pr-8',
            erreur && 'border-2 border-refus',
          )}
        >
          {(invite !== undefined || !obligatoire) && <option value="">{invite ?? '—'}</option>}
          {options.map((o) => (
            <option key={o.id} value={o.id}>
              {o.libelle}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-4 text-encre-2" />
      </span>
      {description && (
        <span id={`${id}-aide`} className={STYLE_DESCRIPTION}>
          {description}
        </span>
      )}
      {erreur && (
        <span id={`${id}-erreur`} className={STYLE_ERREUR}>
          <ErreurTexte>{erreur}</ErreurTexte>
        </span>
      )}
    </div>
  )
}

export interface CaseACocherProps extends Omit<ChampCommun, 'libelle' | 'libelleCache' | 'obligatoire'> {
  children: ReactNode
  /** Without it the box is a yes or a no, sent as true or false; with it, one of a list. */
  option?: string | undefined
  cochee?: boolean | undefined
  cocheeDefaut?: boolean | undefined
  surChange?: ((cochee: boolean) => void) | undefined
}

export function CaseACocher(props: CaseACocherProps) {
  const { nom, children, option, cochee, cocheeDefaut, surChange, description, inactif } = props
  const [erreurServeur, effacer] = useErreurServeur(nom)
  const erreur = props.erreur ?? erreurServeur
  return (
    <CheckboxField
      value={option ?? 'true'}
      {...(nom && { name: nom, 'data-champ': nom })}
      {...(cochee !== undefined && { isSelected: cochee })}
      {...(cocheeDefaut !== undefined && { defaultSelected: cocheeDefaut })}
      onChange={(v) => {
        effacer()
        surChange?.(v)
      }}
      isDisabled={inactif ?? false}
      isInvalid={Boolean(erreur)}
      validationBehavior="aria"
      className={classes('flex flex-col gap-1', props.className)}
    >
      <CheckboxButton className="group flex min-h-6 cursor-pointer items-center gap-2 rounded-sm py-0.5 pointer-coarse:min-h-11 in-[.dock]:min-h-11 in-[.dock]:min-w-11 disabled:cursor-not-allowed disabled:text-encre-2">
        <span className="flex size-5 shrink-0 in-[.dock]:size-6 items-center justify-center rounded-sm border border-bord bg-carte text-sur-plein group-invalid:border-2 group-invalid:border-refus group-selected:border-plein group-selected:bg-plein">
          <Check aria-hidden className="size-4 opacity-0 group-selected:opacity-100" strokeWidth={3} />
        </span>
        <span data-libelle>{children}</span>
      </CheckboxButton>
      <Aide description={description} erreur={erreur} />
    </CheckboxField>
  )
}

export interface InterrupteurProps extends ChampCommun {
  options: readonly Choix[]
  valeur?: string | undefined
  valeurDefaut?: string | undefined
  surChange?: ((id: string) => void) | undefined
}

/** Two to four choices, all in sight: radio buttons drawn as one segmented control. */
export function Interrupteur(props: InterrupteurProps) {
  const { nom, options, valeur, valeurDefaut, surChange, inactif } = props
  return (
    <RadioGroup
      {...(nom && { name: nom, 'data-champ': nom })}
      {...(valeur !== undefined && { value: valeur })}
      {...(valeurDefaut !== undefined && { defaultValue: valeurDefaut })}
      {...(surChange && { onChange: surChange })}
      {...(props.erreur && { isInvalid: true })}
      isRequired={props.obligatoire ?? false}
      isDisabled={inactif ?? false}
      orientation="horizontal"
      validationBehavior="aria"
      className={classes(STYLE_CHAMP, props.className)}
    >
      <Libelle {...props} />
      <div className="flex w-fit max-w-full flex-wrap gap-px rounded-md border border-bord bg-bord in-data-invalid:border-2 in-data-invalid:border-refus">
        {/* The line between options is the ground seen through the gap: it turns with them when they wrap. */}
        {options.map((o) => (
          <RadioField key={o.id} value={o.id} className="grow rounded-[5px] bg-carte p-0.5">
            <RadioButton className="flex min-h-[calc(var(--spacing-controle)-6px)] cursor-pointer items-center gap-1.5 rounded-sm px-3 hover:bg-tete selected:bg-plein selected:text-sur-plein disabled:cursor-not-allowed disabled:text-encre-2">
              {({ isSelected }) => (
                <>
                  {isSelected ? (
                    <Check aria-hidden className="size-4 shrink-0" strokeWidth={3} />
                  ) : (
                    <span aria-hidden className="size-4 shrink-0 rounded-full border border-bord" />
                  )}
                  {o.libelle}
                </>
              )}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <Aide description={props.description} erreur={props.erreur} />
    </RadioGroup>
  )
}
