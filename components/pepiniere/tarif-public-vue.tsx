import { Papier } from '@/components/ui/papier'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { formatPlage } from '@/lib/mesures/hauteur'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { codeTarif, direAge, type Tarif } from '@/lib/pepiniere/tarif'
import { EtiquetteAocPlant } from './aoc-plant'

const COLONNES: Colonne<Tarif>[] = [
  { cle: 'age', titre: 'Âge', rendu: (t) => direAge(t.age) },
  { cle: 'hauteur', titre: 'Hauteur', rendu: (t) => formatPlage(t.minCm, t.maxCm) },
  {
    cle: 'prix',
    titre: 'Prix HT par plant',
    alignement: 'droite',
    rendu: (t) => <strong>{formatEuros(t.prixCentimes)}</strong>,
  },
]

interface Variete {
  id: number
  libelle: string
  espece: string
  usage: string
  aoc: boolean
  tarifs: Tarif[]
}

/** Prices come by species and variety: each variety once, with its own. */
const parVariete = (tarifs: readonly Tarif[]): Variete[] =>
  [...new Map(tarifs.map((t) => [t.variete, t])).values()].map((t) => ({
    id: t.variete,
    libelle: t.varieteLibelle,
    espece: t.especeLibelle,
    usage: t.usageLibelle,
    aoc: t.aoc,
    tarifs: tarifs.filter((autre) => autre.variete === t.variete),
  }))

/** What anybody may read and print: the plants on sale, excluding tax. */
export function TarifPublicVue({ tarifs, jour }: { tarifs: readonly Tarif[]; jour: Jour }) {
  return (
    <Papier titre="Plants de noyers" precision={`Prix au ${formatJour(jour)}`}>
      {tarifs.length === 0 && <p>Aucun plant n’est en vente en ce moment : appelez la coopérative.</p>}
      {parVariete(tarifs).map((v) => (
        <section key={v.id} className="mb-5 break-inside-avoid">
          <h3 className="mb-1.5 flex flex-wrap items-center gap-x-2 text-lg font-semibold">
            <span className="first-letter:uppercase">{v.libelle}</span>
            <span className="text-base font-normal text-encre-2">
              {v.espece}, {v.usage.toLowerCase()}
            </span>
            <EtiquetteAocPlant convient={v.aoc} />
          </h3>
          <Tableau
            legende={`Prix de ${v.libelle}, par âge et par hauteur`}
            colonnes={COLONNES}
            lignes={v.tarifs}
            cle={codeTarif}
            etroit="defilement"
            vide=""
          />
        </section>
      ))}
      <p className="text-encre-2">
        Prix hors taxes, par plant. « verger AOC » : variété du décret du 22 février 2002 (Franquette,
        Mayette, Parisienne), cultivée selon la charte qualité de l’appellation Noix de Grenoble.
      </p>
    </Papier>
  )
}
