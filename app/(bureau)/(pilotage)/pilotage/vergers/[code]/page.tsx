import type { Metadata } from 'next'
import { ProfilCalibres } from '@/components/pilotage/profil-calibres'
import { VergerCampagnes } from '@/components/pilotage/verger-campagnes'
import { VergerRendements } from '@/components/pilotage/verger-rendements'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { page } from '@/lib/doors/page'
import { listerCalibres } from '@/lib/livraisons/reference.queries'
import { chiffrerVerger } from '@/lib/pilotage/verger-chiffres.queries'

export const generateMetadata = async ({
  params,
}: {
  params: Promise<{ code: string }>
}): Promise<Metadata> => ({ title: `Verger ${(await params).code} en chiffres` })

export default page<{ code: string }>(async ({ params, demander }) => {
  const verger = await demander(chiffrerVerger, params)
  const { code, nom, campagnes } = verger
  const calibres = await demander(listerCalibres)
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Vergers', href: '/vergers' },
          { libelle: code, href: `/vergers/${code}` },
          { libelle: 'En chiffres' },
        ]}
        titre={`${code} ${nom} en chiffres`}
        action={campagnes.length > 0 && <BoutonImprimer />}
      />
      <p className="mb-4">
        {verger.variete}, de{' '}
        <Lien href={`/pilotage/producteurs/${verger.producteur}`}>
          {verger.producteur} {verger.producteurNom}
        </Lien>
        , aujourd’hui ; les chiffres d’une campagne sont ceux du jour de ses livraisons.
      </p>
      {campagnes.length === 0 && (
        <Message>
          Ce verger n’a encore rien livré : ses chiffres viendront avec sa première livraison.
        </Message>
      )}
      <VergerRendements recoltes={campagnes.flatMap((c) => c.recoltes)} />
      {campagnes.length > 0 && <VergerCampagnes code={code} campagnes={campagnes} />}
      <ProfilCalibres campagnes={campagnes} calibres={calibres.elements} />
    </>
  )
})
