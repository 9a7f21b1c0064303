'use client'
import type { ReactNode } from 'react'
import { Interrupteur } from '@/components/ui/choix'
import { GrandChiffre } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { formatPoids, lireKg, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { ChampPesees } from './champ-pesees'
import { ChampQuantite } from './champ-quantite'
import type { ModePesee } from './saisie-livraison'
import { lireSaisiePesee, poidsSaisi, type SaisiePesee } from './saisie-pesees'

export interface PoidsSaisi {
  mode: ModePesee
  quantiteKg: string
  pesees: SaisiePesee[]
}

/** What the delivery weighs as typed; null while nothing can be read. */
export function grammesSaisis({ mode, quantiteKg, pesees }: PoidsSaisi): number | null {
  if (mode === 'pesees') return poidsSaisi(pesees) || null
  const lu = quantiteKg.trim() ? lireKg(quantiteKg) : null
  return lu && 'valeur' in lu && lu.valeur > 0 ? lu.valeur : null
}

const MODES = [
  { id: 'net', libelle: 'Net' },
  { id: 'pesees', libelle: 'Brut et tare' },
]

interface Props {
  poids: PoidsSaisi
  surChange: (poids: PoidsSaisi) => void
  /** Weighed already: its weighings are corrected, and it has no other weight. */
  pesee: boolean
  /** Stands beside the choice: whether more trailers come. */
  suite: ReactNode
  /** Stands beside the net weight: a fault said on leaving it then moves nothing under the pointer. */
  children: ReactNode
}

/** The weight of a delivery, net or trailer by trailer. */
export function ChampPoidsLivraison({ poids, surChange, pesee, suite, children }: Props) {
  return (
    <>
      {pesee ? (
        <input type="hidden" name="mode" value="pesees" />
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <Interrupteur
            nom="mode"
            libelle="Pesée"
            obligatoire
            options={MODES}
            valeur={poids.mode}
            surChange={(mode) => surChange({ ...poids, mode: mode === 'pesees' ? 'pesees' : 'net' })}
          />
          {suite}
        </div>
      )}
      {poids.mode === 'pesees' && (
        <>
          <ChampPesees pesees={poids.pesees} surChange={(pesees) => surChange({ ...poids, pesees })} />
          <Total pesees={poids.pesees} />
        </>
      )}
      <div className="flex flex-wrap gap-x-3 gap-y-3">
        {poids.mode === 'net' && (
          <ChampQuantite
            texte={poids.quantiteKg}
            surChange={(quantiteKg) => surChange({ ...poids, quantiteKg })}
          />
        )}
        {children}
      </div>
    </>
  )
}

function Total({ pesees }: { pesees: SaisiePesee[] }) {
  const lues = pesees.filter((p) => lireSaisiePesee(p).netGrammes !== null).length
  const grammes = poidsSaisi(pesees)
  const trop = grammes > POIDS_MAXIMUM_GRAMMES
  return (
    <section aria-label="Poids net total" aria-live="polite">
      <GrandChiffre ton={trop ? 'attention' : lues > 0 ? 'favorable' : 'neutre'} detail={detail(lues, trop)}>
        {formatPoids(grammes)}
      </GrandChiffre>
    </section>
  )
}

function detail(lues: number, trop: boolean): string {
  if (trop) return `au plus ${formatPoids(POIDS_MAXIMUM_GRAMMES)} par livraison : relisez les pesées`
  return lues > 0 ? `net, ${accorder(lues, 'remorque')}` : 'net : tapez le brut et la tare'
}
