'use client'
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { PESEES_MAXIMUM } from '@/lib/livraisons/pesee'
import { formatPoids } from '@/lib/mesures/poids'
import { ChampPoidsPese } from './champ-poids-pese'
import { lireSaisiePesee, PESEE_VIDE, type SaisiePesee } from './saisie-pesees'

interface Props {
  pesees: readonly SaisiePesee[]
  surChange: (pesees: SaisiePesee[]) => void
}

/** Trailer by trailer: gross, tare, and the net that follows. */
export function ChampPesees({ pesees, surChange }: Props) {
  const cadre = useRef<HTMLDivElement>(null)
  const [ajoutees, setAjoutees] = useState(0)
  useEffect(() => {
    if (ajoutees === 0) return
    const champs = cadre.current?.querySelectorAll<HTMLInputElement>('input[name$=brutKg]')
    champs?.[champs.length - 1]?.focus()
  }, [ajoutees])
  const changer = (rang: number, change: Partial<SaisiePesee>) =>
    surChange(pesees.map((p, i) => (i === rang ? { ...p, ...change } : p)))
  return (
    <div ref={cadre} data-champ="pesees" className="flex flex-col gap-3">
      {pesees.map((pesee, i) => (
        <Remorque
          // biome-ignore lint/suspicious/noArrayIndexKey: a trailer is its rank; its fields hold no state of their own.
          key={i}
          rang={i}
          pesee={pesee}
          surChange={(change) => changer(i, change)}
          surRetrait={pesees.length > 1 ? () => surChange(pesees.filter((_, j) => j !== i)) : undefined}
        />
      ))}
      {pesees.length < PESEES_MAXIMUM && (
        <div>
          <Bouton
            taille="dock"
            onPress={() => {
              surChange([...pesees, PESEE_VIDE])
              setAjoutees((n) => n + 1)
            }}
          >
            <Plus aria-hidden className="size-5" />
            Ajouter une remorque
          </Bouton>
        </div>
      )}
    </div>
  )
}

interface RemorqueProps {
  rang: number
  pesee: SaisiePesee
  surChange: (change: Partial<SaisiePesee>) => void
  surRetrait: (() => void) | undefined
}

function Remorque({ rang, pesee, surChange, surRetrait }: RemorqueProps) {
  const nom = `Remorque ${rang + 1}`
  const { netGrammes, refus } = lireSaisiePesee(pesee)
  return (
    <fieldset className="min-w-0 rounded-lg border border-trait bg-carte p-3">
      <legend className="sr-only">{nom}</legend>
      <div className="mb-1.5 flex min-h-6 items-center gap-2">
        <span aria-hidden className="font-semibold">
          {nom}
        </span>
        <span className="ml-auto font-semibold" aria-live="polite">
          {netGrammes !== null && `net ${formatPoids(netGrammes)}`}
        </span>
        {surRetrait && (
          <Bouton
            variante="discret"
            className="-my-1 min-h-11 min-w-11 px-2"
            aria-label={`Retirer la remorque ${rang + 1}`}
            onPress={surRetrait}
          >
            <X aria-hidden className="size-5" />
          </Bouton>
        )}
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <ChampPoidsPese
          nom={`pesees.${rang}.brutKg`}
          libelle="Brut"
          obligatoire
          valeur={pesee.brutKg}
          surChange={(brutKg) => surChange({ brutKg })}
        />
        <ChampPoidsPese
          nom={`pesees.${rang}.tareKg`}
          libelle="Tare"
          obligatoire
          valeur={pesee.tareKg}
          erreur={refus ?? undefined}
          surChange={(tareKg) => surChange({ tareKg })}
        />
      </div>
    </fieldset>
  )
}
