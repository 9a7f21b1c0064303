'use client'
import { useEffect, useRef } from 'react'
import type { ChampEnFaute, Envoi } from './envoyer'
import { Message } from './message'

export type Echec = Exclude<Envoi, { issue: 'ok' }>

const FOCALISABLE = 'input:not([type=hidden]):not([tabindex="-1"]), textarea, select, button, [tabindex="0"]'

function trouverChamp(form: HTMLFormElement | null, nom: string): HTMLElement | null {
  const cadre = form?.querySelector(`[data-champ="${CSS.escape(nom)}"]`)
  const champ = cadre?.querySelector<HTMLElement>(FOCALISABLE)
  return champ ?? form?.querySelector<HTMLElement>(`[name="${CSS.escape(nom)}"]:not([type=hidden])`) ?? null
}

const libelleDe = (champ: HTMLElement): string | null => {
  const cadre = champ.closest('[data-champ]')
  const libelle = cadre?.querySelector('[data-libelle]')?.firstChild?.textContent
  return libelle ?? champ.getAttribute('aria-label')
}

/** The errors in one place, first thing focused; each leads to its field, and one without a field is shown all the same. */
export function ResumeEchec({ echec, form }: { echec: Echec; form: () => HTMLFormElement | null }) {
  const cadre = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer, even the same again, takes the focus.
  useEffect(() => {
    cadre.current?.focus()
    cadre.current?.scrollIntoView({ block: 'nearest' })
  }, [echec])
  return (
    <div ref={cadre} tabIndex={-1} className="scroll-mt-20 rounded-lg">
      <Contenu echec={echec} form={form} />
    </div>
  )
}

function Contenu({ echec, form }: { echec: Echec; form: () => HTMLFormElement | null }) {
  if (echec.issue === 'reseau')
    return <Message ton="erreur" titre="Pas de réseau : rien n’est perdu, réessayez." />
  if (echec.issue === 'session')
    return (
      <Message ton="erreur" titre="Votre session est terminée : rien n’est perdu.">
        <a href="/connexion?reprise=1" target="_blank" rel="noreferrer">
          Reconnectez-vous dans un nouvel onglet
        </a>
        , puis revenez ici et enregistrez de nouveau.
      </Message>
    )
  const [premier] = echec.champs
  // One fault already said whole by the title: only the way to its field is left to give.
  const seul = echec.champs.length === 1 && premier?.message === echec.detail ? premier : null
  return (
    <Message ton="erreur" titre={echec.detail}>
      {seul && <LienChamp faute={seul} form={form} court />}
      {!seul && echec.champs.length > 0 && (
        <ul className="mt-1 list-disc pl-4.5 leading-6">
          {echec.champs.map((c) => (
            <li key={`${c.champ} ${c.message}`}>
              <LienChamp faute={c} form={form} />
            </li>
          ))}
        </ul>
      )}
      {echec.statut >= 500 && echec.reference && (
        <p className="mt-1 text-sm text-encre-2">
          Référence à donner si cela se répète :{' '}
          <code className="font-semibold select-all">{echec.reference}</code>
        </p>
      )}
    </Message>
  )
}

interface LienChampProps {
  faute: ChampEnFaute
  form: () => HTMLFormElement | null
  /** Only names the field: the fault has been said. */
  court?: boolean
}

function LienChamp({ faute, form, court = false }: LienChampProps) {
  const champ = faute.champ ? trouverChamp(form(), faute.champ) : null
  if (!champ)
    return court ? null : <span>{faute.champ ? `${faute.champ} : ${faute.message}` : faute.message}</span>
  const nom = libelleDe(champ) ?? faute.champ
  return (
    <a
      href={`#${champ.id || faute.champ}`}
      onClick={(e) => {
        e.preventDefault()
        champ.focus()
        champ.scrollIntoView({ block: 'center' })
      }}
    >
      {court ? `Aller à « ${nom} »` : `${nom} : ${faute.message}`}
    </a>
  )
}
