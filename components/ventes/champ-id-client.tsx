'use client'
import { useEffect, useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { lire } from '@/components/ui/lire'

const ATTENTE_MS = 250

/** What the house would give to a client of this name; null while it is not known. */
function useIdPropose(nom: string): string | null {
  const [propose, setPropose] = useState<string | null>(null)
  const cherche = nom.trim()
  useEffect(() => {
    if (cherche === '') return
    const arret = new AbortController()
    const minuterie = setTimeout(async () => {
      try {
        const { id } = await lire<{ id: string }>(
          `/api/clients/prochain-id?${new URLSearchParams({ nom: cherche })}`,
          arret.signal,
        )
        if (!arret.signal.aborted) setPropose(id)
      } catch {
        if (!arret.signal.aborted) setPropose(null)
      }
    }, ATTENTE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [cherche])
  return cherche === '' ? null : propose
}

/** The id of a new client, left empty to be given: two clerks never collide. The one it would get is said beneath. */
export function ChampIdClient({ nomClient }: { nomClient: string }) {
  const propose = useIdPropose(nomClient)
  return (
    <ChampTexte
      nom="id"
      libelle="Identifiant"
      largeur={14}
      longueurMax={20}
      exemple={propose ?? undefined}
      description={
        <>
          <span aria-live="polite">
            {propose ? `Laissé vide : ${propose}. ` : 'Laissé vide, il est donné. '}
          </span>
          Quatre lettres et au moins cinq chiffres ; il ne changera plus.
        </>
      }
    />
  )
}
