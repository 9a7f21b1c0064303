import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import { PageSeule } from './page-seule'

export function Introuvable({ dansLaCoque = false }: { dansLaCoque?: boolean }) {
  return (
    <PageSeule dansLaCoque={dansLaCoque} titre="Cette page n’existe pas">
      <p>
        L’adresse est peut-être mal recopiée, ou la fiche n’est pas de celles que votre compte peut voir.
        Vérifiez le code, ou cherchez la fiche depuis sa liste.
      </p>
      <Actions>
        <LienBouton href="/" variante="principal">
          Revenir à l’accueil
        </LienBouton>
      </Actions>
    </PageSeule>
  )
}
