import Link from 'next/link'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/fiche'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Lot } from '@/lib/livraisons/lot'
import { formatPoids, formatVariation } from '@/lib/mesures/poids'

const moins = (grammes: number) => (grammes === 0 ? formatPoids(0) : formatVariation(-grammes))
const signe = (grammes: number) => (grammes === 0 ? formatPoids(0) : formatVariation(grammes))

/** What the lot weighed, all that took from it or came back, and what is left: each line leads to its detail. */
export function LotQuantites({ lot }: { lot: Lot }) {
  const commandes = `/commandes?lot=${lot.code}`
  return (
    <Section titre="Quantités" carte>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
        <Ligne nom={lot.transformation ? 'Sorti de la transformation' : 'Calibré'}>
          {formatPoids(lot.quantiteGrammes)}
        </Ligne>
        <Ligne nom={<a href="#mouvements">Mouvements</a>}>{signe(lot.mouvementGrammes)}</Ligne>
        <Ligne nom={<Link href={commandes}>Commandé</Link>}>{moins(lot.engageGrammes)}</Ligne>
        <Ligne nom={<span className="pl-3 text-encre-2">dont expédié</span>}>
          <span className="text-encre-2">{formatPoids(lot.expedieGrammes)}</span>
        </Ligne>
        <Ligne nom={<a href="#transformations">Transformé</a>}>{moins(lot.transformeGrammes)}</Ligne>
        <Ligne nom={<strong>Disponible</strong>} trait>
          <strong className="text-lg">{formatPoids(disponibleGrammes(lot))}</strong>
        </Ligne>
      </dl>
    </Section>
  )
}

function Ligne({ nom, trait, children }: { nom: ReactNode; trait?: boolean; children: ReactNode }) {
  const bord = trait ? 'border-t border-trait pt-1.5' : ''
  return (
    <>
      <dt className={bord}>{nom}</dt>
      <dd className={`text-right whitespace-nowrap ${bord}`}>{children}</dd>
    </>
  )
}
