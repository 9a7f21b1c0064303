'use client'
import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import { chargerProducteur, type ProducteurDuVerger, type VergerPropose } from './vergers-proposes'

export interface Origine {
  verger: VergerPropose
  producteur: ProducteurDuVerger
}

async function charger(code: string, signal: AbortSignal): Promise<Origine> {
  const verger = await lire<VergerPropose>(`/api/vergers/${encodeURIComponent(code)}`, signal)
  return { verger, producteur: await chargerProducteur(verger.producteur, signal) }
}

/**
 * The orchard of a form that is opened on what was kept, read anew: its verdict may have changed since. `undefined`
 * when there is none or it cannot be read, null while it comes.
 */
export function useOrigineGardee(
  code: string | undefined,
  connue: Origine | undefined,
): Origine | null | undefined {
  const aLire = code !== undefined && code !== '' && code !== connue?.verger.code
  const [lue, setLue] = useState<Origine | null | undefined>(aLire ? null : code === '' ? undefined : connue)
  useEffect(() => {
    if (!aLire) return
    const arret = new AbortController()
    charger(code, arret.signal).then(setLue, () => arret.signal.aborted || setLue(undefined))
    return () => arret.abort()
  }, [aLire, code])
  return lue
}
