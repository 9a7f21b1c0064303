import type { Metadata } from 'next'
import { BonApport } from '@/components/livraisons/bon-apport'
import { FormatPapier } from '@/components/livraisons/format-papier'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { adhesionDu } from '@/lib/approvisionnements/adhesion'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { page } from '@/lib/doors/page'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Bon d’apport ${(await params).code}` }
}

export default page<Parametres>(async ({ demander, params, recherche }) => {
  const livraison = await demander(lireLivraison, { code: params.code })
  const producteur = await demander(lireProducteur, { code: livraison.producteur })
  const { code, adherent, date } = livraison
  const adhesion = adherent ? adhesionDu(producteur.adhesions, date) : null
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={[
            { libelle: 'Livraisons', href: '/livraisons' },
            { libelle: code, href: `/livraisons/${code}` },
            { libelle: 'Bon d’apport' },
          ]}
          titre={`Bon d’apport de la livraison ${code}`}
          action={<BoutonImprimer taille="dock" />}
        />
      </div>
      <FormatPapier chemin={`/livraisons/${code}/bon`} choisi={recherche.format === 'a5' ? 'a5' : 'a4'}>
        <BonApport livraison={livraison} producteur={producteur} adhesionNumero={adhesion?.numero ?? null} />
      </FormatPapier>
    </>
  )
})
