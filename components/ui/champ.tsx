'use client'
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import { Aide, type ChampCommun, Libelle, STYLE_CHAMP, STYLE_SAISIE } from './champ-parties'
import { classes } from './classes'

export interface ChampTexteProps extends ChampCommun {
  valeur?: string | undefined
  valeurDefaut?: string | undefined
  surChange?: ((valeur: string) => void) | undefined
  surSortie?: TextFieldProps['onBlur']
  surTouche?: TextFieldProps['onKeyDown']
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined
  clavier?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | undefined
  unite?: string | undefined
  alignement?: 'droite' | 'gauche' | undefined
  exemple?: string | undefined
  lectureSeule?: boolean | undefined
  longueurMax?: number | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  /** Width in characters; full width without it. */
  largeur?: number | undefined
  /** See `Aide`. */
  avis?: string | undefined
}

const communes = (p: ChampTexteProps | ChampTexteLongProps): TextFieldProps => ({
  ...(p.nom && { name: p.nom }),
  ...(p.valeur !== undefined && { value: p.valeur }),
  ...(p.valeurDefaut !== undefined && { defaultValue: p.valeurDefaut }),
  ...(p.surChange && { onChange: p.surChange }),
  ...(p.surSortie && { onBlur: p.surSortie }),
  ...(p.longueurMax && { maxLength: p.longueurMax }),
  isRequired: p.obligatoire ?? false,
  isDisabled: p.inactif ?? false,
  isReadOnly: p.lectureSeule ?? false,
  ...(p.erreur && { isInvalid: true }),
  validationBehavior: 'aria',
  className: classes(STYLE_CHAMP, p.className),
})

export function ChampTexte(props: ChampTexteProps) {
  const { unite, alignement, largeur } = props
  return (
    <TextField
      {...communes(props)}
      {...(props.surTouche && { onKeyDown: props.surTouche })}
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.clavier && { inputMode: props.clavier })}
      {...(props.nom && { 'data-champ': props.nom })}
    >
      <Libelle {...props} />
      <span
        className="relative flex max-w-full items-center"
        style={largeur ? { width: `${largeur + 4}ch` } : undefined}
      >
        <Input
          {...(props.exemple && { placeholder: props.exemple })}
          className={classes(
            STYLE_SAISIE,
            'h-controle read-only:bg-tete',
            alignement === 'droite' && 'text-right',
            unite && 'pr-11',
          )}
        />
        {unite && (
          <span className="pointer-events-none absolute right-2.5 text-sm text-encre-2" aria-hidden>
            {unite}
          </span>
        )}
      </span>
      <Aide description={props.description} avis={props.avis} erreur={props.erreur} />
    </TextField>
  )
}

export interface ChampTexteLongProps
  extends Omit<
    ChampTexteProps,
    'type' | 'clavier' | 'unite' | 'alignement' | 'autoComplete' | 'largeur' | 'surTouche' | 'avis'
  > {
  lignes?: number | undefined
}

export function ChampTexteLong(props: ChampTexteLongProps) {
  return (
    <TextField {...communes(props)} {...(props.nom && { 'data-champ': props.nom })}>
      <Libelle {...props} />
      <TextArea
        rows={props.lignes ?? 3}
        {...(props.exemple && { placeholder: props.exemple })}
        className={classes(STYLE_SAISIE, 'py-2 read-only:bg-tete')}
      />
      <Aide description={props.description} erreur={props.erreur} />
    </TextField>
  )
}
