'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { LienBouton } from './lien-bouton'
import { Message } from './message'

export interface SuiteProps {
  titre: string
  children?: ReactNode
  /** The next likely acts; the first is the main one and takes the focus, so that Enter goes on. Without any, the banner takes it. */
  actes: readonly { href: string; libelle: string }[]
}

/** Says that a record was saved and leads on. The address forgets it, so that a link sent later does not repeat it. */
export function Suite({ titre, children, actes }: SuiteProps) {
  const premier = useRef<HTMLAnchorElement>(null)
  const message = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    ;(premier.current ?? message.current)?.focus({ preventScroll: true })
    window.history.replaceState(null, '', window.location.pathname)
  }, [])
  return (
    <Message
      ref={actes.length > 0 ? undefined : message}
      ton="succes"
      titre={<span id={id}>{titre}</span>}
      className="dock mb-4"
      actions={
        actes.length > 0 &&
        actes.map(({ href, libelle }, i) => (
          <LienBouton
            key={href}
            href={href}
            ref={i === 0 ? premier : undefined}
            variante={i === 0 ? 'principal' : 'secondaire'}
            aria-describedby={i === 0 ? id : undefined}
          >
            {libelle}
          </LienBouton>
        ))
      }
    >
      {children}
    </Message>
  )
}
