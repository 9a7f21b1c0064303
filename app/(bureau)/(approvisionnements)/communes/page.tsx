import type { Metadata } from 'next'
import { CommunesTableau } from '@/components/approvisionnements/communes-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { RangeePuces } from '@/components/ui/filtres'
import { ListeVide } from '@/components/ui/liste-vide'
import { accorder } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { Recherche } from '@/components/ui/recherche'
import { listerCommunes } from '@/lib/approvisionnements/reference.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Aire AOC' }

const LISTE = '/communes'
const AIRE = [
  { valeur: '1', libelle: 'dans l’aire' },
  { valeur: '0', libelle: 'hors de l’aire' },
]

export default page(async ({ recherche, demander }) => {
  const { q, aireAoc, suivant: curseur } = recherche
  const filtres = { q, aireAoc }
  const { elements, suivant } = await demander(listerCommunes, { recherche: q, aireAoc, suivant: curseur })
  return (
    <>
      <EnTetePage titre="Aire de l’AOC « Noix de Grenoble »" />
      <div className="mb-3 flex flex-col gap-2.5">
        <Recherche
          action={LISTE}
          filtres={filtres}
          libelle="Chercher une commune"
          exemple="Nom, code postal ou INSEE"
        />
        <RangeePuces
          chemin={LISTE}
          filtres={filtres}
          libelle="Aire"
          nom="aireAoc"
          tous="toutes"
          options={AIRE}
        />
      </div>
      <CommunesTableau
        communes={elements}
        aujourdhui={jourParis(maintenant())}
        vide={
          <ListeVide
            phrase="Aucune commune d’Isère, de Drôme ou de Savoie ne répond à cette recherche."
            sansFiltre={{ href: LISTE, libelle: 'Toutes les communes' }}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
        resume={accorder(elements.length, 'commune affichée', 'communes affichées')}
      />
    </>
  )
})
