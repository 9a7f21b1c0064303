import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { Trouve } from '@/lib/recherche/recherche.schema'

const ATTENTE_MS = 120

/** What the route accepts (`rechercheSchema`): the field lets no more in. */
export const LONGUEUR_MAXIMUM = 80

export type GroupesTrouves = Trouve['groupes']

const VIDE: GroupesTrouves = []

export interface Reponse {
  groupes: GroupesTrouves
  /** They answer what is typed now, not what was typed before. */
  aJour: boolean
  echec: boolean
}

/** The answer to what is typed: waits for a pause, and an older answer never covers a newer one. */
export function useTrouve(texte: string): Reponse {
  const q = texte.trim()
  const [lu, setLu] = useState<{ q: string; groupes: GroupesTrouves | null }>({ q: '', groupes: VIDE })
  useEffect(() => {
    if (q === '') return
    const arret = new AbortController()
    const minuterie = setTimeout(async () => {
      const reponse = await lire<Trouve>(`/api/recherche?${new URLSearchParams({ q })}`, arret.signal).catch(
        () => null,
      )
      if (!arret.signal.aborted) setLu({ q, groupes: reponse?.groupes ?? null })
    }, ATTENTE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [q])
  if (q === '') return { groupes: VIDE, aJour: true, echec: false }
  const aJour = lu.q === q
  return { groupes: lu.groupes ?? VIDE, aJour, echec: aJour && lu.groupes === null }
}
