import type { Metadata } from 'next'
import { CommanderFormulaire } from '@/components/distributeurs/commander-formulaire'
import { HISTORIQUE } from '@/components/distributeurs/portail-filtres'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { listerConditionnementsOfferts } from '@/lib/distributeurs/commander.queries'
import { listerDisponibilites } from '@/lib/distributeurs/disponibilites.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Commander' }

export default page(async ({ demander }) => {
  const [conditionnements, offre] = await Promise.all([
    demander(listerConditionnementsOfferts),
    demander(listerDisponibilites),
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Historique', href: HISTORIQUE }, { libelle: 'Nouvelle' }]}
        titre="Commander"
      />
      {offre.elements.length === 0 ? (
        <Message titre="Rien n’est libre pour le moment.">
          Revenez après les prochaines livraisons, ou appelez le service commercial.
        </Message>
      ) : (
        <CommanderFormulaire offre={offre.elements} conditionnements={conditionnements.elements} />
      )}
    </>
  )
})
