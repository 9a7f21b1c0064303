import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { Jauge } from '@/components/ui/jauge'
import { Lien } from '@/components/ui/lien'
import { formatPart } from '@/components/ui/nombres'
import { baseGrammes, formatPlafond, partDixMillemes, verdictPlafond } from '@/lib/livraisons/plafond'
import { formatEuros } from '@/lib/mesures/argent'
import { formatPoids } from '@/lib/mesures/poids'
import { formatTaux } from '@/lib/mesures/taux'
import type { PartNonAdherentsDite } from '@/lib/pilotage/ventes'
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

function EnPoids({ part: { apports, campagne } }: PartProps) {
  const verdict = verdictPlafond(apports)
  const dixMilliemes = partDixMillemes(apports)
  const plafond = apports.plafondPourMille
  return (
    <section className="rounded-lg border border-trait bg-carte p-3.5">
      <h3 className="font-semibold text-encre-2">En kg livrés</h3>
      <p
        className={
          verdict === 'sous_plafond' ? 'text-2xl font-semibold' : 'text-2xl font-semibold text-alerte'
        }
      >
        {formatTaux(dixMilliemes)}
      </p>
      <div className="my-1">
        <Jauge
          part={plafond > 0 ? dixMilliemes / (plafond * 10) : 1}
          ton={verdict === 'sous_plafond' ? 'feuille' : 'alerte'}
        />
      </div>
      <p>
        {VERDICTS[verdict]}, qui est de {formatPlafond(plafond)} :{' '}
        <Lien href={adresse('/livraisons', { campagne: String(campagne), adherent: '0' })}>
          {formatPoids(apports.nonAdherentsGrammes)}
        </Lien>{' '}
        sur {formatPoids(baseGrammes(apports))}
      </p>
    </section>
  )
}

function EnValeur({ part: { ventes, ventesNonAdherents, campagne } }: PartProps) {
  const prises = { campagne: String(campagne), etat: 'nonAnnulee', sansPrix: '0' }
  return (
    <section className="rounded-lg border border-trait bg-carte p-3.5">
      <h3 className="font-semibold text-encre-2">En valeur des commandes</h3>
      <p className="text-2xl font-semibold">
        {ventes.montantHtCentimes > 0
          ? formatPart(part(ventesNonAdherents.montantHtCentimes, ventes.montantHtCentimes))
          : '–'}
      </p>
      <p>
        <Lien href={adresse('/commandes', prises, { adherent: '0' })}>
          {formatEuros(ventesNonAdherents.montantHtCentimes)}
        </Lien>{' '}
        sur <Lien href={adresse('/commandes', prises)}>{formatEuros(ventes.montantHtCentimes)}</Lien> hors
        taxes
      </p>
      <p className="text-encre-2">
        {ventes.poidsGrammes > 0
          ? `${formatPart(part(ventes.poidsAvecPrixGrammes, ventes.poidsGrammes))} du poids commandé porte un prix`
          : 'aucune commande dans cette campagne'}
      </p>
    </section>
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
        formule="En kg : non-adhérents ÷ le plus grand total entre cette campagne et la précédente, arrondi vers le haut ; c’est la règle qui garde le plafond. En valeur : montants hors taxes des commandes sur des lots de non-adhérents ÷ montants de toutes."
        horsCompte="Les commandes sans prix ne comptent pas en valeur. Un lot vendu pendant la campagne peut venir d’une récolte d’avant. Le plafond de la loi est en chiffre d’affaires ; la coopérative le garde en kg."
      />
    </Section>
  )
}
