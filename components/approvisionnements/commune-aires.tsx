import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Aire, Commune } from '@/lib/approvisionnements/commune'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { CorrigerAire, EntrerDansAire, SortirDeLAire } from './commune-actes'

interface Props {
  commune: Commune
  aujourdhui: Jour
  modifie: boolean
}

const ACTES = (commune: Commune): Colonne<Aire> => ({
  cle: 'actes',
  titre: 'Actes',
  acte: true,
  rendu: (aire) => <CorrigerAire commune={commune} aire={aire} />,
})

const COLONNES: Colonne<Aire>[] = [
  { cle: 'depuis', titre: 'Entrée', rendu: (a) => formatJour(a.depuis) },
  { cle: 'jusqua', titre: 'Sortie', rendu: (a) => (a.jusqua ? formatJour(a.jusqua) : '—') },
  { cle: 'source', titre: 'Source', rendu: (a) => a.source },
]

/** All the periods of a commune in the area, the latest first. */
export function CommuneAires({ commune, aujourdhui, modifie }: Props) {
  const derniere = commune.aires[0]
  const ouverte = derniere?.jusqua === null ? derniere : undefined
  return (
    <Section
      titre="Périodes dans l’aire"
      action={
        modifie &&
        (ouverte ? (
          <SortirDeLAire commune={commune} aire={ouverte} aujourdhui={aujourdhui} />
        ) : (
          <EntrerDansAire commune={commune} aujourdhui={aujourdhui} />
        ))
      }
    >
      <Tableau
        legende={`Périodes dans l’aire de l’appellation : ${commune.nom}`}
        colonnes={modifie ? [...COLONNES, ACTES(commune)] : COLONNES}
        lignes={commune.aires}
        cle={(a) => String(a.id)}
        vide={`${commune.nom} n’a jamais été dans l’aire : ses noix n’ont pas droit à l’AOC.`}
      />
    </Section>
  )
}
