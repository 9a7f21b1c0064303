import type { Metadata } from 'next'
import { formatDuree } from '@/components/tracabilite/duree'
import { RappelChiffres } from '@/components/tracabilite/rappel-chiffres'
import { RappelEtiquette } from '@/components/tracabilite/rappel-etiquette'
import { RappelSceau } from '@/components/tracabilite/rappel-sceau'
import { RappelTableaux } from '@/components/tracabilite/rappel-tableaux'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Suite } from '@/components/ui/suite'
import { page } from '@/lib/doors/page'
import { DE_LA_CIBLE } from '@/lib/tracabilite/cible'
import { lireRappel } from '@/lib/tracabilite/rappel.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Rappel ${(await params).code}` }
}

export default page<Parametres>(async ({ demander, params, recherche }) => {
  const rappel = await demander(lireRappel, { id: params.code })
  const { code, cible, exercice, motif, clients, dureeMs } = rappel
  const lettres = `/rappels/${code}/lettres`
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Rappels', href: '/rappels' }, { libelle: code }]}
        titre={`Rappel ${code}`}
        etiquettes={<RappelEtiquette exercice={exercice} />}
        action={
          <>
            {clients.length > 0 && <LienBouton href={lettres}>Lettres aux clients</LienBouton>}
            <BoutonImprimer />
          </>
        }
      />
      {recherche.enregistre && (
        <Suite
          titre={`${code} : tout est trouvé en ${formatDuree(dureeMs)}, et archivé.`}
          actes={clients.length > 0 ? [{ href: lettres, libelle: 'Lettres aux clients' }] : []}
        >
          {!exercice && 'Ce qui reste en stock est bloqué.'}
        </Suite>
      )}
      <p className="mb-3 text-lg">
        Rappel {DE_LA_CIBLE[cible.type]} {cible.code} ({cible.libelle}). Motif : {motif}
      </p>
      <RappelChiffres totaux={rappel.totaux} />
      <RappelSceau rappel={rappel} />
      <RappelTableaux rappel={rappel} />
    </>
  )
})
