import type { Metadata } from 'next'
import { CommuneAires } from '@/components/approvisionnements/commune-aires'
import { CommuneEtiquette } from '@/components/approvisionnements/communes-tableau'
import { EnTetePage, Faits } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Lien } from '@/components/ui/lien'
import { peut } from '@/lib/access/droits'
import { lireCommune } from '@/lib/approvisionnements/commune.queries'
import { lireHistoriqueCommune } from '@/lib/approvisionnements/historique.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

interface Parametres {
  insee: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Commune ${(await params).insee}` }
}

export default page<Parametres>(async ({ acteur, params, recherche, demander }) => {
  const commune = await demander(lireCommune, params)
  const { insee, nom, departement, codesPostaux } = commune
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueCommune, { insee, limite: 10, suivant })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Aire AOC', href: '/communes' }, { libelle: nom }]}
        titre={nom}
        etiquettes={<CommuneEtiquette commune={commune} />}
      />
      <Faits
        faits={[
          { libelle: 'INSEE', valeur: insee },
          { libelle: 'Code postal', valeur: codesPostaux.join(', ') },
          { libelle: 'Département', valeur: departement },
          {
            libelle: 'Vergers',
            valeur: <Lien href={`/vergers?q=${encodeURIComponent(nom)}`}>Chercher ses vergers</Lien>,
          },
        ]}
      />
      <CommuneAires
        commune={commune}
        aujourdhui={jourParis(maintenant())}
        modifie={peut(acteur.role, 'aire.modifier')}
      />
      <Historique page={historique} chemin={`/communes/${insee}`} suivant={suivant} />
    </>
  )
})
