import Link from 'next/link'
import { adresse, type Filtres } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { ListeVide } from '@/components/ui/liste-vide'
import { formatPart } from '@/components/ui/nombres'
import { Puce, Puces } from '@/components/ui/puce'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Saison } from '@/lib/pilotage/saison'
import { Calcul, SOMMAIRE } from './calcul'
import { SaisonCourbes } from './saison-courbes'
import { SaisonTableau } from './saison-tableau'
import { EchantillonSaison } from './saison-traits'

interface Props {
  /** The one looked at first. */
  saisons: readonly Saison[]
  /** Those it can be compared with. */
  proposees: readonly number[]
  filtres: Filtres
  maximum: number
}

export function SaisonSection({ saisons, proposees, filtres, maximum }: Props) {
  const [celle] = saisons
  if (!celle) return null
  const vide = saisons.every((s) => s.livraisons === 0)
  return (
    <Section id="saison" titre="La saison, semaine par semaine">
      <ChoixSaisons saisons={saisons} proposees={proposees} filtres={filtres} maximum={maximum} />
      {vide ? (
        <ListeVide phrase="Aucune livraison dans ces saisons." />
      ) : (
        <>
          <ul className="mb-2 grid gap-x-6 sm:grid-cols-2">
            {saisons.map((s, place) => (
              <Avancement key={s.annee} saison={s} celle={celle} place={place} />
            ))}
          </ul>
          <div className="grid gap-3 lg:grid-cols-2 print:grid-cols-2">
            <SaisonCourbes
              titre="Reçu depuis le début"
              saisons={saisons}
              valeur={(s) => s.cumulGrammes}
              nommer="fin"
            />
            <SaisonCourbes
              titre="Reçu chaque semaine"
              saisons={saisons}
              valeur={(s) => s.grammes}
              nommer="sommet"
            />
          </div>
          <details className="mt-2">
            <summary className={SOMMAIRE}>Les mêmes chiffres en tableau</summary>
            <div className="mt-2">
              <SaisonTableau saisons={saisons} />
            </div>
          </details>
        </>
      )}
      <Calcul
        perimetre="Toutes les livraisons de chaque campagne, calibrées ou non, pesées ouvertes comprises."
        formule="Semaine 1 : les sept premiers jours de la campagne, et ainsi de suite ; ce ne sont pas les semaines du calendrier. À la même date : les livraisons reçues jusqu’au même jour de l’année, quel que soit le premier jour de chaque campagne."
        horsCompte="Les jours écrits sont ceux de la campagne choisie. La courbe d’une campagne en cours s’arrête à la semaine d’aujourd’hui, qui n’est pas finie."
      />
    </Section>
  )
}

interface AvancementProps {
  saison: Saison
  celle: Saison
  place: number
}

/** How far each season was on the day of it that today is; all of it, once the season looked at is over. */
function Avancement({ saison: { annee, memeJour }, celle, place }: AvancementProps) {
  const { jusqua, grammes } = memeJour
  return (
    <li className="flex items-start gap-2 py-1">
      <span className="mt-2">
        <EchantillonSaison place={place} />
      </span>
      <span>
        <span className={place === 0 ? 'font-semibold' : undefined}>{libelleCampagne(annee)}</span>{' '}
        <Lien href={adresse('/livraisons', { campagne: String(annee), jusqua })}>{formatPoids(grammes)}</Lien>
        <span className="block text-sm text-encre-2">
          au {formatJour(jusqua)}
          {place > 0 && ` ; ${ecart(celle.memeJour.grammes, grammes)}`}
        </span>
      </span>
    </li>
  )
}

/** « 8,2 % de plus cette saison » */
function ecart(ici: number, la: number): string {
  if (la === 0) return 'rien reçu à cette date'
  if (ici === la) return 'autant cette saison'
  return `${formatPart(Math.abs(ici - la) / la)} de ${ici > la ? 'plus' : 'moins'} cette saison`
}

function ChoixSaisons({ saisons, proposees, filtres, maximum }: Props) {
  const autres = saisons.slice(1).map((s) => s.annee)
  if (proposees.length === 0) return null
  const vers = (annees: readonly number[]) => adresse('/pilotage', filtres, { saisons: annees.join(',') })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 print:hidden">
      <span className="text-sm text-encre-2" aria-hidden>
        Face à
      </span>
      <Puces libelle="Saisons comparées">
        {proposees.map((annee) => {
          const choisie = autres.includes(annee)
          const suite = choisie ? autres.filter((a) => a !== annee) : [...autres, annee].sort((a, b) => b - a)
          if (suite.length > maximum) return null
          return (
            // The last one left stays: with nothing beside it the season would be compared with the usual ones again.
            <Puce key={annee} href={vers(suite.length > 0 ? suite : autres)} active={choisie}>
              {libelleCampagne(annee)}
            </Puce>
          )
        })}
      </Puces>
      {filtres.saisons && (
        <Link
          href={adresse('/pilotage', filtres, { saisons: undefined })}
          className="inline-flex min-h-6 items-center text-sm text-feuille underline underline-offset-2"
        >
          les trois dernières
        </Link>
      )}
    </div>
  )
}
