/** What waits, in words, from the totals of the lists. */
import { adresse } from '@/components/ui/adresse'
import { entier } from '@/components/ui/nombres'
import { PRIX_A_CONVENIR } from '@/components/ventes/commandes-filtres'
import { PREAVIS_ECHEANCE_JOURS } from '@/lib/approvisionnements/certification'
import { formatPoids } from '@/lib/mesures/poids'
import type { Tache } from './travail'

interface Total {
  nombre: number
  quantiteGrammes: number
}
interface Commandes {
  total: { nombre: number; poidsGrammes: number }
  enRetard: number
}

export interface Attentes {
  campagne: number
  aCalibrer: Total
  aCalibrerPartout: Total
  ouvertes: Total
  aConditionner: Commandes
  aExpedier: Commandes
  sansPrix: { nombre: number; poidsGrammes: number }
  bloques: { nombre: number; disponibleGrammes: number }
  echeances: { nombre: number }
}

const mot = (nombre: number, un: string): string => (nombre > 1 ? `${un}s` : un)

const dont = (nombre: number, quoi: string): string => (nombre > 0 ? `, dont ${entier(nombre)} ${quoi}` : '')

const deCommandes = (libelle: string, { total, enRetard }: Commandes, href: string): Tache => ({
  libelle,
  nombre: total.nombre,
  detail: `${mot(total.nombre, 'commande')}, ${formatPoids(total.poidsGrammes)}${dont(enRetard, 'en retard')}`,
  href,
  urgent: enRetard > 0,
})

/** In the order of the work. */
export function taches(a: Attentes): Tache[] {
  const retard = a.aConditionner.enRetard + a.aExpedier.enRetard
  const ailleurs = a.aCalibrerPartout.nombre - a.aCalibrer.nombre
  return [
    {
      libelle: 'À calibrer',
      nombre: a.aCalibrer.nombre,
      detail: `${mot(a.aCalibrer.nombre, 'livraison')}, ${formatPoids(a.aCalibrer.quantiteGrammes)}${
        ailleurs > 0 ? `, et ${entier(ailleurs)} d’autres campagnes` : ''
      }`,
      href: `/livraisons?campagne=${a.campagne}&etat=recue`,
      urgent: false,
    },
    deCommandes('À conditionner', a.aConditionner, '/conditionnement'),
    deCommandes('À expédier', a.aExpedier, '/expedition'),
    {
      libelle: 'En retard',
      nombre: retard,
      detail: retard > 0 ? `${mot(retard, 'commande')} à faire partir` : 'tout part à l’heure',
      href: '/commandes?retard=1',
      urgent: retard > 0,
    },
    {
      libelle: 'Prix à convenir',
      nombre: a.sansPrix.nombre,
      detail: `${mot(a.sansPrix.nombre, 'commande')}, ${formatPoids(a.sansPrix.poidsGrammes)}`,
      href: adresse('/commandes', PRIX_A_CONVENIR),
      urgent: false,
    },
    {
      libelle: 'Pesées ouvertes',
      nombre: a.ouvertes.nombre,
      detail: `${mot(a.ouvertes.nombre, 'livraison')}, ${formatPoids(a.ouvertes.quantiteGrammes)} déjà pesés`,
      href: `/livraisons?campagne=${a.campagne}&etat=ouverte`,
      urgent: false,
    },
    {
      libelle: 'Lots bloqués',
      nombre: a.bloques.nombre,
      detail: `${mot(a.bloques.nombre, 'lot')}, ${formatPoids(a.bloques.disponibleGrammes)} retenus`,
      href: '/lots?bloque=1',
      urgent: false,
    },
    {
      libelle: 'Certifications à échéance',
      nombre: a.echeances.nombre,
      detail: `${mot(a.echeances.nombre, 'producteur')} sous ${PREAVIS_ECHEANCE_JOURS} jours`,
      href: '/producteurs?echeance=1',
      urgent: false,
    },
  ]
}
