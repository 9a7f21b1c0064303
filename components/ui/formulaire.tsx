'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Form } from 'react-aria-components/Form'
import { Actions } from './actions'
import { Bouton } from './bouton'
import type { Taille, Variante } from './bouton-style'
import { classes } from './classes'
import type { ChampEnFaute, MethodeEnvoi } from './envoyer'
import { champsDe, surEntree, surToucheCapture } from './formulaire-clavier'
import { AUCUNE_ERREUR, FormulaireContexte, useFormulaire } from './formulaire-contexte'
import { useEnvoi } from './formulaire-envoi'
import { ResumeEchec } from './formulaire-resume'
import { useGarde } from './garde-contexte'
import { LienBouton, type LienBoutonProps } from './lien-bouton'
import { Message } from './message'
import { usePret } from './pret'
import type { Donnees } from './saisie-formulaire'
import { Touche } from './touche'

export interface FormulaireProps<R> {
  /** The route, the very one that programs call: `/api/producteurs`. */
  action: string
  methode?: MethodeEnvoi | undefined
  children: ReactNode
  /** Body kept by the caller, instead of the named fields. */
  valeurs?: Donnees | undefined
  /** What a `FormulaireGarde` around keeps, when it is not the text of the named fields. */
  textes?: Readonly<Record<string, string>> | undefined
  /** Last change to the body before it is sent. */
  corps?: ((donnees: Donnees) => unknown) | undefined
  /** What the server cannot judge (a confirmation typed twice): faults stop the sending. */
  verifier?: ((donnees: Donnees) => ChampEnFaute[]) | undefined
  /** Asked once nothing stops the sending: no, and nothing is sent. */
  confirmer?: ((donnees: Donnees) => Promise<boolean>) | undefined
  surSucces?: ((reponse: R, lieu: string | null) => void) | undefined
  /**
   * Where to go once saved: `fiche` is the page of the record named by the Location header (with `?enregistre=1`);
   * otherwise a path whose `{fields}` are taken from the answer: `/producteurs/{code}`.
   */
  apres?: string | undefined
  /** Said in place once saved, when nothing else follows. */
  succes?: ReactNode
  /** Words of the button that saves; without them the caller places a `BoutonEnregistrer`. */
  libelle?: string | undefined
  variante?: Variante | undefined
  /** A link beside the button, back to where one came from. */
  annuler?: string | undefined
  /** Focus when the page opens: on the first field, or on the one of this name. */
  premierFocus?: boolean | string | undefined
  /** Controls of 44 px. */
  dock?: boolean | undefined
  className?: string | undefined
}

const remplir = (modele: string, reponse: unknown): string =>
  modele.replace(/\{(\w+)\}/g, (_, cle: string) =>
    encodeURIComponent(String((reponse as Record<string, unknown> | null)?.[cle] ?? '')),
  )

const pageDe = (apres: string, reponse: unknown, lieu: string | null): string =>
  apres === 'fiche' && lieu
    ? `${new URL(lieu, window.location.origin).pathname.replace(/^\/api\//, '/')}?enregistre=1`
    : remplir(apres, reponse)

/** A form over one of our routes. What was typed is never lost: no answer empties a field. */
export function Formulaire<R = unknown>(props: FormulaireProps<R>) {
  const { action, methode = 'POST', children, valeurs, corps, surSucces, apres, succes, premierFocus } = props
  const routeur = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { enCours, resultat, soumettre } = useEnvoi<R>({
    form,
    action,
    methode,
    valeurs,
    textes: props.textes,
    corps,
    verifier: props.verifier,
    confirmer: props.confirmer,
    surOk({ donnees, lieu }) {
      surSucces?.(donnees, lieu)
      if (apres) routeur.push(pageDe(apres, donnees, lieu))
      else if (!surSucces) routeur.refresh()
    },
  })
  useEffect(() => {
    if (!premierFocus || !form.current) return
    const champs = champsDe(form.current)
    const nomme = champs.find((c) => c.getAttribute('name') === premierFocus)
    ;(nomme ?? champs[0])?.focus()
  }, [premierFocus])

  const echec = resultat && resultat.issue !== 'ok' ? resultat : null
  const erreurs = useMemo(
    () =>
      echec?.issue === 'probleme'
        ? Object.fromEntries(echec.champs.map((c) => [c.champ, c.message]))
        : AUCUNE_ERREUR,
    [echec],
  )
  const etat = useMemo(() => ({ enCours, erreurs }), [enCours, erreurs])
  return (
    <FormulaireContexte value={etat}>
      {/* The method matters before the script has come: what was typed must never end in the address. */}
      <Form
        ref={form}
        method="post"
        validationErrors={erreurs}
        validationBehavior="aria"
        onSubmit={(e) => {
          e.preventDefault()
          void soumettre()
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields within. */}
        <div
          onKeyDownCapture={surToucheCapture}
          onKeyDown={surEntree}
          className={classes('flex flex-col gap-4', props.dock && 'dock', props.className)}
        >
          {echec && <ResumeEchec echec={echec} form={() => form.current} />}
          {succes && resultat?.issue === 'ok' && <Message ton="succes">{succes}</Message>}
          {children}
          {props.libelle && (
            <Actions>
              <BoutonEnregistrer {...(props.variante && { variante: props.variante })}>
                {props.libelle}
              </BoutonEnregistrer>
              {props.annuler && <LienAnnuler href={props.annuler} />}
            </Actions>
          )}
        </div>
      </Form>
    </FormulaireContexte>
  )
}

/** Back to where one came from, leaving what was typed behind. */
export function LienAnnuler(props: Pick<LienBoutonProps, 'href' | 'taille' | 'variante'>) {
  const garde = useGarde()
  return (
    <LienBouton {...props} onClick={() => garde?.oublier()}>
      Annuler
    </LienBouton>
  )
}

export interface BoutonEnregistrerProps {
  children: ReactNode
  variante?: Variante
  taille?: Taille
  inactif?: boolean
}

/**
 * The button that saves the form around it, with its progress and its shortcut. Out of use until the script has come,
 * so that neither a click nor Enter leaves for a page that knows no POST.
 */
export function BoutonEnregistrer({
  children,
  variante = 'principal',
  taille,
  inactif,
}: BoutonEnregistrerProps) {
  const enCours = useFormulaire()?.enCours ?? false
  const pret = usePret()
  return (
    <Bouton
      type="submit"
      variante={variante}
      taille={taille}
      enCours={enCours}
      isDisabled={!pret || (inactif ?? false)}
    >
      {children}
      <Touche>Ctrl ↵</Touche>
    </Bouton>
  )
}
