import type { Metadata } from 'next'
import { RappelLettre } from '@/components/tracabilite/rappel-lettre'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { page } from '@/lib/doors/page'
import { lireRappel } from '@/lib/tracabilite/rappel.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Lettres du rappel ${(await params).code}` }
}

export default page<Parametres>(async ({ demander, params }) => {
  const rappel = await demander(lireRappel, { id: params.code })
  const { code, clients } = rappel
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={[
            { libelle: 'Rappels', href: '/rappels' },
            { libelle: code, href: `/rappels/${code}` },
            { libelle: 'Lettres' },
          ]}
          titre={`Lettres du rappel ${code}`}
          action={clients.length > 0 && <BoutonImprimer />}
        />
      </div>
      {clients.length === 0 && <p>Aucun client n’est touché : il n’y a pas de lettre à envoyer.</p>}
      {clients.map((c) => (
        <RappelLettre key={c.id} rappel={rappel} client={c} />
      ))}
    </>
  )
})
