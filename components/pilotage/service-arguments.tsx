import { Section } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { formatEuros } from '@/lib/mesures/argent'
import { formatJour } from '@/lib/mesures/jour'
import { formatTaux } from '@/lib/mesures/taux'
import { type Entrees, fusionner, PART_DES_DISTRIBUTEURS_DIX_MILLIEMES } from '@/lib/pilotage/entrees'
import { type Bilan, bilanDe } from '@/lib/pilotage/rentabilite'
import type { ChiffresService } from '@/lib/pilotage/service'
import { fourchetteEnMots } from './position-etiquette'

interface Props {
  service: ChiffresService
  entrees: Entrees
}

const periode = ({ depuis, jusqua }: ChiffresService): string =>
  `du ${formatJour(depuis)} au ${formatJour(jusqua)}`

const LISTE = 'max-w-4xl space-y-2 pl-5'

/** Question 3.3: against the telephone, for ordering as for following. */
export function AvantagesDistributeurs({ service: s }: { service: ChiffresService }) {
  const temps = s.tempsMoyenMs === null ? '' : `, en ${s.tempsMoyenMs}\u00a0ms en moyenne`
  return (
    <Section titre="Ce que le service apporte aux distributeurs">
      <ul className={`list-disc ${LISTE}`}>
        <li>
          <strong>L’état de leurs commandes à toute heure</strong>, sans attendre que quelqu’un réponde au
          téléphone : {accorder(s.servies, 'demande')} {s.servies > 1 ? 'servies' : 'servie'} {periode(s)}
          {temps}.
        </li>
        <li>
          <strong>Une information exacte et à jour</strong> : elle vient de nos commandes mêmes, au moment de
          la demande, sans être redite ni recopiée.
        </li>
        <li>
          <strong>Un document que leurs logiciels lisent seuls</strong>, en XML et par le web : aucune
          ressaisie, quels que soient leur matériel et leur langage de programmation.
        </li>
        <li>
          <strong>Des réceptions mieux préparées</strong> : ils voient ce qui est conditionné et ce qui reste
          à expédier.
        </li>
      </ul>
    </Section>
  )
}

/** Question 3.4, with the figures of the study and of the base. */
export function ArgumentsNoixcoop({ service: s, entrees }: Props) {
  const bilan = bilanDe(entrees)
  const sansAppel = s.commandesPortail + s.commandesService
  return (
    <Section titre="Trois arguments pour NOIXCOOP">
      <ol className={`list-decimal ${LISTE}`}>
        <li>
          <strong>Garder un grand client.</strong> Le distributeur l’exige de ses fournisseurs : il fait{' '}
          {formatTaux(entrees.partChiffreAffairesDixMilliemes)} du chiffre d’affaires, soit{' '}
          {formatEuros(bilan.chiffreAffairesCentimes)}, et rapporte encore{' '}
          {formatTaux(bilan.tauxApresDixMilliemes)} après, contre {fourchetteEnMots(entrees)} avec les autres
          clients.
        </li>
        <li>
          <strong>Moins de téléphone.</strong>{' '}
          {formatEuros(entrees.telephoneCommercialCentimes - bilan.telephoneApresCentimes)} épargnés par an
          dans l’étude, et du temps rendu au commerce :{' '}
          {accorder(s.appelsEvites, 'appel évité', 'appels évités')} {periode(s)}, d’après la base.
        </li>
        <li>
          <strong>Un service qui en sert d’autres.</strong> Ouvert à tous les distributeurs, il s’étend à la
          prise de commande ({accorder(sansAppel, 'commande')} sans appel){' '}
          <Repartition entrees={entrees} bilan={bilan} />
        </li>
      </ol>
    </Section>
  )
}

/** Spread over all distributors, what the rate would be. */
function Repartition({ entrees, bilan }: { entrees: Entrees; bilan: Bilan }) {
  if (entrees.partChiffreAffairesDixMilliemes > PART_DES_DISTRIBUTEURS_DIX_MILLIEMES)
    return 'et son coût se partage.'
  const reparti = bilanDe(
    fusionner(entrees, {
      partPorteuseDixMilliemes: PART_DES_DISTRIBUTEURS_DIX_MILLIEMES,
      nombrePorteurs: null,
    }),
  )
  return (
    <>
      et son coût se partage : réparti selon leurs ventes ({formatTaux(PART_DES_DISTRIBUTEURS_DIX_MILLIEMES)}{' '}
      du total), ce distributeur en porte {formatEuros(reparti.surcoutPorteCentimes)} sur{' '}
      {formatEuros(bilan.surcoutCentimes)}, et le taux est de {formatTaux(reparti.tauxApresDixMilliemes)}.
    </>
  )
}
