import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { accorder, entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Inscription, TotalRegistre } from '@/lib/approvisionnements/registre'
import { formatJour } from '@/lib/mesures/jour'

const remarques = ({ numeroPrecedent, tardive }: Inscription): string =>
  [
    numeroPrecedent !== null && `revient, n°\u00a0${numeroPrecedent} auparavant`,
    tardive && 'inscrite après une adhésion plus récente',
  ]
    .filter(Boolean)
    .join(' ; ')

const colonnes = (total: TotalRegistre): Colonne<Inscription>[] => [
  { cle: 'numero', titre: 'N°', rendu: (i) => entier(i.numero) },
  { cle: 'entree', titre: 'Entrée', rendu: (i) => formatJour(i.dateAdhesion) },
  { cle: 'sortie', titre: 'Sortie', rendu: (i) => (i.dateSortie ? formatJour(i.dateSortie) : '—') },
  {
    cle: 'nom',
    titre: 'Adhérent',
    rendu: (i) => (
      <span className="whitespace-normal">
        <Lien href={`/producteurs/${i.producteur}`}>{i.producteur}</Lien> {i.raisonSociale}
      </span>
    ),
    total: accorder(total.adherents, 'adhérent'),
  },
  {
    cle: 'adresse',
    titre: 'Adresse',
    rendu: (i) => (
      <span className="whitespace-normal">
        {i.adresse}, {i.codePostal} {i.ville}
      </span>
    ),
    total: accorder(total.inscriptions, 'inscription'),
  },
  {
    cle: 'parts',
    titre: 'Parts sociales',
    alignement: 'droite',
    rendu: (i) => (i.partsSociales === null ? '—' : entier(i.partsSociales)),
    total: `${entier(total.partsSociales)} en cours`,
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (i) => (
      <span className="whitespace-normal">
        {i.enCours ? <Etiquette ton="favorable">adhérent</Etiquette> : <Etiquette>sorti</Etiquette>}{' '}
        {remarques(i)}
      </span>
    ),
  },
]

interface Props {
  legende: string
  inscriptions: readonly Inscription[]
  total: TotalRegistre
  vide: ReactNode
}

/** One line a period, ended ones too; shares at the foot are those of the members in force. */
export function RegistreTableau({ legende, inscriptions, total, vide }: Props) {
  return (
    <Tableau
      legende={legende}
      colonnes={colonnes(total)}
      lignes={inscriptions}
      cle={(i) => String(i.numero)}
      vide={vide}
    />
  )
}
