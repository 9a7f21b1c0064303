import type { Metadata } from 'next'
import { DimensionsTableau } from '@/components/pepiniere/dimensions-tableau'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireAvertissements } from '@/lib/pepiniere/catalogue.queries'
import { listerDimensions } from '@/lib/pepiniere/dimension.queries'

export const metadata: Metadata = { title: 'Dimensions des plants' }

export default page(async ({ acteur, recherche, demander }) => {
  const [{ elements }, { chevauchements }] = await Promise.all([
    demander(listerDimensions),
    demander(lireAvertissements),
  ])
  const neuve = elements.find((d) => String(d.id) === recherche.enregistre)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Pépinière', href: '/pepiniere' }, { libelle: 'Dimensions' }]}
        titre="Dimensions des plants"
        action={
          peut(acteur.role, 'pepiniere.tenir') && (
            <LienBouton href="/pepiniere/dimensions/nouvelle" variante="principal">
              Nouvelle dimension
            </LienBouton>
          )
        }
      />
      {neuve && <Suite titre={`La dimension ${neuve.id} est ajoutée.`} actes={[]} />}
      {chevauchements.length > 0 && (
        <Message ton="attention" titre="Des plages se chevauchent : un plant y a deux prix" className="mb-4">
          {chevauchements.map((dire) => (
            <p key={dire}>{dire}</p>
          ))}
        </Message>
      )}
      <DimensionsTableau dimensions={elements} />
    </>
  )
})
