import { PucesType } from '@/components/livraisons/puces-type'
import { adresse, type Filtres } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { RangeePuces } from '@/components/ui/filtres'
import { Lien } from '@/components/ui/lien'
import { ListeVide } from '@/components/ui/liste-vide'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import { grilleStock, type Stock } from '@/lib/pilotage/stock'
import { Calcul } from './calcul'
import { StockGrille } from './stock-grille'

interface Props {
  stock: Stock
  /** Of the page: its switches are `typeProduit` and `aoc`. */
  filtres: Filtres
  types: readonly { code: string; libelle: string }[]
}

export function StockSection({ stock, filtres, types }: Props) {
  const liste = { chemin: '/pilotage', filtres }
  const desLots = {
    campagne: String(stock.campagne),
    typeProduit: filtres.typeProduit,
    aoc: filtres.aoc,
  }
  return (
    <Section id="stock" titre="Stock disponible">
      <div className="mb-2 flex flex-wrap gap-x-6 gap-y-2">
        <PucesType {...liste} types={types} />
        <RangeePuces
          {...liste}
          libelle="AOC"
          nom="aoc"
          tous="toutes noix"
          options={[{ valeur: 'eligible', libelle: 'AOC seulement' }]}
        />
      </div>
      {stock.cellules.length === 0 ? (
        <ListeVide phrase="Aucun lot de cette campagne ne répond : les lots naissent du calibrage d’une livraison." />
      ) : (
        <StockGrille grille={grilleStock(stock.cellules)} filtres={desLots} />
      )}
      {stock.bloques.lots > 0 && (
        <p className="mt-2">
          Dont {formatPoids(stock.bloques.disponibleGrammes)} retenus par un blocage :{' '}
          <Lien href={adresse('/lots', desLots, { bloque: '1' })}>{accorder(stock.bloques.lots, 'lot')}</Lien>
        </p>
      )}
      <Calcul
        perimetre="Les lots de la campagne choisie en haut de la page, du type et de l’AOC choisis ; ceux d’autres campagnes n’y sont pas."
        formule="Pour chaque lot, poids du lot + mouvements − commandé − transformé ; c’est la colonne « Disponible » de la liste des lots."
        horsCompte="Un lot bloqué compte : il est en stock, mais ne se vend pas. Les kilos transformés comptent dans le lot obtenu. Plus la case est teintée, plus il reste de kilos."
      />
    </Section>
  )
}
