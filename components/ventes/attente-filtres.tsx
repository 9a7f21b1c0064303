import type { Filtres } from '@/components/ui/adresse'
import { FiltreJour } from '@/components/ui/filtre-jour'
import { RangeePuces } from '@/components/ui/filtres'
import { type Jour, plusJours } from '@/lib/mesures/jour'

interface Props {
  chemin: string
  filtres: Filtres
  aujourdhui: Jour
  /** The list may also be read client by client. */
  parClient?: boolean
}

/** What should have left by a day, late ones included; and how the list is grouped. */
export function AttenteFiltres({ chemin, filtres, aujourdhui, parClient = false }: Props) {
  return (
    <div className="dock mb-4 flex flex-wrap items-end gap-x-6 gap-y-2 print:hidden">
      {parClient && (
        <RangeePuces
          chemin={chemin}
          filtres={filtres}
          libelle="Rangées"
          nom="par"
          tous="par lot"
          options={[{ valeur: 'client', libelle: 'par client' }]}
        />
      )}
      <RangeePuces
        chemin={chemin}
        filtres={filtres}
        libelle="À faire partir"
        nom="pour"
        tous="toutes"
        options={[
          { valeur: plusJours(aujourdhui, -1), libelle: 'en retard' },
          { valeur: aujourdhui, libelle: 'jusqu’à aujourd’hui' },
          { valeur: plusJours(aujourdhui, 1), libelle: 'jusqu’à demain' },
        ]}
      />
      <FiltreJour action={chemin} filtres={filtres} nom="pour" libelle="Au plus tard le" bouton="Voir" />
    </div>
  )
}
