import Link from 'next/link'
import { adresse } from '@/components/ui/adresse'
import { classes } from '@/components/ui/classes'
import { accorder } from '@/components/ui/nombres'
import type { Portail } from '@/lib/distributeurs/portail'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { HISTORIQUE } from './portail-filtres'

interface Chiffre {
  quoi: string
  total: TotalCommandes
  /** The list that this figure counts. */
  href: string
  alerte?: boolean
}

const chiffres = (p: Portail): Chiffre[] => [
  {
    quoi: 'en retard',
    total: p.enRetard,
    href: adresse(HISTORIQUE, { retard: '1' }),
    alerte: p.enRetard.nombre > 0,
  },
  {
    quoi: `à expédier d’ici le ${formatJour(p.bientotLe)}`,
    total: p.bientot,
    href: adresse(HISTORIQUE, { etat: 'enCours', pour: p.bientotLe }),
  },
  {
    quoi: 'conditionnées, prêtes à partir',
    total: p.conditionnees,
    href: adresse(HISTORIQUE, { etat: 'conditionnee' }),
  },
  {
    quoi: `expédiées, campagne ${libelleCampagne(p.campagne)}`,
    total: p.expediees,
    href: adresse(HISTORIQUE, { etat: 'expediee', campagne: String(p.campagne) }),
  },
]

/** What a buyer looks for first, in one strip above its orders; each figure is that of the list it leads to. */
export function Attention({ portail }: { portail: Portail }) {
  return (
    <nav aria-label="À suivre" className="mb-5 print:hidden">
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-trait bg-trait lg:grid-cols-4">
        {chiffres(portail).map(({ quoi, total, href, alerte }) => (
          <li key={quoi} className="bg-carte">
            <Link
              href={href}
              className="block h-full px-3.5 py-2.5 text-encre no-underline hover:bg-tete focus-visible:outline-offset-[-2px]"
            >
              <span className={classes('block text-xl font-semibold', alerte && 'text-alerte')}>
                {accorder(total.nombre, 'commande')}
              </span>
              <span className="text-sm">
                <span className="underline decoration-trait underline-offset-2">{quoi}</span>
                {total.nombre > 0 && (
                  <span className="text-encre-2">, {formatPoids(total.poidsGrammes)}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
