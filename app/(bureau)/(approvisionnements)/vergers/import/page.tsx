import type { Metadata } from 'next'
import { ImportColonnes, ImportModeles } from '@/components/approvisionnements/import-colonnes'
import { ImportFichier } from '@/components/approvisionnements/import-fichier'
import { EnTetePage } from '@/components/ui/fiche'
import { COLONNES_VERGER } from '@/lib/approvisionnements/verger.colonnes'
import { proposerCodeVerger } from '@/lib/approvisionnements/verger.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Importer des vergers' }

export default page(async ({ demander }) => {
  const { code } = await demander(proposerCodeVerger)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Vergers', href: '/vergers' }, { libelle: 'Importer' }]}
        titre="Importer des vergers"
      />
      <ImportModeles liste="/vergers" codePropose={code} />
      <ImportFichier liste="/vergers" nom="verger" />
      <ImportColonnes colonnes={COLONNES_VERGER} />
    </>
  )
})
