import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from '@/lib/pilotage/entrees'
import type { Etude } from '@/lib/pilotage/etude'
import { PositionEtiquette } from './position-etiquette'

interface Mesure {
  cle: string
  libelle: string
  rendu: (etude: Etude) => ReactNode
}

/** « seul », « 80 % des ventes », « 8 distributeurs » */
function porteurs({ partPorteuseDixMilliemes: part, nombrePorteurs }: Entrees): string {
  if (nombrePorteurs !== null) return `${nombrePorteurs} distributeurs`
  return part === null ? 'le distributeur seul' : `${formatTaux(part)} des ventes`
}

const MESURES: readonly Mesure[] = [
  {
    cle: 'nom',
    libelle: 'Nom',
    rendu: (e) => <span className="inline-block max-w-44 min-w-32 whitespace-normal">{e.nom}</span>,
  },
  {
    cle: 'gain',
    libelle: 'Gain sur le téléphone',
    rendu: (e) => formatTaux(e.entrees.gainTelephoneDixMilliemes),
  },
  {
    cle: 'part',
    libelle: 'Part du chiffre d’affaires',
    rendu: (e) => formatTaux(e.entrees.partChiffreAffairesDixMilliemes),
  },
  { cle: 'porteurs', libelle: 'Coût porté par', rendu: (e) => porteurs(e.entrees) },
  { cle: 'avant', libelle: 'Coût commercial avant', rendu: (e) => formatEuros(e.resultat.avant.commercial) },
  { cle: 'apres', libelle: 'Coût commercial après', rendu: (e) => formatEuros(e.resultat.apres.commercial) },
  { cle: 'surcout', libelle: 'Coût supplémentaire', rendu: (e) => formatEuros(e.resultat.surcoutCentimes) },
  {
    cle: 'porte',
    libelle: 'dont porté par le distributeur',
    rendu: (e) => formatEuros(e.resultat.surcoutPorteCentimes),
  },
  { cle: 'resultat', libelle: 'Résultat après', rendu: (e) => formatEuros(e.resultat.resultatApresCentimes) },
  { cle: 'tauxAvant', libelle: 'Taux avant', rendu: (e) => formatTaux(e.resultat.tauxAvantDixMilliemes) },
  {
    cle: 'tauxApres',
    libelle: 'Taux après',
    rendu: (e) => <strong className="text-lg">{formatTaux(e.resultat.tauxApresDixMilliemes)}</strong>,
  },
  {
    cle: 'position',
    libelle: 'Face aux autres clients',
    rendu: (e) => <PositionEtiquette position={e.resultat.position} />,
  },
  {
    cle: 'ouvrir',
    libelle: 'Étude',
    rendu: (e) => <Lien href={`/pilotage/rentabilite/${e.code}`}>Ouvrir {e.code}</Lien>,
  },
]

/** Studies side by side, one a column. */
export function EtudesComparees({ etudes, vide }: { etudes: readonly Etude[]; vide: ReactNode }) {
  const colonnes: Colonne<Mesure>[] = [
    { cle: 'mesure', titre: 'Mesure', rendu: (m) => m.libelle },
    ...etudes.map((e) => ({
      cle: e.code,
      titre: e.code,
      alignement: 'droite' as const,
      rendu: (m: Mesure) => m.rendu(e),
    })),
  ]
  return (
    <Tableau
      legende="Études côte à côte"
      colonnes={colonnes}
      lignes={etudes.length > 0 ? MESURES : []}
      cle={(m) => m.cle}
      vide={vide}
      etroit="defilement"
    />
  )
}
