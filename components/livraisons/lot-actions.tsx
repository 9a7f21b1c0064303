import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'
import { peut, type Role } from '@/lib/access/droits'
import type { Lot } from '@/lib/livraisons/lot'
import { refusTransformation, refusVide } from '@/lib/livraisons/transformation'

/** Acts of a lot's record, for the roles that have them; an emptied lot has none. */
export function LotActions({ lot, role }: { lot: Lot; role: Role }) {
  const { code } = lot
  return (
    <>
      <LienBouton href={`/trace?type=lot&code=${code}`}>Trace</LienBouton>
      {refusVide(lot) === null && (
        <>
          <LienBouton href={`/lots/${code}/etiquettes`}>Étiquettes</LienBouton>
          {peut(role, 'lots.bloquer') && <Blocage lot={lot} />}
          {peut(role, 'lots.mouvoir') && (
            <LienBouton href={`/lots/${code}/mouvements/nouveau`}>Mouvement</LienBouton>
          )}
          {peut(role, 'lots.transformer') && refusTransformation(lot) === null && (
            <LienBouton href={`/lots/${code}/transformations/nouvelle`}>Transformer</LienBouton>
          )}
        </>
      )}
    </>
  )
}

function Blocage({ lot: { code, blocages } }: { lot: Lot }) {
  const url = `/api/lots/${code}/blocage`
  if (blocages.some((b) => b.cible.type === 'lot' && b.cible.code === code))
    return (
      <Confirmation
        bouton="Lever le blocage"
        titre={`Lever le blocage du lot ${code} ?`}
        consequence="Ce lot, et ceux qui en viennent, pourront de nouveau être commandés, conditionnés, expédiés et transformés, si aucun blocage plus large ne les retient."
        confirmer={`Débloquer ${code}`}
        methode="DELETE"
        url={url}
        motif="obligatoire"
        dangereux={false}
      />
    )
  return (
    <Confirmation
      bouton="Bloquer"
      titre={`Bloquer le lot ${code} ?`}
      consequence="Plus de commande, de conditionnement, d’expédition ni de transformation de ce lot et de ceux qui en viennent, jusqu’à la levée."
      confirmer={`Bloquer ${code}`}
      methode="PUT"
      url={url}
      motif="obligatoire"
    />
  )
}
