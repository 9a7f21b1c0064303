import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule, RangeePuces } from '@/components/ui/filtres'
import type { Classe, Usage } from '@/lib/pepiniere/catalogue'

const CHEMIN = '/pepiniere'

interface Props {
  filtres: Filtres
  usages: readonly Usage[]
  especes: readonly Classe[]
  /** Varieties on sale, all uses together. */
  enVente: number
}

/** Question 2.3: each use with its number of varieties, none included. */
export function CatalogueFiltres({ filtres, usages, especes, enVente }: Props) {
  return (
    <div className="mb-3 flex flex-col gap-2">
      <RangeePuces
        libelle="Usage"
        chemin={CHEMIN}
        filtres={filtres}
        nom="usage"
        tous={`Tous (${enVente})`}
        options={usages.map((u) => ({ valeur: String(u.id), libelle: `${u.libelle} (${u.nombre})` }))}
      />
      <RangeePuces
        libelle="Espèce"
        chemin={CHEMIN}
        filtres={filtres}
        nom="espece"
        tous="Toutes"
        options={especes.map((e) => ({ valeur: String(e.id), libelle: e.libelle }))}
      />
      <PucesBascule
        chemin={CHEMIN}
        filtres={filtres}
        choix={[
          { nom: 'sansTarif', valeur: '1', libelle: 'Sans prix' },
          { nom: 'actif', valeur: '0', libelle: 'Retirées de la vente' },
        ]}
      />
    </div>
  )
}
