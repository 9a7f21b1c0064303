import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { marqueAoc } from '@/components/approvisionnements/aoc-marque'
import { CampagneClose } from '@/components/approvisionnements/campagne-close'
import { AvisFiche } from '@/components/livraisons/avis-fiche'
import { FaitsLivraison } from '@/components/livraisons/faits-livraison'
import { FicheCalibrage } from '@/components/livraisons/fiche-calibrage'
import { saisieDe } from '@/components/livraisons/saisie-calibrage'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import { page } from '@/lib/doors/page'
import { aocDuCalibre } from '@/lib/livraisons/aoc-lot'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { refusRecalibrage } from '@/lib/livraisons/lot-servi'
import { listerCalibres } from '@/lib/livraisons/reference.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Calibrage ${(await params).code}` }
}

export default page<Parametres>(async ({ acteur, demander, params }) => {
  if (!peut(acteur.role, 'calibrage.enregistrer')) forbidden()
  const livraison = await demander(lireLivraison, { code: params.code })
  const { code, quantiteGrammes, numeros, etat, campagneCloturee } = livraison
  const [calibres, campagne] = await Promise.all([
    demander(listerCalibres),
    demander(lireCampagne, { annee: livraison.campagne }),
  ])
  const tri = {
    calibreMinimumMm: campagne.calibreMinimumAocMm,
    typeProduit: { code: livraison.typeProduit, libelle: livraison.typeProduitLibelle },
    humiditePourMille: livraison.humiditePourMille,
  }
  const depart = etat === 'calibree' ? livraison : (livraison.brouillon ?? { lots: [], ecarts: [] })
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Livraisons', href: '/livraisons' },
          { libelle: code, href: `/livraisons/${code}` },
          { libelle: 'Calibrage' },
        ]}
        titre={`Fiche de calibrage de la livraison ${code}`}
      />
      <FaitsLivraison livraison={livraison} />
      {campagneCloturee ? <CampagneClose annee={livraison.campagne} /> : <AvisFiche livraison={livraison} />}
      {etat !== 'ouverte' && !campagneCloturee && refusRecalibrage(code, livraison.lots) === null && (
        <FicheCalibrage
          key={code}
          livraison={{ code, quantiteGrammes, numeros, calibree: etat === 'calibree' }}
          calibres={calibres.elements.map((calibre) => ({
            id: calibre.id,
            libelle: calibre.libelle,
            aoc: marqueAoc(aocDuCalibre(livraison.aoc.regles, { calibre, ...tri }), {
              favorable: 'AOC',
              motif: true,
            }),
          }))}
          depart={saisieDe({ lots: depart.lots, ecarts: depart.ecarts })}
        />
      )}
    </>
  )
})
