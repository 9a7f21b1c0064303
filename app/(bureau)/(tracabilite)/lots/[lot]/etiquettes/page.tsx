import type { Metadata } from 'next'
import { EtiquetteDuColis } from '@/components/tracabilite/etiquette-colis'
import { EtiquettesChoix } from '@/components/tracabilite/etiquettes-choix'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { maintenant } from '@/lib/core/horloge'
import { imageQr } from '@/lib/core/image-qr'
import { page } from '@/lib/doors/page'
import { adresseDuLot, emballeur, gtinDe } from '@/lib/doors/reglages-papiers'
import { listerConditionnements } from '@/lib/livraisons/reference.queries'
import { jourParis, lireJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { imageGs1 } from '@/lib/tracabilite/codes-barres'
import { codeGs1, etiquetteDe } from '@/lib/tracabilite/etiquette-colis'
import { lireLotPublic } from '@/lib/tracabilite/lot-public.queries'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Étiquettes du lot ${(await params).lot}` }
}

const MAXIMUM = 200
const PAR_FEUILLE = 8

const lireNombre = (texte = ''): number =>
  /^\d{1,3}$/.test(texte) ? Math.min(MAXIMUM, Math.max(1, Number(texte))) : PAR_FEUILLE

export default page<Parametres>(async ({ demander, params, recherche }) => {
  const lot = await demander(lireLotPublic, { lot: params.lot })
  const { elements } = await demander(listerConditionnements)
  const choisi =
    elements.find((c) => c.code === recherche.conditionnement) ?? elements.find((c) => c.code === 'filet-1kg')
  const nombre = lireNombre(recherche.nombre)
  const jour = lireJour(recherche.jour ?? '') ?? jourParis(maintenant())
  if (!choisi) return null
  const { code: conditionnement, libelle, poidsGrammes } = choisi
  const gs1Texte = codeGs1(
    lot.code,
    jour,
    { conditionnement, libelle, poidsGrammes },
    gtinDe(conditionnement),
  )
  const etiquette = etiquetteDe(lot, formatPoids(poidsGrammes), emballeur())
  const [qr, gs1] = [imageQr(await adresseDuLot(lot.code)), imageGs1(gs1Texte)]
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={[
            { libelle: 'Lots', href: '/lots' },
            { libelle: lot.code, href: `/lots/${lot.code}` },
            { libelle: 'Étiquettes' },
          ]}
          titre={`Étiquettes du lot ${lot.code}`}
          action={<BoutonImprimer />}
        />
      </div>
      {lot.sousControle && (
        <Message ton="attention" className="mb-3 print:hidden" titre="Ce lot est bloqué">
          Rien ne peut en être conditionné tant que le blocage n’est pas levé.
        </Message>
      )}
      <EtiquettesChoix {...{ lot: lot.code, conditionnements: elements, conditionnement, nombre, jour }} />
      <div className="grid gap-2 sm:grid-cols-2 print:grid-cols-2">
        {Array.from({ length: nombre }, (_, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <EtiquetteDuColis key={rang} {...{ etiquette, lot: lot.code, qr, gs1, gs1Texte }} />
        ))}
      </div>
    </>
  )
})
