'use client'
import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { VerdictPlafond } from '@/lib/livraisons/plafond'
import type { Jour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'

/** As its route tells it. */
export interface PartLue {
  kg: number
  baseKg: number
  part: number
  plafond: number
  verdict: VerdictPlafond
  aAccepter: boolean
}

interface Demande {
  date: Jour
  grammes: number
  /** The delivery that is corrected or weighed further. */
  livraison?: string | undefined
}

const PAUSE_MS = 250

/** The share with this delivery in it; null while it is not known. */
export function usePartNonAdherents({ date, grammes, livraison }: Demande): PartLue | null {
  const recherche = new URLSearchParams({ date, quantiteKg: formatKg(grammes) })
  if (livraison) recherche.set('livraison', livraison)
  const url = `/api/livraisons/part-non-adherents?${recherche}`
  const [lue, setLue] = useState<PartLue | null>(null)
  useEffect(() => {
    const arret = new AbortController()
    const minuterie = setTimeout(() => {
      // Unreachable or refused (a day to come): the last figure stands, and saving judges in any case.
      lire<PartLue>(url, arret.signal).then(setLue, () => {})
    }, PAUSE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [url])
  return lue
}
