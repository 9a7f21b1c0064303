import type { Metadata } from 'next'
import { DimensionActions } from '@/components/pepiniere/dimension-actions'
import { DimensionFormulaire } from '@/components/pepiniere/dimension-formulaire'
import { Definitions, EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { formatPlage } from '@/lib/mesures/hauteur'
import { lireDimension, listerDimensions } from '@/lib/pepiniere/dimension.queries'
import { lireHistoriqueDimension } from '@/lib/pepiniere/historique.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Dimension n° ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const dimension = await demander(lireDimension, params)
  const { id, actif, motifInactivite, nombreTarifs } = dimension
  const { historique: suivant } = recherche
  const [toutes, historique] = await Promise.all([
    demander(listerDimensions),
    demander(lireHistoriqueDimension, { id, limite: 10, suivant }),
  ])
  const tient = peut(acteur.role, 'pepiniere.tenir')
  const plage = formatPlage(dimension.minCm, dimension.maxCm)
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: 'Dimensions', href: '/pepiniere/dimensions' },
          { libelle: `n° ${id}` },
        ]}
        titre={`Dimension ${id} : ${plage}`}
        action={tient && <DimensionActions dimension={dimension} />}
      />
      {recherche.enregistre && <Suite titre={`La dimension ${id} est enregistrée : ${plage}.`} actes={[]} />}
      {!actif && (
        <Message ton="attention" titre="Cette dimension est hors service." className="mb-4">
          {motifInactivite && `Motif : ${motifInactivite}.`}
        </Message>
      )}
      {tient && actif ? (
        <DimensionFormulaire
          key={plage}
          dimension={dimension}
          autres={toutes.elements.filter((d) => d.actif && d.id !== id)}
        />
      ) : (
        <Section titre="Plage de hauteur" carte>
          <Definitions
            elements={[
              ['Hauteur', plage],
              ['Prix donnés', nombreTarifs],
            ]}
          />
        </Section>
      )}
      <div className="mt-5">
        <Historique page={historique} chemin={`/pepiniere/dimensions/${id}`} suivant={suivant} />
      </div>
    </>
  )
})
