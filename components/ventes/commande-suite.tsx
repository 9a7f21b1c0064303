import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import type { BlocageDuLot } from '@/lib/livraisons/lot'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, enCours } from '@/lib/ventes/commande'

interface Props {
  commande: Commande
  blocages: readonly BlocageDuLot[]
  /** What has just been done, from the address. */
  enregistre: string | undefined
}

function dit({ numero, lot, poidsGrammes }: Commande, enregistre: string): string | undefined {
  switch (enregistre) {
    case '1':
      return `La commande ${numero} est enregistrée.`
    case 'modifiee':
      return `La commande ${numero} est corrigée.`
    case 'prix':
      return `Le prix de la commande ${numero} est donné.`
    case 'conditionnement':
      return `La commande ${numero} est conditionnée.`
    case 'envoi':
      return `La commande ${numero} est expédiée.`
    case 'annulation':
      return `La commande ${numero} est annulée : ${formatPoids(poidsGrammes)} sont revenus au lot ${lot}.`
  }
}

const actes = ({ numero, client }: Commande, enregistre: string) =>
  enregistre === 'conditionnement' || enregistre === 'envoi'
    ? [{ href: `/commandes/${numero}/bon`, libelle: 'Imprimer le bon d’expédition' }]
    : [{ href: `/commandes/nouvelle?client=${client}`, libelle: 'Prendre une autre commande' }]

/** What was just done with the next likely act, then what stands in the way. */
export function CommandeSuite({ commande, blocages, enregistre = '' }: Props) {
  const titre = dit(commande, enregistre)
  const { dateAnnulation, motifAnnulation, lot } = commande
  return (
    <>
      {titre && <Suite key={enregistre} titre={titre} actes={actes(commande, enregistre)} />}
      {dateAnnulation && (
        <Message ton="attention" className="mb-4" titre={`Annulée le ${formatJour(dateAnnulation)}.`}>
          Motif : {motifAnnulation}
        </Message>
      )}
      {enCours(commande) && blocages.length > 0 && (
        <Message ton="attention" className="mb-4" titre={`Le lot ${lot} est bloqué.`}>
          Motif : {blocages.map((b) => b.motif.replace(/\.$/, '')).join(' ; ')}. La commande ne peut être ni
          conditionnée ni expédiée tant que le blocage n’est pas levé.
        </Message>
      )}
    </>
  )
}
