import { Etiquette } from '@/components/ui/etiquette'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { accorder } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { LIBELLES_ETAT, type Livraison } from '@/lib/livraisons/livraison'
import type { Total } from '@/lib/livraisons/livraison.schema'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg, formatPoids } from '@/lib/mesures/poids'
import { AocEtiquette } from './aoc-etiquette'

interface Props {
  /** Whose deliveries: one producer's or one orchard's. */
  filtre: { nom: 'producteur' | 'verger'; code: string }
  livraisons: readonly Livraison[]
  /** Of the chosen campaign, over all its deliveries. */
  total: Total
  campagne: { choisie: number; toutes: { annee: number; libelle: string }[] }
}

const VERGER: Colonne<Livraison> = {
  cle: 'verger',
  titre: 'Verger',
  rendu: (l) => (
    <span>
      <Lien href={`/vergers/${l.verger}`}>{l.verger}</Lien> {l.vergerNom}
    </span>
  ),
}

const colonnes = (avecVerger: boolean): Colonne<Livraison>[] => [
  { cle: 'code', titre: 'Livraison', rendu: (l) => <Lien href={`/livraisons/${l.code}`}>{l.code}</Lien> },
  { cle: 'date', titre: 'Reçue le', rendu: (l) => formatJour(l.date) },
  ...(avecVerger ? [VERGER] : []),
  { cle: 'type', titre: 'Type', rendu: (l) => l.typeProduitLibelle },
  {
    cle: 'poids',
    titre: 'Livré',
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.quantiteGrammes),
  },
  { cle: 'aoc', titre: 'AOC du jour', rendu: (l) => <AocEtiquette avis={l.aoc} /> },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (l) => (
      <Etiquette ton={l.etat === 'calibree' ? 'favorable' : 'attention'}>{LIBELLES_ETAT[l.etat]}</Etiquette>
    ),
  },
]

/** The latest deliveries, whatever their campaign, and the weight of the chosen one. */
export function DernieresLivraisons({ filtre, livraisons, total, campagne }: Props) {
  const { choisie, toutes } = campagne
  const libelle = toutes.find((c) => c.annee === choisie)?.libelle ?? String(choisie)
  const liste = `/livraisons?${filtre.nom}=${filtre.code}`
  return (
    <Section
      titre="Dernières livraisons"
      action={
        total.nombre > 0 && (
          <Lien href={`${liste}&campagne=${choisie}`}>
            {accorder(total.nombre, 'livraison')} en {libelle} : {formatPoids(total.quantiteGrammes)}
          </Lien>
        )
      }
    >
      <Tableau
        legende="Dernières livraisons, la plus récente d’abord"
        colonnes={colonnes(filtre.nom === 'producteur')}
        lignes={livraisons}
        cle={(l) => l.code}
        vide="Rien n’a encore été livré."
      />
    </Section>
  )
}
