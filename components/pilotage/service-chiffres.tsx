import { Section } from '@/components/ui/fiche'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatJour } from '@/lib/mesures/jour'
import type { ChiffresService } from '@/lib/pilotage/service'

interface Ligne {
  libelle: string
  valeur: string
  calcul: string
}

const lignesDe = (s: ChiffresService): Ligne[] => [
  {
    libelle: 'Commandes prises par le commerce',
    valeur: entier(s.commandesCommerce),
    calcul: 'Saisies ici, au téléphone ou au courrier, annulées comprises.',
  },
  {
    libelle: 'Commandes du portail',
    valeur: entier(s.commandesPortail),
    calcul: 'Passées par les distributeurs dans leur portail.',
  },
  {
    libelle: 'Commandes du service web',
    valeur: entier(s.commandesService),
    calcul: 'Envoyées par leurs logiciels.',
  },
  {
    libelle: 'Demandes servies',
    valeur: entier(s.servies),
    calcul: `${entier(s.requetes)} demandes de leurs logiciels − ${entier(s.freinees)} refusées car trop rapprochées.`,
  },
  {
    libelle: 'Temps moyen de réponse',
    valeur: s.tempsMoyenMs === null ? '—' : `${s.tempsMoyenMs}\u00a0ms`,
    calcul: 'Somme des temps de réponse ÷ nombre de demandes.',
  },
  {
    libelle: 'Appels évités, estimés',
    valeur: entier(s.appelsEvites),
    calcul: `${entier(s.commandesPortail + s.commandesService)} commandes sans appel + ${entier(s.joursDeSuivi)} jours où le logiciel d’un distributeur a suivi les siennes sans en envoyer : un appel par jour au plus, si souvent qu’il demande.`,
  },
]

const COLONNES: Colonne<Ligne>[] = [
  { cle: 'libelle', titre: 'Chiffre', rendu: (l) => l.libelle },
  { cle: 'valeur', titre: 'Valeur', alignement: 'droite', rendu: (l) => <strong>{l.valeur}</strong> },
  { cle: 'calcul', titre: 'Comment c’est calculé', rendu: (l) => l.calcul },
]

/** What the base shows of the service, each figure with how it is counted. */
export const ServiceChiffres = ({ service, titre }: { service: ChiffresService; titre: string }) => (
  <Section titre={titre}>
    <Tableau
      legende={`Du ${formatJour(service.depuis)} au ${formatJour(service.jusqua)}`}
      legendeVisible
      colonnes={COLONNES}
      lignes={lignesDe(service)}
      cle={(l) => l.libelle}
      vide=""
    />
  </Section>
)
