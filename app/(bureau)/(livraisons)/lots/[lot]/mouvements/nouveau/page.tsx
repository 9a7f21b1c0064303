import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { MouvementFormulaire } from '@/components/livraisons/mouvement-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { refusVide } from '@/lib/livraisons/transformation'
import { jourParis } from '@/lib/mesures/jour'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Mouvement sur ${(await params).lot}` }
}

export default page<Parametres>(async ({ acteur, demander, params, recherche }) => {
  if (!peut(acteur.role, 'lots.mouvoir')) forbidden()
  const lot = await demander(lireLot, { lot: params.lot })
  const { code } = lot
  const refus = refusVide(lot)
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Lots', href: '/lots' },
          { libelle: code, href: `/lots/${code}` },
          { libelle: 'Mouvement' },
        ]}
        titre={`Mouvement sur le lot ${code}`}
      />
      {refus ? (
        <Message
          ton="attention"
          titre={refus}
          actions={<LienBouton href={`/lots/${code}`}>Revenir au lot</LienBouton>}
        />
      ) : (
        <MouvementFormulaire
          lot={code}
          libreGrammes={disponibleGrammes(lot)}
          aujourdhui={jourParis(maintenant())}
          retourDe={recherche.commande}
        />
      )}
    </>
  )
})
