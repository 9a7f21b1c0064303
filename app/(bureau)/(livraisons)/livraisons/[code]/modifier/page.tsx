import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { CampagneClose } from '@/components/approvisionnements/campagne-close'
import { FormulaireLivraison } from '@/components/livraisons/formulaire-livraison'
import { saisieDe } from '@/components/livraisons/saisie-livraison'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { page } from '@/lib/doors/page'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Modifier ${(await params).code}` }
}

export default page<Parametres>(async ({ acteur, demander, params }) => {
  if (!peut(acteur.role, 'livraisons.enregistrer')) forbidden()
  const livraison = await demander(lireLivraison, { code: params.code })
  const { code } = livraison
  const [fiche, producteur, types] = await Promise.all([
    demander(lireVerger, { code: livraison.verger }),
    demander(lireProducteur, { code: livraison.producteur }),
    demander(listerTypesProduit),
  ])
  // The orchard may have changed hands since: a correction keeps who brought these nuts.
  const verger = { ...fiche, producteur: livraison.producteur, producteurNom: livraison.producteurNom }
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Livraisons', href: '/livraisons' },
          { libelle: code, href: `/livraisons/${code}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier la livraison ${code}`}
      />
      {livraison.campagneCloturee ? (
        <CampagneClose annee={livraison.campagne} />
      ) : livraison.etat === 'calibree' ? (
        <Message
          ton="attention"
          titre={`La livraison ${code} est calibrée : corrigez sa fiche de calibrage plutôt que la pesée.`}
          actions={
            <LienBouton href={`/livraisons/${code}/calibrage`}>Ouvrir la fiche de calibrage</LienBouton>
          }
        />
      ) : (
        <FormulaireLivraison
          types={types.elements.filter((t) => t.livrable).map((t) => ({ id: t.code, libelle: t.libelle }))}
          code={code}
          depart={saisieDe(livraison)}
          origine={{ verger, producteur }}
          garde={livraison}
          peutDepasser={peut(acteur.role, 'livraisons.depasserPlafond')}
        />
      )}
    </>
  )
})
