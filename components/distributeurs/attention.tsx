import { Chiffre, type ChiffreProps } from '@/components/accueil/chiffre'
import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import type { Portail } from '@/lib/distributeurs/portail'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { HISTORIQUE } from './portail-filtres'

const enCours = { etat: 'enCours' }

const chiffres = (p: Portail): ChiffreProps[] => [
  {
    titre: 'En retard',
    valeur: accorder(p.enRetard.nombre, 'commande'),
    detail: p.enRetard.nombre > 0 ? formatPoids(p.enRetard.poidsGrammes) : 'Rien n’est en retard.',
    ton: p.enRetard.nombre > 0 ? 'attention' : 'favorable',
    href: adresse(HISTORIQUE, { retard: '1' }),
    liste: 'Commandes en retard',
  },
  {
    titre: `À expédier d’ici le ${formatJour(p.bientotLe)}`,
    valeur: accorder(p.bientot.nombre, 'commande'),
    detail: `${formatPoids(p.bientot.poidsGrammes)}, retards compris`,
    href: adresse(HISTORIQUE, { ...enCours, pour: p.bientotLe }),
    liste: 'Commandes attendues',
  },
  {
    titre: 'Conditionnées, prêtes à partir',
    valeur: accorder(p.conditionnees.nombre, 'commande'),
    detail: formatPoids(p.conditionnees.poidsGrammes),
    href: adresse(HISTORIQUE, { etat: 'conditionnee' }),
    liste: 'Commandes conditionnées',
  },
  {
    titre: `Expédiées, campagne ${libelleCampagne(p.campagne)}`,
    valeur: accorder(p.expediees.nombre, 'commande'),
    detail: formatPoids(p.expediees.poidsGrammes),
    href: adresse(HISTORIQUE, { etat: 'expediee', campagne: String(p.campagne) }),
    liste: 'Commandes expédiées',
  },
]

/** What a buyer looks for first; each figure is that of the list it leads to. */
export function Attention({ portail }: { portail: Portail }) {
  return (
    <Section titre="À suivre">
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {chiffres(portail).map((c) => (
          <Chiffre key={c.titre} {...c} />
        ))}
      </div>
    </Section>
  )
}
