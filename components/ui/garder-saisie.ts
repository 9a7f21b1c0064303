'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { CleRetenue } from './envoyer'
import { useGarde } from './garde-contexte'
import { textesDe } from './saisie-formulaire'

const PAUSE_MS = 200
const EVENEMENTS = ['input', 'change', 'click', 'focusout'] as const

type Textes = Readonly<Record<string, string>>

interface Reglages {
  form: RefObject<HTMLFormElement | null>
  /** Text by field when the caller holds it; else the named fields. */
  textes: Textes | undefined
  /** Key of the last save that left. */
  retenue: () => CleRetenue | null
}

export interface Gardien {
  /** Keeps what is typed, before a save leaves. */
  garder(): void
  /** Saved: nothing is kept, until something is typed again. */
  oublier(): void
  /** This browser keeps it: leaving the page loses nothing. */
  sure(): boolean
}

/** Keeps what is typed in a form that asked for it, a moment after each change and when the page goes. */
export function useGarderSaisie({ form, textes, retenue }: Reglages): Gardien {
  const garde = useGarde()
  const initiaux = useRef<Textes>({})
  const dernier = useRef('')
  const sure = useRef(false)

  const lire = (): Textes => textes ?? (form.current ? textesDe(form.current) : {})
  const garder = () => {
    if (!garde) return
    const gardees = Object.entries(lire()).filter(
      ([nom, texte]) => !garde.sauf.includes(nom) || texte !== initiaux.current[nom],
    )
    sure.current = garde.garder(Object.fromEntries(gardees), retenue())
  }
  const surChangement = useEffectEvent(() => {
    const empreinte = JSON.stringify(lire())
    if (!garde || !form.current || empreinte === dernier.current) return
    dernier.current = empreinte
    // Typed, then undone: nothing is left to find.
    if (!garde.trouvee && empreinte === JSON.stringify(initiaux.current)) garde.oublier()
    else garder()
  })
  const surOuverture = useEffectEvent(() => {
    initiaux.current = lire()
    dernier.current = JSON.stringify(initiaux.current)
  })

  useEffect(() => {
    surOuverture()
    let minuterie: ReturnType<typeof setTimeout> | undefined
    // The options of a list are drawn outside of the form: the whole page is heard, the form alone is read.
    const bientot = () => {
      clearTimeout(minuterie)
      minuterie = setTimeout(() => surChangement(), PAUSE_MS)
    }
    const toutDeSuite = () => surChangement()
    for (const e of EVENEMENTS) document.addEventListener(e, bientot, true)
    window.addEventListener('pagehide', toutDeSuite)
    return () => {
      clearTimeout(minuterie)
      for (const e of EVENEMENTS) document.removeEventListener(e, bientot, true)
      window.removeEventListener('pagehide', toutDeSuite)
    }
  }, [])

  return {
    garder,
    oublier() {
      dernier.current = JSON.stringify(lire())
      initiaux.current = lire()
      garde?.oublier()
    },
    sure: () => sure.current,
  }
}
