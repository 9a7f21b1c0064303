/** What each section of a comparison counts, how, and what it leaves out. */
import type { Rubrique } from '@/lib/pilotage/comparaison'
import { PREMIERS_CLIENTS } from '@/lib/pilotage/comparaison-lignes'

const CALIBRE =
  'Ce que les fiches de calibrage ont mis en lots, des livraisons de la campagne reçues jusqu’au jour retenu. Le séchage et le cassage faits ensuite n’y changent rien.'

export const CALCULS: Record<Rubrique, readonly string[]> = {
  APPORTS: [
    'Toutes les livraisons de la campagne, par leur date, calibrées ou non. Fraîches et sèches s’additionnent telles qu’elles ont été pesées.',
    'Le poids moyen est arrondi au kilogramme. Un producteur ou un verger compte dès sa première livraison.',
  ],
  VARIETES: ['La variété que la livraison a gardée de son jour : un verger regreffé depuis n’y change rien.'],
  TYPES: [
    'Le type livré. Une noix fraîche porte encore son eau : un kilogramme de fraîches ne vaut pas un kilogramme de sèches.',
  ],
  CALIBRES: [CALIBRE],
  AOC_AB: [
    CALIBRE,
    'AOC : les lots que le verdict de la campagne dit éligibles, selon les règles qui décident aujourd’hui. La règle du rendement, où elle décide, regarde toute la récolte du verger.',
    'AB : les lots dont le producteur détenait la certification AB le jour de la livraison.',
    'Parts : divisées par ce qui est sorti du calibrage. Ce qui attend sa fiche n’est pas compté.',
  ],
  NON_ADHERENTS: [
    'Livraisons reçues sans adhésion en vigueur leur jour.',
    'La part se compte, comme au quai, sur le plus grand des deux : la campagne jusqu’au jour retenu, ou toute la campagne d’avant. Elle est arrondie au-dessus.',
  ],
  ECARTS: [
    'Ce que les fiches de calibrage n’ont mis dans aucun lot, par motif, pour les livraisons reçues jusqu’au jour retenu.',
    'La part se divise par le poids calibré, lots et écarts. Les pertes du séchage et du cassage en magasin n’y sont pas.',
  ],
  VENTES: [
    'Commandes passées dans la campagne jusqu’au jour retenu, quel que soit l’âge du lot. Celles annulées, même depuis, ne comptent dans aucune des deux.',
    'Expédié : parties au plus tard le jour retenu. Les retours de clients ne sont pas déduits.',
    'Montants : poids × prix, hors taxes, arrondi au centime par commande. Une commande sans prix n’y compte pour rien : la part qui porte un prix dit ce qui manque.',
  ],
  CLIENTS: [
    `Les ${PREMIERS_CLIENTS} premiers de chaque campagne, par les kilogrammes commandés et non annulés jusqu’au jour retenu.`,
  ],
}
