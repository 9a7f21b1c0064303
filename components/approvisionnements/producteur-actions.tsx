import { LienBouton } from '@/components/ui/lien-bouton'
import { accorder } from '@/components/ui/nombres'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { FicheActions } from './fiche-actions'

const desVergers = (nombre: number): string =>
  nombre > 1 ? ` de ses ${accorder(nombre, 'verger')}` : nombre === 1 ? ' de son verger' : ''

export function ProducteurActions({ producteur, vergers }: { producteur: Producteur; vergers: number }) {
  const { code, raisonSociale, actif } = producteur
  return (
    <FicheActions
      fiche={`/producteurs/${code}`}
      code={code}
      nom={raisonSociale}
      actif={actif}
      desactiver={`Plus aucune livraison${desVergers(vergers)} ne pourra être reçue, ni aucun verger ajouté. Ses livraisons, ses lots et son adhésion restent tels quels.`}
      reactiver="Ses noix pourront de nouveau être reçues, et de nouveaux vergers enregistrés."
    >
      <LienBouton href={`/vergers/nouveau?producteur=${code}`} variante="principal">
        Ajouter un verger
      </LienBouton>
    </FicheActions>
  )
}
