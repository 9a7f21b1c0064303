import type { Metadata } from 'next'
import { RevisionActions } from '@/components/pepiniere/revision-actions'
import { RevisionFaits } from '@/components/pepiniere/revision-faits'
import { ARRONDI, RevisionLignes } from '@/components/pepiniere/revision-lignes'
import { direRevision, TONS_ETAT } from '@/components/pepiniere/revision-mots'
import { Etiquette } from '@/components/ui/etiquette'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'
import { lireHistoriqueRevision } from '@/lib/pepiniere/historique.queries'
import { direPerimees, obstacleAAppliquer, perimees, redemander } from '@/lib/pepiniere/revision'
import { apercevoirRevision, lireRevision } from '@/lib/pepiniere/revision.queries'
import { LIBELLES_ETAT } from '@/lib/pepiniere/revision-faits'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Révision n° ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const revision = await demander(lireRevision, params)
  const { id, etat } = revision
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueRevision, { id, limite: 10, suivant })
  const apercu = etat === 'preparee' && (await demander(apercevoirRevision, redemander(revision)))
  const changees = apercu ? perimees(revision.lignes, apercu.lignes) : []
  const perimee = changees.length > 0 ? direPerimees(changees) : null
  const obstacle = perimee ?? obstacleAAppliquer(revision, jourParis(maintenant()))
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Pépinière', href: '/pepiniere' },
          { libelle: 'Révisions', href: '/pepiniere/revisions' },
          { libelle: `n° ${id}` },
        ]}
        titre={`Révision n° ${id} : ${direRevision(revision)}`}
        etiquettes={<Etiquette ton={TONS_ETAT[etat]}>{LIBELLES_ETAT[etat]}</Etiquette>}
        action={
          peut(acteur.role, 'pepiniere.tenir') && <RevisionActions revision={revision} obstacle={obstacle} />
        }
      />
      {recherche.enregistre && (
        <Suite titre={`La révision n° ${id} est préparée : aucun prix n’a changé.`} actes={[]}>
          Relisez-la, puis appliquez-la : les prix seront exactement ceux-ci.
        </Suite>
      )}
      {etat === 'preparee' && obstacle && (
        <Message ton={perimee ? 'attention' : 'info'} titre={obstacle} className="mb-4" />
      )}
      <RevisionFaits revision={revision} />
      <Section titre="Prix par prix">
        <RevisionLignes
          legende={`Prix avant et après la révision n° ${id}`}
          lignes={revision.lignes}
          total={revision.total}
          vide=""
        />
        <p className="mt-2 text-encre-2">{ARRONDI}</p>
      </Section>
      <Historique page={historique} chemin={`/pepiniere/revisions/${id}`} suivant={suivant} />
    </>
  )
})
