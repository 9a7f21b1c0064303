import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule, PucesRetrait, RangeePuces } from '@/components/ui/filtres'
import { jusquAu } from '@/components/ui/jours-dits'
import { Recherche } from '@/components/ui/recherche'
import {
  ETATS_COMMANDE,
  LIBELLES_ETAT_COMMANDE,
  LIBELLES_ORIGINE_COMMANDE,
  ORIGINES_COMMANDE,
} from '@/lib/ventes/commande'

export const FILTRES_COMMANDES = [
  'q',
  'etat',
  'retard',
  'origine',
  'sansPrix',
  'adherent',
  'client',
  'lot',
  'jusqua',
  'expedieeJusqua',
  'campagne',
]

const LISTE = '/commandes'
const ETATS = [
  { valeur: 'enCours', libelle: 'En cours' },
  { valeur: 'nonAnnulee', libelle: 'Non annulées' },
  ...ETATS_COMMANDE.map((etat) => ({ valeur: etat, libelle: LIBELLES_ETAT_COMMANDE[etat] })),
]
const ORIGINES = [
  ...ORIGINES_COMMANDE.map((origine) => ({ valeur: origine, libelle: LIBELLES_ORIGINE_COMMANDE[origine] })),
  { valeur: 'DISTRIBUTEUR', libelle: 'Portail ou service' },
]
const BASCULES = [
  { nom: 'retard', valeur: '1', libelle: 'En retard' },
  { nom: 'sansPrix', valeur: '1', libelle: 'Sans prix' },
  { nom: 'sansPrix', valeur: '0', libelle: 'Avec un prix' },
  { nom: 'adherent', valeur: '0', libelle: 'Noix de non-adhérents' },
]

export function CommandesFiltres({ filtres }: { filtres: Filtres }) {
  const liste = { chemin: LISTE, filtres }
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={LISTE}
        filtres={filtres}
        libelle="Chercher une commande"
        exemple="Numéro, client, lot, numéro chez le client"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces {...liste} libelle="État" nom="etat" tous="tous" options={ETATS} />
        <RangeePuces {...liste} libelle="Origine" nom="origine" tous="toutes" options={ORIGINES} />
        <PucesBascule {...liste} choix={BASCULES} />
        <PucesRetrait
          {...liste}
          noms={['client', 'lot', 'jusqua', 'expedieeJusqua']}
          dire={{ jusqua: jusquAu('passées'), expedieeJusqua: jusquAu('expédiées') }}
        />
      </div>
    </div>
  )
}

/** Orders whose price is still to be agreed, by whichever door they came, dispatched or not. */
export const PRIX_A_CONVENIR = { sansPrix: '1', etat: 'nonAnnulee' }

const OUVERTES = new Set(['enCours', 'enregistree', 'conditionnee'])

/** What is still to be done, and what a lot became, are shown whatever the campaign: work does not end with it. */
export const horsCampagne = ({ etat, retard, sansPrix, lot }: Filtres): boolean =>
  Boolean(lot) ||
  retard === '1' ||
  (sansPrix === '1' && etat === PRIX_A_CONVENIR.etat) ||
  OUVERTES.has(etat ?? '')
