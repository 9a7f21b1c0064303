'use client'
import { TriangleAlert } from 'lucide-react'
import { ChampTexteLong } from '@/components/ui/champ'
import { classes } from '@/components/ui/classes'
import { Jauge } from '@/components/ui/jauge'
import type { Jour } from '@/lib/mesures/jour'
import { enGrammes, formatPoids } from '@/lib/mesures/poids'
import { type PartLue, usePartNonAdherents } from './part-non-adherents'

interface Props {
  date: Jour
  /** What is typed so far, 0 before. */
  grammes: number
  livraison?: string | undefined
  /** The direction may pass the ceiling for a reason. */
  peutDepasser: boolean
  motif?: string | undefined
}

const POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 })

/**
 * The non-members' share with this delivery in it, and what passing the ceiling asks for. It stands from the choice of
 * the orchard on, at one height: what comes in while one types must not move the button beneath.
 */
export function CompteurNonAdherents({ peutDepasser, motif, ...demande }: Props) {
  const part = usePartNonAdherents(demande)
  return (
    <section aria-label="Part des non-adhérents" className="flex flex-col gap-2">
      <div aria-live="polite" className="min-h-18">
        {part && <Compte part={part} peutDepasser={peutDepasser} />}
      </div>
      {part && peutDepasser && motifDemande(part, motif) && (
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

/** Where it is needed; and one that was given may be written anew as long as the share is above the ceiling. */
const motifDemande = ({ aAccepter, verdict }: PartLue, motif: string | undefined): boolean =>
  aAccepter || (verdict === 'depassement' && Boolean(motif))

function Compte({ part, peutDepasser }: { part: PartLue; peutDepasser: boolean }) {
  const sous = part.verdict === 'sous_plafond'
  return (
    <>
      <p>
        Non-adhérents : <strong>{POURCENT.format(part.part)}</strong> de la campagne avec cette livraison,
        plafond {POURCENT.format(part.plafond)}
      </p>
      <Jauge part={part.plafond > 0 ? part.part / part.plafond : 1} ton={sous ? 'feuille' : 'alerte'} />
      <p className={classes('mt-1 text-sm', sous ? 'text-encre-2' : 'font-semibold text-alerte')}>
        {!sous && <TriangleAlert aria-hidden className="mr-1 inline size-4" />}
        {suite(part, peutDepasser)}
      </p>
    </>
  )
}

function suite({ verdict, aAccepter, kg, baseKg }: PartLue, peutDepasser: boolean): string {
  if (verdict === 'sous_plafond') return `${formatPoids(enGrammes(kg))} sur ${formatPoids(enGrammes(baseKg))}`
  if (verdict === 'avertissement') return 'Au-dessus du plafond ; sans blocage sous 100 t de campagne.'
  if (!aAccepter)
    return 'Au-dessus du plafond ; cette correction n’y ajoute rien, elle peut être enregistrée.'
  return peutDepasser
    ? 'Au-dessus du plafond : donnez le motif pour l’accepter.'
    : 'Au-dessus du plafond : seule la direction peut l’enregistrer.'
}
