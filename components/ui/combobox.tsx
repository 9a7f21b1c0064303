'use client'
import { ChevronDown, LoaderCircle } from 'lucide-react'
import { type KeyboardEvent, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Aide, type ChampCommun, Libelle, STYLE_CHAMP, STYLE_SAISIE } from './champ-parties'
import { classes } from './classes'
import {
  type Charger,
  designee,
  filtrer,
  type Option,
  texteOption,
  useOptionsChargees,
} from './combobox-options'
import { useErreurServeur } from './formulaire-contexte'

export type { Option } from './combobox-options'

export interface ComboboxProps extends ChampCommun {
  /** All the options, or with `charger` only those known from the start (that of `valeurDefaut`). */
  options?: readonly Option[] | undefined
  /** Asks the server for what is typed. */
  charger?: Charger | undefined
  valeurDefaut?: string | undefined
  surChange?: ((option: Option | null) => void) | undefined
  exemple?: string | undefined
  /** Said when nothing answers to what is typed. */
  vide?: string | undefined
  /** The options only help: any other text is kept, without reproach. */
  libre?: boolean | undefined
}

const AUCUNE: readonly Option[] = []
const MAX_AFFICHEES = 100

/** A code typed in full names one record or none: on leaving, `V061` never becomes the only `V0610`. */
const CODE = /^\p{L}+\d+$/u

/** A record by code or by name. A code typed in full is taken without opening the list; a text that names nothing stays and says so. */
export function Combobox(props: ComboboxProps) {
  const { nom, options = AUCUNE, charger, valeurDefaut, surChange, inactif, obligatoire } = props
  const [choisie, setChoisie] = useState(() => options.find((o) => o.id === valeurDefaut) ?? null)
  const [texte, setTexte] = useState(choisie ? texteOption(choisie) : (valeurDefaut ?? ''))
  const [focalise, setFocalise] = useState(false)
  // A code given from the start (an address, a typing found again) is recognised as one that was typed and left.
  const [quittee, setQuittee] = useState(Boolean(charger && valeurDefaut && !choisie))
  const [orpheline, setOrpheline] = useState(false)
  const [erreurServeur, effacer] = useErreurServeur(nom)

  const cherche = choisie ? '' : texte
  const chargement = useOptionsChargees(charger, cherche, focalise || quittee)
  const connues = charger ? (chargement.options ?? options) : options
  const items = useMemo(() => {
    const trouvees = charger ? [...connues] : filtrer(connues, cherche)
    const visibles = trouvees.slice(0, MAX_AFFICHEES)
    // The chosen one stays in the collection, else react-aria would forget its text.
    return choisie && !visibles.some((o) => o.id === choisie.id) ? [choisie, ...visibles] : visibles
  }, [charger, connues, cherche, choisie])

  const choisir = (option: Option | null) => {
    setOrpheline(false)
    effacer()
    if (option?.id !== choisie?.id) surChange?.(option)
    setChoisie(option)
  }
  const prendre = (option: Option) => {
    choisir(option)
    setTexte(texteOption(option))
  }
  const saisir = (nouveau: string) => {
    setTexte(nouveau)
    effacer()
    if (choisie && nouveau !== texteOption(choisie)) choisir(null)
    else setOrpheline(false)
  }
  const reconnaitre = () => {
    setQuittee(false)
    if (choisie || !texte.trim()) return
    const seule = items.length === 1 && !props.libre && !CODE.test(texte.trim()) ? items[0] : undefined
    const option = designee(connues, texte) ?? seule
    if (option) prendre(option)
    else setOrpheline(!props.libre)
  }
  const quitter = () => {
    setFocalise(false)
    // The server may still be answering: what was typed is recognised when it has.
    if (charger && !chargement.aJour && !designee(connues, texte)) setQuittee(true)
    else reconnaitre()
  }
  // Only what answers to the text as it stands: not an older list, nor one that could not be read.
  const repond = !props.libre && !choisie && texte.trim() !== '' && (!charger || chargement.aJour)
  const aPrendre = repond ? (designee(items, texte) ?? items[0]) : undefined
  const surReponse = useEffectEvent(reconnaitre)
  const repondue = quittee && chargement.aJour
  useEffect(() => {
    if (repondue) surReponse()
  }, [repondue])
  const erreur =
    props.erreur ??
    erreurServeur ??
    (orpheline ? 'Rien ne porte ce code ou ce nom : choisissez dans la liste.' : undefined)

  return (
    <ComboBox
      items={items}
      inputValue={texte}
      onInputChange={saisir}
      selectedKey={choisie?.id ?? null}
      onSelectionChange={(cle) => {
        const option = items.find((o) => o.id === cle)
        if (option) prendre(option)
      }}
      onFocus={() => {
        setFocalise(true)
        setQuittee(false)
      }}
      onBlur={quitter}
      allowsCustomValue
      allowsEmptyCollection
      isRequired={obligatoire ?? false}
      isDisabled={inactif ?? false}
      isInvalid={Boolean(erreur)}
      validationBehavior="aria"
      {...(nom && { 'data-champ': nom })}
      className={classes(STYLE_CHAMP, props.className)}
    >
      <Libelle {...props} />
      <span className="relative flex items-center">
        <Saisie exemple={props.exemple} aPrendre={aPrendre} />
        <Button className="absolute right-1 flex size-7 items-center justify-center rounded-sm text-encre-2 hover:bg-tete">
          {chargement.enAttente ? (
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
          ) : (
            <ChevronDown aria-hidden className="size-4" />
          )}
        </Button>
      </span>
      {nom && <input type="hidden" name={nom} value={choisie?.id ?? texte.trim()} />}
      <Aide description={props.description} erreur={erreur} />
      <Popover className="w-(--trigger-width) min-w-64 overflow-auto rounded-lg border border-bord bg-carte p-1 shadow-lg">
        <ListBox<Option>
          renderEmptyState={() => <Vide {...props} {...chargement} />}
          className="max-h-80 outline-none"
        >
          {(o: Option) => (
            <ListBoxItem
              id={o.id}
              textValue={texteOption(o)}
              className="flex min-h-7 cursor-pointer flex-col justify-center rounded-sm px-2 py-1 focus:bg-feuille-fond selected:font-semibold pointer-coarse:min-h-11"
            >
              <span>{texteOption(o)}</span>
              {o.detail && <span className="text-sm font-normal text-encre-2">{o.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Enter on an open list where nothing is highlighted highlights the option meant, which react-aria then takes. */
function Saisie({ exemple, aPrendre }: { exemple?: string | undefined; aPrendre: Option | undefined }) {
  const etat = useContext(ComboBoxStateContext)
  const surTouche = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' || e.ctrlKey || e.metaKey || e.nativeEvent.isComposing) return
    if (!aPrendre || !etat?.isOpen || etat.selectionManager.focusedKey !== null) return
    if (etat.collection.getItem(aPrendre.id)) etat.selectionManager.setFocusedKey(aPrendre.id)
  }
  return (
    <Input
      placeholder={exemple ?? 'Code ou nom'}
      autoComplete="off"
      onKeyDownCapture={surTouche}
      className={classes(STYLE_SAISIE, 'h-controle pr-9')}
    />
  )
}

function Vide({ vide, enAttente, echec }: { vide?: string | undefined; enAttente: boolean; echec: boolean }) {
  const mot = enAttente
    ? 'Recherche…'
    : echec
      ? 'La liste n’a pas pu être lue. Tapez le code, il sera vérifié à l’enregistrement.'
      : (vide ?? 'Aucun résultat : essayez un autre mot, ou le début du code.')
  return <p className="px-2 py-2 text-encre-2">{mot}</p>
}
