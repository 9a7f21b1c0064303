import { Faits } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { accorder } from '@/components/ui/nombres'
import { formatEuros } from '@/lib/mesures/argent'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

interface Props {
  id: string
  enCours: TotalCommandes
  retard: TotalCommandes
  /** Of the campaign chosen; then what of it was cancelled, and counts for nothing. */
  campagne: TotalCommandes
  annulees: TotalCommandes
  libelleCampagne: string
  derniere: Commande | undefined
}

const moins = (toutes: TotalCommandes, annulees: TotalCommandes): TotalCommandes => ({
  nombre: toutes.nombre - annulees.nombre,
  poidsGrammes: toutes.poidsGrammes - annulees.poidsGrammes,
  montantHtCentimes: toutes.montantHtCentimes - annulees.montantHtCentimes,
})

/** What it is waiting for, and what it bought this campaign. */
export function ClientChiffres({ id, enCours, retard, libelleCampagne, derniere, ...totaux }: Props) {
  const campagne = moins(totaux.campagne, totaux.annulees)
  return (
    <Faits
      faits={[
        {
          libelle: 'Commandes en cours',
          valeur:
            enCours.nombre > 0 ? (
              <Lien href={`/commandes?client=${id}&etat=enCours`}>
                {accorder(enCours.nombre, 'commande')}
              </Lien>
            ) : (
              'aucune'
            ),
          precision:
            enCours.nombre > 0 &&
            `${formatPoids(enCours.poidsGrammes)}${retard.nombre > 0 ? `, dont ${retard.nombre} en retard` : ''}`,
          fort: true,
        },
        {
          libelle: `Commandé en ${libelleCampagne}`,
          valeur: formatPoids(campagne.poidsGrammes),
          precision: accorder(campagne.nombre, 'commande'),
          fort: true,
        },
        {
          libelle: `Montant hors taxes en ${libelleCampagne}`,
          valeur: formatEuros(campagne.montantHtCentimes),
          precision: 'commandes dont le prix est convenu',
          fort: true,
        },
        {
          libelle: 'Dernière commande',
          valeur: derniere ? <Lien href={`/commandes/${derniere.numero}`}>{derniere.numero}</Lien> : 'aucune',
          precision: derniere && `le ${formatJour(derniere.dateCommande)}`,
        },
      ]}
    />
  )
}
