import type { ReactNode } from 'react'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { styleTableau } from '@/components/ui/tableau-style'
import type { Lot } from '@/lib/livraisons/lot'
import type { Jour } from '@/lib/mesures/jour'
import type { Commande } from '@/lib/ventes/commande'
import { ActeCommandes, type MotsActe } from './acte-commandes'

interface Props {
  commandes: readonly Commande[]
  lots: readonly Lot[]
  aujourdhui: Jour
  /** null: whoever looks may only read. */
  acte: MotsActe | null
  /** What to say when nothing waits, and the list without its filter. */
  vide: string
  sansFiltre: string | null
  children: ReactNode
}

/** The groups of a list that waits, with their act for whoever may do it. */
export function AttenteListe({ commandes, lots, aujourdhui, acte, vide, sansFiltre, children }: Props) {
  const bloques = new Set(lots.filter((l) => l.blocages.length > 0).map((l) => l.code))
  const contenu =
    commandes.length > 0 ? (
      children
    ) : (
      <div className={styleTableau.vide}>
        <ListeVide
          phrase={vide}
          sansFiltre={sansFiltre !== null && { href: sansFiltre, libelle: 'Toutes les dates' }}
          action={<LienBouton href="/commandes">Voir les commandes</LienBouton>}
        />
      </div>
    )
  if (!acte) return <div className="flex flex-col gap-4">{contenu}</div>
  return (
    <ActeCommandes
      mots={acte}
      aujourdhui={aujourdhui}
      commandes={commandes
        .filter((c) => !bloques.has(c.lot))
        .map(({ numero, poidsGrammes }) => ({ numero, poidsGrammes }))}
    >
      {contenu}
    </ActeCommandes>
  )
}
