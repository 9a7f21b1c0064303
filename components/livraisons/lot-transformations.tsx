import Link from 'next/link'
import { Confirmation } from '@/components/ui/dialogue'
import { Etiquette } from '@/components/ui/etiquette'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { LIBELLES_ECART } from '@/lib/livraisons/calibrage'
import { LIBELLES_TRANSFORMATION, perteGrammes, type Transformation } from '@/lib/livraisons/transformation'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'

interface Props {
  lot: string
  transformations: readonly Transformation[]
  peutAnnuler: boolean
}

const kg = (cle: string, titre: string, grammes: (t: Transformation) => number): Colonne<Transformation> => ({
  cle,
  titre,
  unite: 'kg',
  alignement: 'droite',
  rendu: (t) => formatKg(grammes(t)),
})

const colonnes = (peutAnnuler: boolean): Colonne<Transformation>[] => [
  {
    cle: 'donne',
    titre: 'Lot obtenu',
    rendu: (t) => (
      <>
        <Link href={`/lots/${t.donne}`}>{t.donne}</Link>{' '}
        {t.dateAnnulation && <Etiquette titre={t.motifAnnulation ?? ''}>annulée</Etiquette>}
      </>
    ),
  },
  { cle: 'type', titre: 'Transformation', rendu: (t) => LIBELLES_TRANSFORMATION[t.type] },
  { cle: 'date', titre: 'Date', rendu: (t) => <time dateTime={t.date}>{formatJour(t.date)}</time> },
  kg('entree', 'Entré', (t) => t.entreeGrammes),
  kg('sortie', 'Sorti', (t) => t.sortieGrammes),
  kg('perte', 'Perte', perteGrammes),
  { cle: 'motif', titre: 'Motif de la perte', rendu: (t) => LIBELLES_ECART[t.motifPerte] },
  ...(peutAnnuler ? [ANNULER] : []),
]

const ANNULER: Colonne<Transformation> = {
  cle: 'annuler',
  titre: 'Annuler',
  acte: true,
  rendu: (t) =>
    t.dateAnnulation === null && (
      <Confirmation
        bouton="Annuler"
        taille="petite"
        titre={`Annuler la transformation ${t.code} ?`}
        consequence={`Le lot ${t.donne} devient vide et garde son numéro ; ${formatKg(t.entreeGrammes)} kg reviennent au lot ${t.lot}. Refusé si ${t.donne} a déjà servi.`}
        confirmer={`Annuler ${t.code}`}
        methode="POST"
        url={`/api/transformations/${t.code}/annulation`}
        motif="obligatoire"
      />
    ),
}

export function LotTransformations({ lot, transformations, peutAnnuler }: Props) {
  return (
    <Tableau
      legende={`Transformations du lot ${lot}`}
      colonnes={colonnes(peutAnnuler)}
      lignes={transformations}
      cle={(t) => t.code}
      vide="Rien n’a été transformé de ce lot."
    />
  )
}
