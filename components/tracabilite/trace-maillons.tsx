import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import { adresseRappel, adresseTrace, estRappelable } from '@/lib/tracabilite/cible'
import type { Noeud, Trace } from '@/lib/tracabilite/trace'
import { cibleDuNoeud, LIBELLES_NOEUD, lienDuNoeud } from './noeud-lien'

/** As many as a page bears; programs and files have all of them. */
export const LIGNES_MAXIMUM = 400

function Actes({ noeud, cible }: { noeud: Noeud; cible: Trace['cible'] }) {
  const sienne = cibleDuNoeud(noeud)
  if (!sienne) return null
  const suivi = sienne.type === cible.type && sienne.code === cible.code
  return (
    <span className="flex flex-wrap gap-x-3">
      {!suivi && <Lien href={adresseTrace(sienne)}>Suivre {sienne.code}</Lien>}
      {estRappelable(sienne) && <Lien href={adresseRappel(sienne)}>Simuler un rappel</Lien>}
    </span>
  )
}

const colonnes = (cible: Trace['cible']): Colonne<Noeud>[] => [
  {
    cle: 'code',
    titre: 'Maillon',
    rendu: (n) => {
      const href = lienDuNoeud(n)
      const nom = n.type === 'fin' ? n.libelle : n.code
      return href ? <Lien href={href}>{nom}</Lien> : nom
    },
  },
  { cle: 'type', titre: 'Nature', rendu: (n) => LIBELLES_NOEUD[n.type] },
  {
    cle: 'libelle',
    titre: 'Nom',
    rendu: (n) =>
      [n.libelle === n.code || n.type === 'fin' ? '' : n.libelle, n.detail].filter(Boolean).join(' · '),
  },
  { cle: 'poids', titre: 'Poids', unite: 'kg', alignement: 'droite', rendu: (n) => formatKg(n.grammes) },
  { cle: 'actes', titre: 'Aller plus loin', acte: true, rendu: (n) => <Actes noeud={n} cible={cible} /> },
]

/** Every record that the nuts went through, and where they ended. */
export function TraceMaillons({ trace }: { trace: Trace }) {
  return (
    <Tableau
      legende="Maillons de la trace"
      colonnes={colonnes(trace.cible)}
      lignes={trace.noeuds.slice(0, LIGNES_MAXIMUM)}
      cle={(n) => n.id}
      vide="Rien n’est passé par ici dans cette campagne : choisissez-en une autre en haut de la page."
    />
  )
}
