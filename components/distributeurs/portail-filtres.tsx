import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule, RangeePuces } from '@/components/ui/filtres'
import { Recherche } from '@/components/ui/recherche'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { ETATS_COMMANDE, LIBELLES_ETAT_COMMANDE } from '@/lib/ventes/commande'

export const HISTORIQUE = '/portail/commandes'
export const FILTRES_PORTAIL = ['q', 'etat', 'retard', 'campagne', 'pour']

const ETATS = [
  { valeur: 'enCours', libelle: 'En cours' },
  ...ETATS_COMMANDE.map((etat) => ({ valeur: etat, libelle: LIBELLES_ETAT_COMMANDE[etat] })),
]
const RETARD = [{ nom: 'retard', valeur: '1', libelle: 'En retard' }]

const JOUR = /^\d{4}-\d\d-\d\d$/
const direPour = (pour: string) => `à expédier d’ici le ${JOUR.test(pour) ? formatJour(pour as Jour) : pour}`

interface Props {
  filtres: Filtres
  /** Those in which it ordered. */
  campagnes: readonly number[]
}

export function PortailFiltres({ filtres, campagnes }: Props) {
  const liste = { chemin: HISTORIQUE, filtres }
  const saisons = campagnes.map((annee) => ({ valeur: String(annee), libelle: libelleCampagne(annee) }))
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={HISTORIQUE}
        filtres={filtres}
        libelle="Chercher une commande"
        exemple="Numéro, votre référence ou lot"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces {...liste} libelle="État" nom="etat" tous="tous" options={ETATS} />
        <PucesBascule
          {...liste}
          choix={RETARD}
          retraits={filtres.pour ? { pour: direPour(filtres.pour) } : {}}
        />
        {saisons.length > 0 && (
          <RangeePuces {...liste} libelle="Campagne" nom="campagne" tous="toutes" options={saisons} />
        )}
      </div>
    </div>
  )
}
