import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { VergerFormulaire } from '@/components/approvisionnements/verger-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export async function generateMetadata({ params }: { params: Promise<{ code: string }> }): Promise<Metadata> {
  return { title: `Modifier ${(await params).code}` }
}

export default page<{ code: string }>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'vergers.enregistrer')) forbidden()
  const aujourdhui = jourParis(maintenant())
  const [verger, { elements }, { reglesAoc }] = await Promise.all([
    demander(lireVerger, params),
    demander(listerVarietes),
    demander(campagneDuJour, { jour: aujourdhui }),
  ])
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Vergers', href: '/vergers' },
          { libelle: verger.code, href: `/vergers/${verger.code}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier ${verger.nom}`}
      />
      <VergerFormulaire varietes={elements} aujourdhui={aujourdhui} decisives={reglesAoc} verger={verger} />
    </>
  )
})
