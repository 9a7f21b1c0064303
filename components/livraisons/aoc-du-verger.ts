'use client'
import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Jour } from '@/lib/mesures/jour'

/**
 * The orchard's right to the AOC on the day of the delivery, which is the one the delivery will keep: rules, area and
 * campaign may not be today's. null while it comes, `undefined` when it cannot be read (a day before all campaigns).
 */
export function useAocDuJour(verger: string | undefined, jour: Jour): AvisAoc | null | undefined {
  const demande = verger && `/api/vergers/${encodeURIComponent(verger)}/aoc?le=${jour}`
  const [lue, setLue] = useState<{ demande: string; avis: AvisAoc | undefined }>()
  useEffect(() => {
    if (!demande) return
    const arret = new AbortController()
    lire<AvisAoc>(demande, arret.signal)
      .then((avis) => setLue({ demande, avis }))
      .catch(() => arret.signal.aborted || setLue({ demande, avis: undefined }))
    return () => arret.abort()
  }, [demande])
  return lue && lue.demande === demande ? lue.avis : null
}
