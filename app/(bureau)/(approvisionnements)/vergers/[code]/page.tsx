import type { Metadata } from 'next'
import { AocDuJour } from '@/components/approvisionnements/aoc-du-jour'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { DernieresLivraisons } from '@/components/approvisionnements/dernieres-livraisons'
import { VergerActions } from '@/components/approvisionnements/verger-actions'
import { VergerEtat } from '@/components/approvisionnements/verger-etat'
import { VergerFaits } from '@/components/approvisionnements/verger-faits'
import { Etiquette } from '@/components/ui/etiquette'
import { EnTetePage } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { LienBouton } from '@/components/ui/lien-bouton'
import { peut } from '@/lib/access/droits'
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { lireHistoriqueVerger } from '@/lib/approvisionnements/historique.queries'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { lireAocVerger, lireVerger } from '@/lib/approvisionnements/verger.queries'
import { maintenant } from '@/lib/core/horloge'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { listerLivraisons, totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { jourParis, lireJour } from '@/lib/mesures/jour'

export const generateMetadata = async ({
  params,
}: {
  params: Promise<{ code: string }>
}): Promise<Metadata> => ({ title: `Verger ${(await params).code}` })

export default page<{ code: string }>(async ({ acteur, params, recherche, demander }) => {
  const verger = await demander(lireVerger, params)
  const { code } = verger
  const jour = lireJour(recherche.le ?? '') ?? jourParis(maintenant())
  const [producteur, livraisons, campagnes, aoc, campagneDuDroit] = await Promise.all([
    demander(lireProducteur, { code: verger.producteur }),
    demander(listerLivraisons, { verger: code, limite: 10 }),
    campagneChoisie(demander, recherche),
    demander(lireAocVerger, { code, le: jour }),
    demander(campagneDuJour, { jour }),
  ])
  const total = await demander(totaliserLivraisons, { verger: code, campagne: campagnes.choisie })
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueVerger, { code, limite: 10, suivant })
  const enregistre = peut(acteur.role, 'vergers.enregistrer')
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Vergers', href: '/vergers' }, { libelle: code }]}
        titre={`${code} ${verger.nom}`}
        etiquettes={
          <>
            {!verger.actif && <Etiquette ton="attention">inactif</Etiquette>}
            <AocEtiquette avis={verger.aoc} />
          </>
        }
        action={
          <>
            <LienBouton href={`/pilotage/vergers/${code}`}>Chiffres</LienBouton>
            <LienBouton href={`/trace?type=verger&code=${code}`}>Trace</LienBouton>
            {enregistre && <VergerActions verger={verger} />}
          </>
        }
      />
      <VergerEtat
        verger={verger}
        producteur={producteur}
        enregistre={recherche.enregistre}
        peutEnregistrer={enregistre}
      />
      <VergerFaits verger={verger} producteur={producteur} />
      <AocDuJour code={code} jour={jour} aoc={aoc} campagne={campagneDuDroit} />
      <DernieresLivraisons
        filtre={{ nom: 'verger', code }}
        livraisons={livraisons.elements}
        total={total}
        campagne={campagnes}
      />
      <Historique page={historique} chemin={`/vergers/${code}`} suivant={suivant} />
    </>
  )
})
