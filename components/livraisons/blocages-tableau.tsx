import Link from 'next/link'
import type { ReactNode } from 'react'
import { Confirmation } from '@/components/ui/dialogue'
import { Etiquette } from '@/components/ui/etiquette'
import { accorder } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { type Blocage, nommerCible, type TypeNomme } from '@/lib/livraisons/blocage'
import { formatPoids } from '@/lib/mesures/poids'

const PAGES: Record<TypeNomme, string> = {
  lot: '/lots',
  livraison: '/livraisons',
  verger: '/vergers',
  producteur: '/producteurs',
}

const majuscule = (t: string) => t.charAt(0).toUpperCase() + t.slice(1)

function Cible({ blocage: { id, cible } }: { blocage: Blocage }) {
  const nom = majuscule(nommerCible(cible))
  return (
    <span id={`blocage-${id}`} className="scroll-mt-20">
      {cible.type === 'periode' ? nom : <Link href={`${PAGES[cible.type]}/${cible.code}`}>{nom}</Link>}
    </span>
  )
}

const COLONNES: Colonne<Blocage>[] = [
  { cle: 'cible', titre: 'Bloqué', rendu: (b) => <Cible blocage={b} /> },
  { cle: 'motif', titre: 'Motif', rendu: (b) => b.motif },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (b) =>
      b.leveLe === null ? (
        <Etiquette ton="refus">en vigueur</Etiquette>
      ) : (
        <>
          <Etiquette>levé</Etiquette> <TempsRelatif instant={b.leveLe} /> : {b.motifLevee}
        </>
      ),
  },
  { cle: 'depuis', titre: 'Posé', rendu: (b) => <TempsRelatif instant={b.creeLe} /> },
  {
    cle: 'portee',
    titre: 'Retient',
    rendu: (b) =>
      b.portee &&
      `${accorder(b.portee.lots, 'lot')}, ${formatPoids(b.portee.disponibleGrammes)} disponibles, ${formatPoids(b.portee.aExpedierGrammes)} à expédier`,
  },
  {
    cle: 'rappel',
    titre: 'Rappel',
    rendu: (b) => b.rappel && <Link href={`/rappels/${b.rappel}`}>{b.rappel}</Link>,
  },
]

const LEVER: Colonne<Blocage> = {
  cle: 'lever',
  titre: 'Lever',
  acte: true,
  rendu: (b) =>
    b.leveLe === null && (
      <Confirmation
        bouton="Lever"
        taille="petite"
        titre={`Lever le blocage sur ${nommerCible(b.cible)} ?`}
        consequence="Les lots qu’aucun autre blocage ne retient pourront de nouveau être commandés, conditionnés, expédiés et transformés."
        confirmer="Lever le blocage"
        methode="POST"
        url={`/api/blocages/${b.id}/levee`}
        motif="obligatoire"
        dangereux={false}
      />
    ),
}

interface Props {
  blocages: readonly Blocage[]
  peutLever: boolean
  vide: ReactNode
}

export function BlocagesTableau({ blocages, peutLever, vide }: Props) {
  return (
    <Tableau
      legende="Blocages, ceux en vigueur d’abord"
      colonnes={peutLever ? [...COLONNES, LEVER] : COLONNES}
      lignes={blocages}
      cle={(b) => String(b.id)}
      vide={vide}
    />
  )
}
