import type { Metadata } from 'next'
import { RappelsTableau } from '@/components/tracabilite/rappels-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { RangeePuces } from '@/components/ui/filtres'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { Pagination } from '@/components/ui/pagination'
import { page } from '@/lib/doors/page'
import { listerRappels } from '@/lib/tracabilite/rappel.queries'

export const metadata: Metadata = { title: 'Rappels' }

const CHEMIN = '/rappels'

export default page(async ({ demander, recherche }) => {
  const filtres = garder(recherche, ['exercice'])
  const { suivant } = recherche
  const { elements, suivant: suite } = await demander(listerRappels, { ...filtres, suivant })
  return (
    <>
      <EnTetePage
        titre="Rappels"
        action={
          <LienBouton href="/rappels/nouveau" variante="principal">
            Nouveau rappel
          </LienBouton>
        }
      />
      <div className="mb-3">
        <RangeePuces
          chemin={CHEMIN}
          filtres={filtres}
          libelle="Nature"
          nom="exercice"
          tous="Tous"
          options={[
            { valeur: '1', libelle: 'Exercices' },
            { valeur: '0', libelle: 'Rappels réels' },
          ]}
        />
      </div>
      <RappelsTableau
        rappels={elements}
        vide={
          <ListeVide
            phrase="Aucun rappel : un exercice montre en une seconde qui serait à prévenir."
            action={<LienBouton href="/rappels/nouveau">Lancer un exercice</LienBouton>}
          />
        }
      />
      <Pagination
        suivant={suite && adresse(CHEMIN, filtres, { suivant: suite })}
        debut={suivant ? adresse(CHEMIN, filtres) : null}
      />
    </>
  )
})
