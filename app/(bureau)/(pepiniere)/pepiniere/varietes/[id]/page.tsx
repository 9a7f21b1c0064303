import type { Metadata } from 'next'
import { EtiquetteAocPlant, RaisonsAocPlant } from '@/components/pepiniere/aoc-plant'
import { ManquesDeLaVariete } from '@/components/pepiniere/avertissements'
import { GrilleTarif } from '@/components/pepiniere/grille-tarif'
import { VarieteActions } from '@/components/pepiniere/variete-actions'
import { VarieteEtat } from '@/components/pepiniere/variete-etat'
import { Definitions, EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireAvertissements } from '@/lib/pepiniere/catalogue.queries'
import { listerDimensions } from '@/lib/pepiniere/dimension.queries'
import { lireHistoriqueVarieteArbre } from '@/lib/pepiniere/historique.queries'
import { listerTarifs } from '@/lib/pepiniere/tarif.queries'
import { convientAoc } from '@/lib/pepiniere/variete'
import { lireVarieteArbre } from '@/lib/pepiniere/variete.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Variété de plants n° ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const variete = await demander(lireVarieteArbre, params)
  const { id, libelle } = variete
  const { historique: suivant } = recherche
  const [tarifs, dimensions, avis, historique] = await Promise.all([
    demander(listerTarifs, { variete: id, limite: 200 }),
    demander(listerDimensions),
    demander(lireAvertissements),
    demander(lireHistoriqueVarieteArbre, { id, limite: 10, suivant }),
  ])
  const tient = peut(acteur.role, 'pepiniere.tenir')
  const manques = avis.manques.filter((m) => m.variete === id)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Pépinière', href: '/pepiniere' }, { libelle }]}
        titre={<span className="inline-block first-letter:uppercase">{libelle}</span>}
        etiquettes={<EtiquetteAocPlant convient={convientAoc(variete)} />}
        action={tient && <VarieteActions variete={variete} />}
      />
      <VarieteEtat variete={variete} enregistre={recherche.enregistre} />
      <Section titre="Prix HT par plant, en euros">
        <ManquesDeLaVariete manques={manques} />
        <GrilleTarif
          variete={variete}
          dimensions={dimensions.elements.filter(
            (d) => d.actif || tarifs.elements.some((t) => t.dimension === d.id),
          )}
          tarifs={tarifs.elements}
          manques={manques}
          modifiable={tient && variete.actif}
        />
      </Section>
      <div className="grid gap-x-4 md:grid-cols-2">
        <Section titre="Plant" carte>
          <Definitions
            elements={[
              ['Numéro', id],
              ['Espèce', variete.especeLibelle],
              ['Usage principal', variete.usageLibelle],
              ['Variété de noix', variete.varieteNoixNom],
            ]}
          />
        </Section>
        <Section titre="Pour un verger AOC" carte>
          <RaisonsAocPlant variete={variete} />
        </Section>
      </div>
      <Historique page={historique} chemin={`/pepiniere/varietes/${id}`} suivant={suivant} />
    </>
  )
})
