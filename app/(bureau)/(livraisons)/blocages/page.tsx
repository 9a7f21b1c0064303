import type { Metadata } from 'next'
import { BlocagesTableau } from '@/components/livraisons/blocages-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { RangeePuces } from '@/components/ui/filtres'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { Pagination } from '@/components/ui/pagination'
import { Suite } from '@/components/ui/suite'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { nommerCible } from '@/lib/livraisons/blocage'
import { lireBlocage, listerBlocages } from '@/lib/livraisons/blocage.queries'

export const metadata: Metadata = { title: 'Blocages' }

const CHEMIN = '/blocages'

export default page(async ({ acteur, demander, recherche }) => {
  const filtres = garder(recherche, ['enVigueur'])
  const { suivant, enregistre } = recherche
  const [{ elements, suivant: suite }, pose] = await Promise.all([
    demander(listerBlocages, { ...filtres, suivant }),
    enregistre ? demander(lireBlocage, { id: enregistre }) : null,
  ])
  const peutBloquer = peut(acteur.role, 'lots.bloquer')
  return (
    <>
      <EnTetePage
        titre="Blocages"
        action={
          peutBloquer && (
            <LienBouton href="/blocages/nouveau" variante="principal">
              Bloquer
            </LienBouton>
          )
        }
      />
      {pose && <Suite titre={`Blocage posé sur ${nommerCible(pose.cible)} : ${pose.motif}.`} actes={[]} />}
      <div className="mb-3">
        <RangeePuces
          chemin={CHEMIN}
          filtres={filtres}
          libelle="État"
          nom="enVigueur"
          tous="tous"
          options={[
            { valeur: '1', libelle: 'en vigueur' },
            { valeur: '0', libelle: 'levés' },
          ]}
        />
      </div>
      <BlocagesTableau
        blocages={elements}
        peutLever={peutBloquer}
        vide={
          <ListeVide
            phrase={
              filtres.enVigueur ? 'Aucun blocage de cet état.' : 'Aucun blocage : tous les lots sont libres.'
            }
            sansFiltre={filtres.enVigueur !== undefined && { href: CHEMIN, libelle: 'Retirer les filtres' }}
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
