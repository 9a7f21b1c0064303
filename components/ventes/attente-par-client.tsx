import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Lot } from '@/lib/livraisons/lot'
import type { Jour } from '@/lib/mesures/jour'
import type { Commande } from '@/lib/ventes/commande'
import { type Groupe, parDestination, transporteurCommun } from '@/lib/ventes/groupes'
import { CommandeEnAttente } from './commande-en-attente'
import { GroupeAttente } from './groupe-attente'
import { direProduit, LotBloque } from './lot-en-attente'

interface Props {
  commandes: readonly Commande[]
  lots: readonly Lot[]
  aujourdhui: Jour
}

/** Where it goes and who takes it there. */
function Destination({ commandes }: Pick<Groupe, 'commandes'>) {
  const transporteur = transporteurCommun(commandes)
  const aLAdresse = commandes[0].lieuLivraison === null
  return (
    <p>
      {aLAdresse && 'Livrée à l’adresse du client. '}
      Transporteur :{' '}
      {transporteur ?? (commandes.some((c) => c.transporteur) ? 'voir chaque commande' : 'à choisir')}.
    </p>
  )
}

/** What each client awaits, at each place. */
export function AttenteParClient({ commandes, lots, aujourdhui }: Props) {
  const estBloque = (code: string) => lots.some((l) => l.code === code && l.blocages.length > 0)
  return parDestination(commandes).map((groupe) => {
    const [premiere] = groupe.commandes
    const numeros = groupe.commandes.map((c) => c.numero)
    const seul = transporteurCommun(groupe.commandes) !== null
    return (
      <GroupeAttente
        key={groupe.cle}
        groupe={groupe}
        titre={
          <>
            <Lien href={`/clients/${premiere.client}`}>{premiere.clientNom}</Lien>
            {premiere.lieuLivraison && ` · ${premiere.lieuLivraison}`}
          </>
        }
        tout={`Tout ${premiere.clientNom}`}
        libres={groupe.commandes.filter((c) => !estBloque(c.lot)).map((c) => c.numero)}
        precision={<Destination commandes={groupe.commandes} />}
        action={
          <LienBouton href={`/expedition/bons?numeros=${numeros.join(',')}`} taille="dock">
            Bon de préparation
          </LienBouton>
        }
      >
        {groupe.commandes.map((c) => (
          <CommandeEnAttente key={c.numero} commande={c} aujourdhui={aujourdhui} bloquee={estBloque(c.lot)}>
            <p className="font-semibold">
              <Lien href={`/lots/${c.lot}`}>{c.lot}</Lien>{' '}
              <LotBloque lot={lots.find((l) => l.code === c.lot)} />
            </p>
            <p>{direProduit(c)}</p>
            {!seul && c.transporteur && <p>Transporteur : {c.transporteur}</p>}
            {c.referenceClient && <p>Numéro chez le client : {c.referenceClient}</p>}
          </CommandeEnAttente>
        ))}
      </GroupeAttente>
    )
  })
}
