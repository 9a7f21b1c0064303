import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import type { VarieteArbre } from '@/lib/pepiniere/variete'

const dit = ({ id, libelle }: VarieteArbre, enregistre: string | undefined): string | undefined => {
  if (enregistre === '1')
    return `${libelle} est au catalogue sous le n° ${id}. Fixez ses prix dans la grille.`
  if (enregistre === 'fiche') return `La fiche de ${libelle} est enregistrée.`
}

/** What was just saved, then why no price can be fixed. */
export function VarieteEtat({
  variete,
  enregistre,
}: {
  variete: VarieteArbre
  enregistre: string | undefined
}) {
  const titre = dit(variete, enregistre)
  return (
    <>
      {titre && <Suite titre={titre} actes={[]} />}
      {!variete.actif && (
        <Message ton="attention" titre={`${variete.libelle} est retirée de la vente.`} className="mb-4">
          {variete.motifInactivite && <>Motif : {variete.motifInactivite}. </>}
          Ses prix restent, mais aucun ne peut être fixé tant qu’elle n’est pas réactivée.
        </Message>
      )}
    </>
  )
}
