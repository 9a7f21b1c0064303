import { Definitions } from '@/components/ui/fiche'
import { BlocPapier, Papier, Signature } from '@/components/ui/papier'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatHumidite } from '@/lib/mesures/humidite'
import { formatJour, formatJourLong } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { verdictAop } from './bon-aop'
import { PeseesTableau } from './pesees-tableau'

interface Props {
  livraison: Livraison
  producteur: Producteur
  /** Number in the register of members on the day of the delivery. */
  adhesionNumero: number | null
}

/** The paper given to the producer: what was delivered, whose, and what it is worth that day. */
export function BonApport({ livraison: l, producteur, adhesionNumero }: Props) {
  return (
    <Papier titre={`Bon d’apport ${l.code}`} precision={formatJourLong(l.date)}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
        <BlocPapier titre="Producteur">
          <p className="font-semibold">{l.producteurNom}</p>
          <p>{producteur.adresse}</p>
          <p>
            {producteur.codePostal} {producteur.ville}
          </p>
          <p>
            {l.adherent
              ? `Adhérent${adhesionNumero === null ? '' : ` n° ${adhesionNumero}`}`
              : 'Non adhérent'}
            {l.certifications.length > 0 && ` · ${l.certifications.join(', ')}`}
          </p>
        </BlocPapier>
        <BlocPapier titre="Apport">
          <Definitions
            elements={[
              ['Verger', `${l.verger} ${l.vergerNom}`],
              ['Commune', l.communeNom],
              ['Variété', l.variete],
              ['Produit', l.typeProduitLibelle],
              ['Humidité', humidite(l)],
              ['AOP Noix de Grenoble', verdictAop(l.aoc)],
            ]}
          />
        </BlocPapier>
      </div>
      <BlocPapier titre="Pesée" className="mt-4">
        {l.pesees.length > 0 && <PeseesTableau livraison={l} />}
        <p className="mt-3 text-2xl font-semibold">Poids net : {formatPoids(l.quantiteGrammes)}</p>
        {l.etat === 'ouverte' && <p>Pesée en cours : ce bon n’est pas définitif.</p>}
      </BlocPapier>
      <footer className="mt-6 grid grid-cols-2 gap-8 break-inside-avoid">
        <Signature qui="Le producteur" />
        <Signature qui="Pour la coopérative" />
      </footer>
      <p className="mt-3 text-xs text-encre-2">
        Livraison {l.code} du {formatJour(l.date)}. Les calibres et le droit à l’AOP de chaque lot sont
        établis au calibrage.
      </p>
    </Papier>
  )
}

const humidite = ({ humiditePourMille }: Livraison) =>
  humiditePourMille === null ? 'non mesurée' : formatHumidite(humiditePourMille)
