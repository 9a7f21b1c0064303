'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { Aide, type ChampCommun, Libelle, STYLE_CHAMP, STYLE_SAISIE } from '@/components/ui/champ-parties'
import { classes } from '@/components/ui/classes'

export interface ChampMotDePasseProps extends ChampCommun {
  valeur?: string | undefined
  /** See `Aide`. */
  avis?: string | undefined
  surChange?: ((valeur: string) => void) | undefined
  /** Managers of passwords offer the known one, or propose a new one. */
  autoComplete: 'current-password' | 'new-password'
}

/** A password one can look at while typing; it is hidden again on sending, and Caps Lock is said. */
export function ChampMotDePasse(props: ChampMotDePasseProps) {
  const { nom, libelle, valeur, surChange, description } = props
  const [visible, setVisible] = useState(false)
  const [majuscules, setMajuscules] = useState(false)
  const saisie = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = saisie.current?.form
    const cacher = () => setVisible(false)
    form?.addEventListener('submit', cacher)
    return () => form?.removeEventListener('submit', cacher)
  }, [])
  const surTouche = (e: { getModifierState(touche: string): boolean; continuePropagation?(): void }) => {
    setMajuscules(e.getModifierState('CapsLock'))
    e.continuePropagation?.()
  }
  const Oeil = visible ? EyeOff : Eye
  return (
    <TextField
      type={visible ? 'text' : 'password'}
      autoComplete={props.autoComplete}
      {...(nom && { name: nom, 'data-champ': nom })}
      {...(valeur !== undefined && { value: valeur })}
      {...(surChange && { onChange: surChange })}
      {...(props.erreur && { isInvalid: true })}
      isRequired={props.obligatoire ?? false}
      isDisabled={props.inactif ?? false}
      spellCheck="false"
      autoCorrect="off"
      validationBehavior="aria"
      onKeyDown={surTouche}
      onKeyUp={surTouche}
      onBlur={() => setMajuscules(false)}
      className={classes(STYLE_CHAMP, props.className)}
    >
      <Libelle {...props} />
      <span className="relative flex items-center">
        <Input
          ref={saisie}
          autoCapitalize="none"
          className={classes(STYLE_SAISIE, 'h-controle pr-controle')}
        />
        <Button
          onPress={() => setVisible(!visible)}
          aria-label={`${visible ? 'Cacher' : 'Afficher'} : ${libelle.toLowerCase()}`}
          className="absolute right-0 flex size-controle cursor-pointer items-center justify-center rounded-md text-encre-2 hover:text-encre focus-visible:outline-offset-[-3px]"
        >
          <Oeil aria-hidden className="size-4" />
        </Button>
      </span>
      <span role="status" className={majuscules ? 'text-sm font-semibold text-alerte' : 'sr-only'}>
        {majuscules && 'Le verrouillage des majuscules est activé.'}
      </span>
      <Aide description={description} avis={props.avis} erreur={props.erreur} />
    </TextField>
  )
}
