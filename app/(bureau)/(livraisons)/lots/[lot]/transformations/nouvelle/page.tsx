import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { TransformationFormulaire } from '@/components/livraisons/transformation-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { refusTransformation, transformationsDe } from '@/lib/livraisons/transformation'
import { jourParis } from '@/lib/mesures/jour'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Transformer ${(await params).lot}` }
}

export default page<Parametres>(async ({ acteur, demander, params }) => {
  if (!peut(acteur.role, 'lots.transformer')) forbidden()
  const lot = await demander(lireLot, { lot: params.lot })
  const { code } = lot
  const refus = refusTransformation(lot)
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Lots', href: '/lots' },
          { libelle: code, href: `/lots/${code}` },
          { libelle: 'Transformer' },
        ]}
        titre={`Transformer le lot ${code}`}
      />
      {refus ? (
        <Message
          ton="attention"
          titre={refus}
          actions={<LienBouton href={`/lots/${code}`}>Revenir au lot</LienBouton>}
        />
      ) : (
        <TransformationFormulaire
          lot={code}
          libreGrammes={disponibleGrammes(lot)}
          types={transformationsDe(lot.typeProduit)}
          aujourdhui={jourParis(maintenant())}
        />
      )}
    </>
  )
})
