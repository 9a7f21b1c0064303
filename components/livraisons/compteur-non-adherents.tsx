'use client'
import { ChampTexteLong } from '@/components/ui/champ'
import { Jauge } from '@/components/ui/jauge'
import { Message } from '@/components/ui/message'
import type { Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { type PartLue, usePartNonAdherents } from './part-non-adherents'

interface Props {
  date: Jour
  grammes: number
  livraison?: string | undefined
  /** The direction may pass the ceiling for a reason. */
  peutDepasser: boolean
  motif?: string | undefined
}

const POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 })

/** The non-members' share with this delivery in it, and what passing the ceiling asks for. */
export function CompteurNonAdherents({ peutDepasser, motif, ...demande }: Props) {
  const part = usePartNonAdherents(demande)
  if (!part) return null
  return (
    <section aria-label="Part des non-adhérents" className="flex flex-col gap-2">
      <div aria-live="polite">
        <p>
          Non-adhérents : <strong>{POURCENT.format(part.part)}</strong> de la campagne avec cette livraison,
          plafond {POURCENT.format(part.plafond)}
        </p>
        <Jauge
          part={part.plafond > 0 ? part.part / part.plafond : 1}
          ton={part.verdict === 'sous_plafond' ? 'feuille' : 'alerte'}
        />
        <p className="mt-0.5 text-sm text-encre-2">
          {formatPoids(Math.round(part.kg * 1000))} sur {formatPoids(Math.round(part.baseKg * 1000))}
        </p>
      </div>
      <Avis part={part} peutDepasser={peutDepasser} />
      {part.verdict === 'depassement' && peutDepasser && (
        <ChampTexteLong
          nom="motifDepassement"
          libelle="Motif du dépassement"
          obligatoire
          lignes={2}
          longueurMax={300}
          valeurDefaut={motif}
        />
      )}
    </section>
  )
}

function Avis({ part, peutDepasser }: { part: PartLue; peutDepasser: boolean }) {
  if (part.verdict === 'sous_plafond') return null
  if (part.verdict === 'avertissement')
    return (
      <Message ton="attention" titre="Au-dessus du plafond, sans blocage">
        La campagne compte moins de 100 t : la livraison sera prise.
      </Message>
    )
  return (
    <Message ton="attention" titre="Cette livraison passerait le plafond des non-adhérents">
      {peutDepasser
        ? 'Donnez le motif pour l’accepter ; il reste sur la livraison.'
        : 'Seule la direction peut l’enregistrer, avec un motif.'}
    </Message>
  )
}
