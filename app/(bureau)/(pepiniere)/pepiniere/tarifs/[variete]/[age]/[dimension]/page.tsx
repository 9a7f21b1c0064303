import type { Metadata } from 'next'
import { EnTetePage, Faits } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { page } from '@/lib/doors/page'
import { siTrouve } from '@/lib/doors/si-trouve'
import { formatEuros } from '@/lib/mesures/argent'
import { lireDimension } from '@/lib/pepiniere/dimension.queries'
import { lireHistoriqueTarif } from '@/lib/pepiniere/historique.queries'
import { direPlant } from '@/lib/pepiniere/tarif'
import { lireTarif } from '@/lib/pepiniere/tarif.queries'
import { lireVarieteArbre } from '@/lib/pepiniere/variete.queries'

type Params = { variete: string; age: string; dimension: string }

export const metadata: Metadata = { title: 'Historique d’un prix' }

/** A price that was withdrawn keeps its page: its trail is there. */
export default page<Params>(async ({ params, recherche, demander }) => {
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueTarif, { ...params, limite: 20, suivant })
  const [variete, dimension, tarif] = await Promise.all([
    demander(lireVarieteArbre, { id: params.variete }),
    demander(lireDimension, { id: params.dimension }),
    siTrouve(demander(lireTarif, params)),
  ])
  const plant = direPlant({ ...dimension, varieteLibelle: variete.libelle, age: Number(params.age) })
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: variete.libelle, href: `/pepiniere/varietes/${variete.id}` },
          { libelle: 'Prix' },
        ]}
        titre={<span className="inline-block first-letter:uppercase">{plant}</span>}
      />
      <Faits
        faits={[
          {
            libelle: 'Prix HT par plant',
            valeur: tarif ? formatEuros(tarif.prixCentimes) : 'aucun',
            fort: true,
            precision: tarif && !tarif.actif && 'retiré de la vente',
          },
        ]}
      />
      <Historique
        page={historique}
        chemin={`/pepiniere/tarifs/${variete.id}/${params.age}/${dimension.id}`}
        suivant={suivant}
      />
    </>
  )
})
