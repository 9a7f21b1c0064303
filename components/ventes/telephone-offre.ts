'use client'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { lire } from '@/components/ui/lire'
import type { LotOffert } from '@/lib/livraisons/offre'
import { enGrammes } from '@/lib/mesures/poids'
import type { DemandePartielle } from '@/lib/ventes/demande-tapee'
import type { LotDisponible } from '@/lib/ventes/repartition'
import { aChercher, avecLot } from './telephone-choix'

/** What the clerk needs of a lot, as its route tells it. */
type LotDeLOffre = Pick<
  LotOffert,
  'code' | 'date' | 'ageJours' | 'vergerNom' | 'communeNom' | 'certifications' | 'aoc' | 'variete'
> & { disponibleKg: number; typeProduit: string; calibre: number }

export type LotPropose = LotDeLOffre & LotDisponible

export interface Offre {
  /** Those on the screen. */
  lots: readonly LotPropose[]
  /** Of them, the oldest of the demand without a gap. */
  anciens: readonly LotPropose[]
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
  disponibleGrammes: enGrammes(lot.disponibleKg),
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

const enLots = ({ elements }: { elements: LotDeLOffre[] }): LotPropose[] => elements.map(enLotPropose)

async function charger({ filtres, entiere, voulu }: Demandee, signal: AbortSignal): Promise<Offre> {
  const [page, total] = await Promise.all([
    lirePage(`${filtres}&limite=${LIMITE}`, signal),
    entiere ? lire<Offre['total']>(`/api/lots/offre/total?${filtres}`, signal) : null,
  ])
  const suite = page.suivant !== null
  const manquant = voulu !== undefined && suite && !page.elements.some((l) => l.code === voulu)
  const ajoutes = manquant ? await lirePage(`${filtres}&recherche=${voulu}&limite=1`, signal) : null
  const anciens = enLots(page)
  return { lots: ajoutes ? [...anciens, ...enLots(ajoutes)] : anciens, anciens, suite, total }
}

const enFiltres = (demande: DemandePartielle): string =>
  new URLSearchParams(Object.entries(demande).map(([nom, v]) => [nom, String(v)])).toString()

interface Lecture<T> {
  pour: string
  tour: number
  /** null: it could not be read. */
  donnees: T | null
}

/** Reads what a text asks for, once it rests; nothing for an empty one. What was read last stays until the next has come. */
function useLecture<T>(
  pour: string,
  tour: number,
  charger: (signal: AbortSignal) => Promise<T>,
): Lecture<T> | undefined {
  const [lue, setLue] = useState<Lecture<T>>()
  const chargerMaintenant = useEffectEvent(charger)
  useEffect(() => {
    if (pour === '') return
    const arret = new AbortController()
    const minuterie = setTimeout(() => {
      chargerMaintenant(arret.signal).then(
        (donnees) => setLue({ pour, tour, donnees }),
        () => arret.signal.aborted || setLue({ pour, tour, donnees: null }),
      )
    }, ATTENTE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [pour, tour])
  return lue
}

export interface OffreLue {
  /** null while nothing is asked for, or nothing has come yet. */
  offre: Offre | null
  enLecture: boolean
  /** They are of what is typed now, not of the demand before. */
  aJour: boolean
  /** Whether a lot beyond those that were read suffices alone is being asked. */
  enRecherche: boolean
  echec: boolean
  /** Reads the lots again: somebody took some of it. */
  relire: () => void
}

interface Voulue {
  demande: DemandePartielle
  entiere: boolean
  poidsGrammes: number
  /** The lot that one came for. */
  voulu: string | undefined
}

/**
 * The lots that answer to what is typed, oldest first, and the one further on that suffices when none of these does. The
 * former ones stay in sight until the next have come.
 */
export function useOffre({ demande, entiere, poidsGrammes, voulu }: Voulue): OffreLue {
  const filtres = enFiltres(demande)
  const [tour, setTour] = useState(0)
  const lue = useLecture(filtres, tour, (signal) => charger({ filtres, entiere, voulu }, signal))
  const aJour = lue?.pour === filtres
  const offre = filtres === '' ? null : (lue?.donnees ?? null)
  const cherchee = offre && aJour ? aChercher(offre, filtres, poidsGrammes) : ''
  const trouvee = useLecture(cherchee, tour, (signal) => lirePage(cherchee, signal).then(enLots))
  const trouve = trouvee?.pour === cherchee && trouvee.tour === tour
  const [suffisant] = (cherchee !== '' && trouve && trouvee.donnees) || []
  const relire = useCallback(() => setTour((n) => n + 1), [])
  const enLecture = filtres !== '' && !(aJour && lue.tour === tour)
  return {
    offre: offre && suffisant ? { ...offre, lots: avecLot(offre.lots, suffisant) } : offre,
    enLecture,
    aJour: filtres === '' || aJour,
    // Unknown while it cannot be read: none is called insufficient.
    enRecherche: cherchee !== '' && !(trouve && trouvee.donnees),
    echec: filtres !== '' && !enLecture && lue?.donnees === null,
    relire,
  }
}
