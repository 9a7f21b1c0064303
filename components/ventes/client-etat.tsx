import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import type { Client } from '@/lib/ventes/client'

interface Props {
  client: Client
  /** What has just been saved, from the address. */
  enregistre: string | undefined
  peutCommander: boolean
}

const dit = ({ nom, id }: Client, enregistre: string | undefined): string | undefined => {
  if (enregistre === '1') return `${nom} est enregistré sous l’identifiant ${id}.`
  if (enregistre === 'fiche') return `La fiche de ${nom} est enregistrée.`
}

/** What was just saved with the next likely act, then why nothing can be ordered. */
export function ClientEtat({ client, enregistre, peutCommander }: Props) {
  const { id, nom, actif, motifInactivite } = client
  const titre = dit(client, enregistre)
  const actes =
    peutCommander && actif
      ? [{ href: `/commandes/nouvelle?client=${id}`, libelle: 'Prendre une commande' }]
      : []
  return (
    <>
      {titre && <Suite titre={titre} actes={actes} />}
      {!actif && (
        <Message ton="attention" titre={`${nom} est inactif.`} className="mb-4">
          {motifInactivite && <>Motif : {motifInactivite}. </>}
          Aucune commande ne peut être prise pour lui tant que la fiche n’est pas réactivée.
        </Message>
      )}
    </>
  )
}
