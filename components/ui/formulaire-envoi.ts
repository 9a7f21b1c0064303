'use client'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type ChampEnFaute, clesIdempotence, type Envoi, envoyer, type MethodeEnvoi } from './envoyer'
import { useGarde } from './garde-contexte'
import { useGarderSaisie } from './garder-saisie'
import { corpsDe, type Donnees, valeursDe } from './saisie-formulaire'

interface Reglages<R> {
  form: RefObject<HTMLFormElement | null>
  action: string
  methode: MethodeEnvoi
  valeurs: Donnees | undefined
  textes: Readonly<Record<string, string>> | undefined
  corps: ((donnees: Donnees) => unknown) | undefined
  verifier: ((donnees: Donnees) => ChampEnFaute[]) | undefined
  confirmer: ((donnees: Donnees) => Promise<boolean>) | undefined
  surOk: (envoi: Extract<Envoi<R>, { issue: 'ok' }>) => void
}

/** What this side alone can see, said as the server says its own refusals. */
const refusLocal = (champs: ChampEnFaute[]): Envoi<never> => ({
  issue: 'probleme',
  statut: 422,
  detail: 'Rien n’est enregistré : corrigez ce qui suit.',
  champs,
  reference: null,
})

/** Sends once at a time; the same content keeps its idempotency key until it has succeeded. */
export function useEnvoi<R>(reglages: Reglages<R>) {
  const { form, action, methode, valeurs, textes, corps, verifier, confirmer, surOk } = reglages
  const [enCours, setEnCours] = useState(false)
  const [resultat, setResultat] = useState<Envoi<R> | null>(null)
  const garde = useGarde()
  const [cles] = useState(() => clesIdempotence(garde?.trouvee?.envoi))
  const gardien = useGarderSaisie({ form, textes, retenue: cles.retenue })
  const occupe = useRef(false)
  const initiales = useRef<Map<string, unknown>>(undefined)
  const modifie = useRef(false)

  const estGardee = useEffectEvent(() => gardien.sure())
  useEffect(() => {
    const element = form.current
    if (element) initiales.current = valeursDe(element)
    const toucher = () => {
      modifie.current = true
    }
    const retenir = (e: BeforeUnloadEvent) => modifie.current && !estGardee() && e.preventDefault()
    element?.addEventListener('input', toucher)
    window.addEventListener('beforeunload', retenir)
    return () => {
      element?.removeEventListener('input', toucher)
      window.removeEventListener('beforeunload', retenir)
    }
  }, [form])

  async function soumettre() {
    if (occupe.current || !form.current) return
    const donnees =
      valeurs ?? corpsDe(valeursDe(form.current), methode === 'PATCH' ? initiales.current : undefined)
    const champs = verifier?.(donnees) ?? []
    if (champs.length > 0) return setResultat(refusLocal(champs))
    occupe.current = true
    if (confirmer && !(await confirmer(donnees))) {
      occupe.current = false
      return
    }
    setEnCours(true)
    const contenu = corps ? corps(donnees) : donnees
    const cle = cles.pour(methode, action, contenu)
    // Before it leaves: if the page goes before the answer comes, the same save can be sent again.
    gardien.garder()
    const envoi = await envoyer<R>(methode, action, contenu, methode === 'POST' ? { cle } : {})
    occupe.current = false
    setEnCours(false)
    setResultat(envoi)
    if (envoi.issue !== 'ok') return
    cles.oublier()
    gardien.oublier()
    modifie.current = false
    if (form.current) initiales.current = valeursDe(form.current)
    surOk(envoi)
  }

  return { enCours, resultat, soumettre }
}
