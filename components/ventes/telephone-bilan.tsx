'use client'
import { Bouton } from '@/components/ui/bouton'
import { GrandChiffre } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { formatEuros, formatPrixKg, montantCentimes } from '@/lib/mesures/argent'
import { lireDecimal } from '@/lib/mesures/decimal'
import { formatPoids } from '@/lib/mesures/poids'
import type { Ligne } from '@/lib/ventes/lignes-tapees'
import { manqueEnMots, type Repartition, repartir } from '@/lib/ventes/repartition'
import { REPARTIR, type Situation } from './telephone-choix'
import type { Conditionnement } from './telephone-lignes'
import type { Offre } from './telephone-offre'

interface Props {
  situation: Situation
  offre: Offre | null
  /** Another lot may suffice: it is being asked. */
  enRecherche: boolean
  lignes: readonly Ligne[]
  conditionnements: readonly Conditionnement[]
  prix: string
  surRepartir: () => void
}

/** What the order weighs and what it leaves on its lot, at each key. */
export function TelephoneBilan(props: Props) {
  const { situation, offre, enRecherche, lignes, conditionnements, prix, surRepartir } = props
  const { poidsGrammes, suffisant, partage, valeur, lot } = situation
  const manque = lot ? poidsGrammes - lot.disponibleGrammes : 0
  return (
    <section
      aria-label="Bilan de la commande"
      className="rounded-lg border border-trait bg-carte px-3.5 py-2.5 @max-3xl:shadow-md @3xl:py-3.5"
    >
      <div role="status" aria-atomic className="flex flex-wrap items-baseline gap-x-3 @3xl:flex-col">
        <GrandChiffre>{formatPoids(poidsGrammes)}</GrandChiffre>
        {lot && poidsGrammes > 0 && (
          <p className={`text-2xl font-semibold ${manque > 0 ? 'text-alerte' : 'text-feuille'}`}>
            {manque > 0 ? 'il manque ' : 'il restera '}
            <span className="whitespace-nowrap">{formatPoids(Math.abs(manque))}</span>
          </p>
        )}
      </div>
      {lot && <p className="text-encre-2">{detailLot(lot.code, lot.disponibleGrammes)}</p>}
      <Montant poidsGrammes={poidsGrammes} prix={prix} />
      {partage && (
        <Partage partage={partage} conditionnements={conditionnements} choisi={valeur === REPARTIR}>
          {surRepartir}
        </Partage>
      )}
      {manque > 0 && !suffisant && !partage && !enRecherche && offre?.suite && (
        <p className="mt-2 text-sm font-semibold text-alerte">
          Les {offre.anciens.length} lots les plus anciens ne suffisent pas ensemble : réduisez les quantités.
        </p>
      )}
      {manque > 0 && !partage && offre && !offre.suite && offre.total && (
        <Insuffisant offre={offre} {...{ lignes, conditionnements }} />
      )}
    </section>
  )
}

const detailLot = (code: string, grammes: number) => `sur ${code}, ${formatPoids(grammes)} libres`

const DECIMALES_PRIX = 4

function Montant({ poidsGrammes, prix }: { poidsGrammes: number; prix: string }) {
  const lu = prix.trim() ? lireDecimal(prix, DECIMALES_PRIX, '2,35') : null
  if (!lu || !('valeur' in lu) || lu.valeur <= 0 || poidsGrammes === 0) return null
  return (
    <p className="mt-2">
      <span className="text-lg font-semibold">
        {formatEuros(montantCentimes(poidsGrammes, lu.valeur))} HT
      </span>{' '}
      <span className="text-encre-2">à {formatPrixKg(lu.valeur)}</span>
    </p>
  )
}

interface PartageProps {
  partage: Repartition
  conditionnements: readonly Conditionnement[]
  choisi: boolean
  children: () => void
}

function Partage({ partage, conditionnements, choisi, children: surRepartir }: PartageProps) {
  const libelle = (code: string) =>
    conditionnements.find((c) => c.code === code)?.libelle.toLowerCase() ?? code
  return (
    <div className="mt-3 border-t border-trait pt-3">
      <p className="font-semibold">Aucun lot ne suffit seul.</p>
      <ul aria-label="Répartition proposée" className="my-1.5 flex flex-col gap-1 text-sm">
        {partage.parts.map((part) => (
          <li key={part.lot} className="flex flex-wrap justify-between gap-x-3">
            <span className="font-semibold">{part.lot}</span>
            <span className="tabular-nums">{formatPoids(part.poidsGrammes)}</span>
            <span className="basis-full text-encre-2">
              {part.lignes.map((l) => `${l.quantite} × ${libelle(l.conditionnement)}`).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {choisi ? (
        <p className="text-sm text-encre-2">
          {accorder(partage.parts.length, 'commande')}, une par lot : toutes sont enregistrées, ou aucune.
        </p>
      ) : (
        <Bouton onPress={surRepartir}>Répartir sur {accorder(partage.parts.length, 'lot')}</Bouton>
      )}
    </div>
  )
}

interface InsuffisantProps extends Pick<Props, 'lignes' | 'conditionnements'> {
  offre: Offre
}

/** All lots were read and together do not suffice. */
function Insuffisant({ offre, lignes, conditionnements }: InsuffisantProps) {
  const partage = repartir(offre.lots, lignes, conditionnements)
  return partage.manqueGrammes === 0 ? null : (
    <p className="mt-2 text-sm font-semibold text-alerte">{manqueEnMots(partage)}</p>
  )
}
