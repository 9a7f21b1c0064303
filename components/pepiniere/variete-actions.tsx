import { FicheActions } from '@/components/approvisionnements/fiche-actions'
import type { VarieteArbre } from '@/lib/pepiniere/variete'

export const VarieteActions = ({ variete: { id, libelle, actif } }: { variete: VarieteArbre }) => (
  <FicheActions
    fiche={`/pepiniere/varietes/${id}`}
    code={`n°\u00a0${id}`}
    nom={libelle}
    actif={actif}
    desactiver="Elle quitte la vente et le tarif public ; aucun prix ne pourra plus y être fixé. Ses prix et leur historique restent."
    reactiver="Elle revient à la vente et au tarif public, aux prix qu’elle avait."
  >
    {null}
  </FicheActions>
)
