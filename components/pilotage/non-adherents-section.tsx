import { adresse } from '@/components/ui/adresse'
import { classes } from '@/components/ui/classes'
import { Section } from '@/components/ui/fiche'
import { Jauge } from '@/components/ui/jauge'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { formatPart } from '@/components/ui/nombres'
import { baseGrammes, formatPlafond, partDixMillemes, verdictPlafond } from '@/lib/livraisons/plafond'
import { formatEuros } from '@/lib/mesures/argent'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatPoids } from '@/lib/mesures/poids'
import { formatTaux } from '@/lib/mesures/taux'
import { type PartNonAdherentsDite, partEnValeurDixMilliemes, type Ventes } from '@/lib/pilotage/ventes'
import { Calcul } from './calcul'
import { part } from './parts'

const VERDICTS = {
  sous_plafond: 'Sous le plafond',
  avertissement: 'Au-dessus du plafond (sans blocage sous 100 t de campagne)',
  depassement: 'Au-dessus du plafond',
} as const

interface PartProps {
  part: PartNonAdherentsDite
}

interface FaceAuPlafondProps {
  dixMilliemes: number
  plafondPourMille: number
}

/** A full bar is the ceiling. */
const FaceAuPlafond = ({ dixMilliemes, plafondPourMille }: FaceAuPlafondProps) => (
  <div className="my-1">
    <Jauge
      part={plafondPourMille > 0 ? dixMilliemes / (plafondPourMille * 10) : 1}
      ton={dixMilliemes > plafondPourMille * 10 ? 'alerte' : 'feuille'}
    />
  </div>
)

function EnPoids({ part: { apports, campagne } }: PartProps) {
  const verdict = verdictPlafond(apports)
  const dixMilliemes = partDixMillemes(apports)
  const plafond = apports.plafondPourMille
  return (
    <section className="rounded-lg border border-trait bg-carte p-3.5">
      <h3 className="font-semibold text-encre-2">En kg livrés</h3>
      <p className={classes('text-2xl font-semibold', verdict !== 'sous_plafond' && 'text-alerte')}>
        {formatTaux(dixMilliemes)}
      </p>
      <FaceAuPlafond dixMilliemes={dixMilliemes} plafondPourMille={plafond} />
      <p>
        {VERDICTS[verdict]}, qui est de {formatPlafond(plafond)} :{' '}
        <Lien href={adresse('/livraisons', { campagne: String(campagne), adherent: '0' })}>
          {formatPoids(apports.nonAdherentsGrammes)}
        </Lien>{' '}
        sur {formatPoids(baseGrammes(apports))}{' '}
        {baseGrammes(apports) > apports.campagneGrammes &&
          `reçus dans la campagne ${libelleCampagne(campagne - 1)}`}
      </p>
    </section>
  )
}

function EnValeur({ part: { apports, ventes, ventesNonAdherents, campagne } }: PartProps) {
  const prises = { campagne: String(campagne), etat: 'nonAnnulee', sansPrix: '0' }
  const plafond = apports.plafondPourMille
  const dixMilliemes = partEnValeurDixMilliemes({ ventes, ventesNonAdherents })
  const auDessus = dixMilliemes !== null && dixMilliemes > plafond * 10
  return (
    <section className="rounded-lg border border-trait bg-carte p-3.5">
      <h3 className="font-semibold text-encre-2">En valeur des commandes</h3>
      <p className={classes('text-2xl font-semibold', auDessus && 'text-alerte')}>
        {dixMilliemes === null ? '–' : formatTaux(dixMilliemes)}
      </p>
      {dixMilliemes !== null && <FaceAuPlafond dixMilliemes={dixMilliemes} plafondPourMille={plafond} />}
      <p>
        {dixMilliemes !== null &&
          `${auDessus ? 'Au-dessus du' : 'Sous le'} plafond, qui est de ${formatPlafond(plafond)} : `}
        <Lien href={adresse('/commandes', prises, { adherent: '0' })}>
          {formatEuros(ventesNonAdherents.montantHtCentimes)}
        </Lien>{' '}
        sur <Lien href={adresse('/commandes', prises)}>{formatEuros(ventes.montantHtCentimes)}</Lien> hors
        taxes
      </p>
      <p className="text-encre-2">La loi fixe ce plafond en chiffre d’affaires. {prixConnus(ventes)}</p>
    </section>
  )
}

/** How far the amounts can be trusted. */
function prixConnus({ poidsGrammes, poidsAvecPrixGrammes }: Ventes): string {
  if (poidsGrammes === 0) return 'Aucune commande dans cette campagne.'
  if (poidsAvecPrixGrammes === poidsGrammes) return 'Toutes les commandes portent un prix.'
  return `${formatPart(part(poidsAvecPrixGrammes, poidsGrammes))} du poids commandé porte un prix.`
}

/** Said at the top of the page: what passes the ceiling is not found by reading down to it. */
export function AvisNonAdherents({ part: dite }: PartProps) {
  const plafond = dite.apports.plafondPourMille
  const enValeur = partEnValeurDixMilliemes(dite)
  const parts = [
    verdictPlafond(dite.apports) !== 'sous_plafond' &&
      `${formatTaux(partDixMillemes(dite.apports))} en kg livrés`,
    enValeur !== null && enValeur > plafond * 10 && `${formatTaux(enValeur)} en valeur des commandes`,
  ].filter((dit) => dit !== false)
  if (parts.length === 0) return null
  return (
    <Message ton="attention" className="mb-4">
      Part des non-adhérents : {parts.join(' et ')}, au-dessus du plafond de {formatPlafond(plafond)}.{' '}
      <a href="#non-adherents" className="text-feuille underline underline-offset-2">
        Voir le détail
      </a>
    </Message>
  )
}

export function NonAdherentsSection({ part: dite }: PartProps) {
  return (
    <Section id="non-adherents" titre="Part des non-adhérents">
      <div className="grid gap-3 md:grid-cols-2">
        <EnPoids part={dite} />
        <EnValeur part={dite} />
      </div>
      <Calcul
        perimetre="En kg : les livraisons de la campagne dont le producteur n’était pas adhérent ce jour-là. En valeur : les commandes non annulées de la campagne qui ont un prix."
        formule="En kg : non-adhérents ÷ le plus grand total entre cette campagne et la précédente, arrondi vers le haut ; c’est la règle qui garde le plafond. En valeur : montants hors taxes des commandes sur des lots de non-adhérents ÷ montants de toutes, arrondi vers le haut. Une barre pleine : le plafond."
        horsCompte="Les commandes sans prix ne comptent pas en valeur. Un lot vendu pendant la campagne peut venir d’une récolte d’avant. Le plafond de la loi est en chiffre d’affaires ; au quai, la coopérative le garde en kg. En valeur, la part est montrée et ne bloque rien : des commandes ne sont pas encore des factures."
      />
    </Section>
  )
}
