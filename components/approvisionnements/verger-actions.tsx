import { LienBouton } from '@/components/ui/lien-bouton'
import type { Verger } from '@/lib/approvisionnements/verger'
import { ChangerExploitant } from './changer-exploitant'
import { FicheActions } from './fiche-actions'

export function VergerActions({ verger }: { verger: Verger }) {
  const { code, nom, actif } = verger
  return (
    <FicheActions
      fiche={`/vergers/${code}`}
      code={code}
      nom={nom}
      actif={actif}
      desactiver="Plus aucune livraison de ce verger ne pourra être reçue. Ses livraisons et ses lots restent tels quels."
      reactiver="Ses noix pourront de nouveau être reçues."
    >
      <ChangerExploitant verger={verger} />
      <LienBouton href={`/livraisons/nouvelle?verger=${code}`} variante="principal">
        Enregistrer une livraison
      </LienBouton>
    </FicheActions>
  )
}
