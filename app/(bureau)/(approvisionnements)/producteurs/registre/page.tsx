import type { Metadata } from 'next'
import { REGISTRE, RegistreFiltres } from '@/components/approvisionnements/registre-filtres'
import { RegistrePapier } from '@/components/approvisionnements/registre-papier'
import { RegistreTableau } from '@/components/approvisionnements/registre-tableau'
import { adresse } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import type { Inscription } from '@/lib/approvisionnements/registre'
import { lireRegistre, totaliserRegistre } from '@/lib/approvisionnements/registre.queries'
import { maintenant } from '@/lib/core/horloge'
import type { Demander } from '@/lib/core/operation'
import { page } from '@/lib/doors/page'
import { formatJour, jourParis, lireJour } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Registre des adhérents' }

const PAR_LECTURE = 200

/** The whole register, page after page: what paper asks for. */
async function registreEntier(demander: Demander, filtres: object): Promise<Inscription[]> {
  const lues: Inscription[] = []
  let suivant: string | null | undefined
  while (suivant !== null) {
    const lecture = { ...filtres, limite: PAR_LECTURE, suivant: suivant ?? undefined }
    const { elements, suivant: apres } = await demander(lireRegistre, lecture)
    lues.push(...elements)
    suivant = apres
  }
  return lues
}

export default page(async ({ recherche, demander }) => {
  const { au, enCours, suivant: curseur, entier } = recherche
  const filtres = { au, enCours }
  const [total, lue] = await Promise.all([
    demander(totaliserRegistre, filtres),
    entier === '1'
      ? registreEntier(demander, filtres).then((elements) => ({ elements, suivant: null }))
      : demander(lireRegistre, { ...filtres, suivant: curseur }),
  ])
  const { elements, suivant } = lue
  const partiel = elements.length < total.inscriptions
  const aujourdhui = jourParis(maintenant())
  const jour = (au && lireJour(au)) || undefined
  return (
    <div className="page-registre">
      <EnTetePage
        fil={[{ libelle: 'Producteurs', href: '/producteurs' }, { libelle: 'Registre' }]}
        titre={`Registre des adhérents${jour ? ` au ${formatJour(jour)}` : ''}`}
        action={
          <>
            <MenuExport liste="/api/adhesions" filtres={filtres} />
            {partiel ? (
              <LienBouton href={adresse(REGISTRE, filtres, { entier: '1' })}>Registre entier</LienBouton>
            ) : (
              <BoutonImprimer>Imprimer le registre</BoutonImprimer>
            )}
          </>
        }
      />
      <RegistreFiltres filtres={filtres} au={jour} />
      <RegistrePapier
        au={jour ?? aujourdhui}
        aujourdhui={aujourdhui}
        enCours={enCours === '1'}
        partiel={partiel}
      />
      <RegistreTableau
        legende="Registre des adhérents, par numéro"
        inscriptions={elements}
        total={total}
        vide={
          <ListeVide
            phrase="Aucune adhésion ne figure au registre pour ce jour."
            sansFiltre={(au ?? enCours) !== undefined && { href: REGISTRE, libelle: 'Tout le registre' }}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(REGISTRE, filtres, { suivant })}
        debut={curseur ? adresse(REGISTRE, filtres) : null}
        resume={accorder(elements.length, 'inscription affichée', 'inscriptions affichées')}
      />
    </div>
  )
})
