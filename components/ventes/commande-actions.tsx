import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { attendSonPrix, type Commande, enCours } from '@/lib/ventes/commande'

interface Props {
  commande: Commande
  aujourdhui: Jour
  /** May take, correct and cancel orders; then pack and dispatch them; then write movements of lots. */
  enregistre: boolean
  expedie: boolean
  mouvoir: boolean
}

/** What one does with an order, by where it stands. */
export function CommandeActions({ commande, aujourdhui, enregistre, expedie, mouvoir }: Props) {
  const { numero, etat, lot } = commande
  return (
    <>
      {enregistre && enCours(commande) && (
        <>
          <Annuler commande={commande} />
          <LienBouton href={`/commandes/${numero}/modifier`}>Modifier</LienBouton>
        </>
      )}
      {enregistre && attendSonPrix(commande) && <DonnerLePrix commande={commande} />}
      <LienBouton href={`/trace?type=commande&code=${numero}`}>Trace</LienBouton>
      {mouvoir && etat === 'expediee' && (
        <LienBouton href={`/lots/${lot}/mouvements/nouveau?commande=${numero}`}>
          Enregistrer un retour
        </LienBouton>
      )}
      {commande.dateConditionnement && etat !== 'annulee' && (
        <LienBouton href={`/commandes/${numero}/bon`}>Bon d’expédition</LienBouton>
      )}
      {expedie && etat === 'enregistree' && <Conditionner commande={commande} aujourdhui={aujourdhui} />}
      {expedie && etat === 'conditionnee' && <Expedier commande={commande} aujourdhui={aujourdhui} />}
    </>
  )
}

type DuJour = Pick<Props, 'commande' | 'aujourdhui'>

const envoi = (numero: string, geste: 'conditionnement' | 'envoi' | 'annulation') =>
  ({
    methode: 'POST',
    url: `/api/commandes/${numero}/${geste}`,
    apres: `/commandes/${numero}?enregistre=${geste}`,
  }) as const

function Annuler({ commande: { numero, lot, poidsGrammes, clientNom } }: { commande: Commande }) {
  return (
    <Confirmation
      {...envoi(numero, 'annulation')}
      bouton="Annuler la commande"
      variante="discret"
      titre={`Annuler la commande ${numero} de ${clientNom} ?`}
      consequence={`Ses ${formatPoids(poidsGrammes)} reviennent au lot ${lot} et pourront être vendus à d’autres. Une commande annulée ne se reprend pas.`}
      confirmer={`Annuler ${numero}`}
      motif="obligatoire"
    />
  )
}

function DonnerLePrix({ commande: { numero, poidsGrammes, clientNom } }: { commande: Commande }) {
  return (
    <Confirmation
      methode="PATCH"
      url={`/api/commandes/${numero}`}
      apres={`/commandes/${numero}?enregistre=prix`}
      bouton="Donner le prix"
      variante="principal"
      titre={`Quel est le prix de la commande ${numero} ?`}
      consequence={`Ses ${formatPoids(poidsGrammes)} sont partis chez ${clientNom} sans prix. Une fois donné, il ne changera plus : relisez-le.`}
      confirmer={`Donner le prix de ${numero}`}
      premierFocus
      dangereux={false}
    >
      <ChampTexte
        nom="prixHt"
        libelle="Prix hors taxes"
        obligatoire
        clavier="decimal"
        alignement="droite"
        unite="€/kg"
        largeur={12}
      />
    </Confirmation>
  )
}

function Conditionner({ commande: { numero, poidsGrammes, lot }, aujourdhui }: DuJour) {
  return (
    <Confirmation
      {...envoi(numero, 'conditionnement')}
      bouton="Marquer conditionnée"
      variante="principal"
      titre={`La commande ${numero} est conditionnée ?`}
      consequence={`Ses ${formatPoids(poidsGrammes)} du lot ${lot} sont emballés et attendent leur départ.`}
      confirmer={`Marquer ${numero} conditionnée`}
      dangereux={false}
    >
      <ChampJour quand="passe" nom="date" libelle="Conditionnée le" obligatoire valeurDefaut={aujourdhui} />
    </Confirmation>
  )
}

function Expedier({ commande: { numero, clientNom, prixHtDixMilliemes }, aujourdhui }: DuJour) {
  const saufLePrix = prixHtDixMilliemes === null ? ', sauf son prix qui reste à donner' : ''
  return (
    <Confirmation
      {...envoi(numero, 'envoi')}
      bouton="Marquer expédiée"
      variante="principal"
      titre={`La commande ${numero} est partie ?`}
      consequence={`Elle est en route vers ${clientNom} et ne changera plus${saufLePrix} ; ce qui reviendrait s’enregistre comme un retour.`}
      confirmer={`Marquer ${numero} expédiée`}
      dangereux={false}
    >
      <ChampJour quand="passe" nom="date" libelle="Expédiée le" obligatoire valeurDefaut={aujourdhui} />
    </Confirmation>
  )
}
