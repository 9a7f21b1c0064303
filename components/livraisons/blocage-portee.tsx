'use client'
import { useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'

/** As its route tells it. */
interface PorteeLue {
  lots: number
  disponibleKg: number
  aExpedierKg: number
}

const PAUSE_MS = 250
const grammes = (kg: number) => Math.round(kg * 1000)

/** What a lock on this would hold back, counted while it is typed. */
export function PorteeBlocage({ cible }: { cible: Readonly<Record<string, string>> }) {
  const url = `/api/blocages/portee?${new URLSearchParams(cible)}`
  const nommee = Object.values(cible).every((valeur) => valeur.trim() !== '')
  const [lue, setLue] = useState<{ url: string; portee: PorteeLue | null } | null>(null)
  useEffect(() => {
    if (!nommee) return
    const arret = new AbortController()
    const minuterie = setTimeout(() => {
      lire<PorteeLue>(url, arret.signal).then(
        (portee) => setLue({ url, portee }),
        // Not yet a code or a day: saving says so.
        () => !arret.signal.aborted && setLue({ url, portee: null }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [url, nommee])
  return (
    <p aria-live="polite" className="min-h-6 font-semibold">
      {lue?.url === url && lue.portee && direPortee(lue.portee)}
    </p>
  )
}

function direPortee({ lots, disponibleKg, aExpedierKg }: PorteeLue): string {
  if (lots === 0) return 'Aucun lot pour le moment : ceux qui en naîtront seront bloqués.'
  return `${accorder(lots, 'lot')} : ${formatPoids(grammes(disponibleKg))} disponibles, ${formatPoids(grammes(aExpedierKg))} commandés à expédier.`
}
