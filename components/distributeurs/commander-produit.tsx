'use client'
import { Selection } from '@/components/ui/choix'
import type { Disponibilite } from '@/lib/distributeurs/disponibilite'
import { accorderProduit, listesDe, type ProduitVoulu } from './commander-saisie'

interface Props {
  offre: readonly Disponibilite[]
  voulu: ProduitVoulu
  surChange: (voulu: ProduitVoulu) => void
}

/** Variety, then type, then calibre: only what is free is offered. */
export function CommanderProduit({ offre, voulu, surChange }: Props) {
  const listes = listesDe(offre, voulu)
  const champ = (
    nom: keyof ProduitVoulu,
    libelle: string,
    options: readonly { id: string; libelle: string }[],
  ) => (
    <Selection
      nom={`demande.${nom}`}
      libelle={libelle}
      obligatoire
      invite="À choisir"
      options={options}
      valeur={voulu[nom]}
      surChange={(valeur) => surChange(accorderProduit(offre, { ...voulu, [nom]: valeur }))}
    />
  )
  return (
    <div data-champ="demande" className="grid items-start gap-x-4 gap-y-3.5 sm:grid-cols-3">
      {champ('variete', 'Variété', listes.varietes)}
      {champ('typeProduit', 'Type de produit', listes.types)}
      {champ('calibre', 'Calibre', listes.calibres)}
    </div>
  )
}
