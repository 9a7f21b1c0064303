import { type Fait, Faits } from '@/components/ui/fiche'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { JOURS_USAGE, type UsageJour, type UsageService } from '@/lib/access/usage-service'
import { formatJour } from '@/lib/mesures/jour'
import { ServiceUsageGraphe } from './service-usage-graphe'

const MS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

const faitsDe = (u: UsageService): Fait[] => [
  {
    libelle: 'Dernière requête',
    valeur: u.derniereUtilisationLe ? <TempsRelatif instant={u.derniereUtilisationLe} /> : 'jamais',
  },
  { libelle: `Requêtes en ${JOURS_USAGE} jours`, valeur: entier(u.requetes) },
  {
    libelle: 'Freinées',
    valeur: entier(u.freinees),
    precision: `au-delà de ${entier(u.parMinute)} par minute et par jeton`,
  },
  {
    libelle: 'Temps de réponse moyen',
    valeur: u.dureeMoyenneMs === null ? '—' : `${MS.format(u.dureeMoyenneMs)}\u00a0ms`,
  },
]

const COLONNES: Colonne<UsageJour>[] = [
  { cle: 'jour', titre: 'Jour', rendu: (u) => formatJour(u.jour) },
  { cle: 'requetes', titre: 'Requêtes', alignement: 'droite', rendu: (u) => entier(u.requetes) },
  { cle: 'freinees', titre: 'Freinées', alignement: 'droite', rendu: (u) => entier(u.freinees) },
]

/** How the programs of a distributor use the service: what counts at a glance, the days drawn, the days told. */
export function ServiceUsage({ usage }: { usage: UsageService }) {
  return (
    <>
      <Faits faits={faitsDe(usage)} />
      {usage.requetes > 0 && (
        <>
          <ServiceUsageGraphe jours={usage.jours} />
          <details className="mb-4">
            <summary className="min-h-6 w-fit cursor-pointer text-feuille">
              Les requêtes jour par jour
            </summary>
            <div className="mt-2 max-w-md">
              <Tableau
                legende="Requêtes par jour"
                colonnes={COLONNES}
                lignes={usage.jours.filter((u) => u.requetes > 0).toReversed()}
                cle={(u) => u.jour}
                vide="Aucune requête."
                etroit="defilement"
              />
            </div>
          </details>
        </>
      )}
    </>
  )
}
