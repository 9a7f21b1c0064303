import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'
import type { PageDe } from '@/lib/core/representation'
import { VergersTableau } from './vergers-tableau'

interface Props {
  producteur: Producteur
  page: PageDe<Verger>
  enregistre: boolean
}

export function VergersDuProducteur({ producteur, page, enregistre }: Props) {
  const { code, raisonSociale, actif } = producteur
  return (
    <Section
      titre="Vergers"
      action={<Lien href={`/vergers?producteur=${code}`}>Dans la liste des vergers</Lien>}
    >
      <VergersTableau
        legende={`Vergers de ${code}`}
        vergers={page.elements}
        sansProducteur
        complets={page.suivant === null}
        vide={
          <>
            <p>Aucun verger n’est enregistré pour {raisonSociale}.</p>
            {enregistre && actif && (
              <p className="mt-2">
                <LienBouton href={`/vergers/nouveau?producteur=${code}`}>Ajouter un verger</LienBouton>
              </p>
            )}
          </>
        }
      />
    </Section>
  )
}
