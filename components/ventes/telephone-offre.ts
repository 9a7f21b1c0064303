'use client'
import { useCallback, useEffect, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { LotOffert } from '@/lib/livraisons/offre'
import type { DemandePartielle } from '@/lib/ventes/demande-tapee'
import type { LotDisponible } from '@/lib/ventes/repartition'

/** What the clerk needs of a lot, as its route tells it. */
type LotDeLOffre = Pick<
  LotOffert,
  'code' | 'date' | 'ageJours' | 'vergerNom' | 'communeNom' | 'certifications' | 'aoc' | 'variete'
> & { disponibleKg: number; typeProduit: string; calibre: number }

export type LotPropose = LotDeLOffre & LotDisponible

export interface Offre {
  lots: LotPropose[]
  /** There are more lots than these. */
  suite: boolean
  /** Over all the lots of the demand; null while it says too little. */
  total: { nombre: number; disponibleKg: number } | null
}

const LIMITE = '50'
const ATTENTE_MS = 120

/** Kilograms of the wire as the grams that rules count in. */
const enLotPropose = (lot: LotDeLOffre): LotPropose => ({
  ...lot,
  disponibleGrammes: Math.round(lot.disponibleKg * 1000),
})

const lirePage = (filtres: string, signal: AbortSignal) =>
  lire<{ elements: LotDeLOffre[]; suivant: string | null }>(`/api/lots/offre?${filtres}`, signal)

interface Demandee {
  filtres: string
  /** It says a variety, a type and a calibre. */
  entiere: boolean
  /** A lot that was asked for by its code, shown though it comes after the oldest ones. */
  voulu: string | undefined
}

async function charger({ filtres, entiere, voulu }: Demandee, signal: AbortSignal): Promise<Offre> {
  const [page, total] = await Promise.all([
    lirePage(`${filtres}&limite=${LIMITE}`, signal),
    entiere ? lire<Offre['total']>(`/api/lots/offre/total?${filtres}`, signal) : null,
  ])
  const suite = page.suivant !== null
  const manquant = voulu !== undefined && suite && !page.elements.some((l) => l.code === voulu)
  const ajoutes = manquant ? await lirePage(`${filtres}&recherche=${voulu}&limite=1`, signal) : null
  return { lots: [...page.elements, ...(ajoutes?.elements ?? [])].map(enLotPropose), suite, total }
}

const enFiltres = (demande: DemandePartielle): string =>
  new URLSearchParams(Object.entries(demande).map(([nom, v]) => [nom, String(v)])).toString()

export interface OffreLue {
  /** null while nothing is asked for, or nothing has come yet. */
  offre: Offre | null
  enLecture: boolean
  /** They are of what is typed now, not of the demand before. */
  aJour: boolean
  echec: boolean
  /** Reads the lots again: somebody took some of it. */
  relire: () => void
}

/** The lots that answer to what is typed, oldest first. The former ones stay in sight until the next have come. */
export function useOffre(demande: DemandePartielle, entiere: boolean, voulu?: string): OffreLue {
  const filtres = enFiltres(demande)
  const [tour, setTour] = useState(0)
  const [lue, setLue] = useState<{ pour: string; filtres: string; offre: Offre | null; echec: boolean }>()
  const pour = `${tour} ${filtres}`
  useEffect(() => {
    if (filtres === '') return
    const arret = new AbortController()
    const minuterie = setTimeout(() => {
      charger({ filtres, entiere, voulu }, arret.signal).then(
        (offre) => setLue({ pour, filtres, offre, echec: false }),
        () => arret.signal.aborted || setLue({ pour, filtres, offre: null, echec: true }),
      )
    }, ATTENTE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [pour, filtres, entiere, voulu])
  const relire = useCallback(() => setTour((n) => n + 1), [])
  if (filtres === '') return { offre: null, enLecture: false, aJour: true, echec: false, relire }
  const enLecture = lue?.pour !== pour
  return {
    offre: lue?.offre ?? null,
    enLecture,
    aJour: lue?.filtres === filtres,
    echec: !enLecture && lue.echec,
    relire,
  }
}
