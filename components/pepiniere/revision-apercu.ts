'use client'
import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { LigneRevision, TotalRevision } from '@/lib/pepiniere/revision'

interface LigneLue extends Omit<LigneRevision, 'minCm' | 'maxCm' | 'avantCentimes' | 'apresCentimes'> {
  minM: number
  maxM: number
  avant: string
  apres: string
}

/** As its route tells it. */
interface ApercuLu {
  obstacle: string | null
  lignes: LigneLue[]
  total: { nombre: number; changes: number; avant: string; apres: string }
}

export interface Apercu {
  obstacle: string | null
  lignes: LigneRevision[]
  total: TotalRevision
}

const PAUSE_MS = 250

/** Decimal strings of the wire as the integers that rules count in. */
const entier = (valeur: string | number): number => Math.round(Number(valeur) * 100)

const enApercu = ({ obstacle, lignes, total: { avant, apres, ...comptes } }: ApercuLu): Apercu => ({
  obstacle,
  lignes: lignes.map(({ minM, maxM, avant: de, apres: a, ...l }) => ({
    ...l,
    minCm: entier(minM),
    maxCm: entier(maxM),
    avantCentimes: entier(de),
    apresCentimes: entier(a),
  })),
  total: { ...comptes, avantCentimes: entier(avant), apresCentimes: entier(apres) },
})

/** What the revision would do as it is typed; null while it says too little, or cannot be read. */
export function useApercu(criteres: Readonly<Record<string, string>>): Apercu | null {
  const dits = Object.entries(criteres).filter(([, valeur]) => valeur.trim() !== '')
  const url = `/api/pepiniere/revisions/apercu?${new URLSearchParams(dits)}`
  const assez = criteres.pourcentage?.trim() !== ''
  const [lu, setLu] = useState<{ url: string; apercu: Apercu | null } | null>(null)
  useEffect(() => {
    if (!assez) return
    const arret = new AbortController()
    const minuterie = setTimeout(() => {
      lire<ApercuLu>(url, arret.signal).then(
        (apercu) => setLu({ url, apercu: enApercu(apercu) }),
        // Not yet a number: preparing says so, beside its field.
        () => !arret.signal.aborted && setLu({ url, apercu: null }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [url, assez])
  return assez && lu ? lu.apercu : null
}
