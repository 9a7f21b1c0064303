import type { Metadata } from 'next'
import { adresse, garder } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { AttenteFiltres } from '@/components/ventes/attente-filtres'
import { AttenteListe } from '@/components/ventes/attente-liste'
import { AttentePapier } from '@/components/ventes/attente-papier'
import { AttenteParClient } from '@/components/ventes/attente-par-client'
import { AttenteParLot } from '@/components/ventes/attente-par-lot'
import { AttenteResume } from '@/components/ventes/attente-resume'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { commandesEnAttente } from '@/lib/doors/commandes-en-attente'
import { page } from '@/lib/doors/page'
import { jourParis, lireJour } from '@/lib/mesures/jour'
import { listerAConditionner } from '@/lib/ventes/attente.queries'

export const metadata: Metadata = { title: 'Conditionnement' }

const CHEMIN = '/conditionnement'
const CONDITIONNER = {
  action: '/api/commandes/conditionnements',
  date: 'Conditionnées le',
  bouton: 'Marquer conditionnées',
  fait: 'conditionnée',
  suites: [
    { libelle: 'Imprimer les bons de préparation', href: '/expedition/bons?numeros={numeros}' },
    { libelle: 'Aller à l’expédition', href: '/expedition' },
  ],
}

export default page(async ({ acteur, demander, recherche }) => {
  const filtres = garder(recherche, ['par', 'pour'])
  const attente = await commandesEnAttente(demander, listerAConditionner, 'enregistree', filtres.pour)
  const pour = (filtres.pour && lireJour(filtres.pour)) || undefined
  const aujourdhui = jourParis(maintenant())
  const parClient = filtres.par === 'client'
  const liste = { commandes: attente.commandes, lots: attente.lots, aujourdhui }
  return (
    <div className="page-conditionnement">
      <div className="print:hidden">
        <EnTetePage
          titre="Conditionnement"
          action={<BoutonImprimer taille="dock">Imprimer la liste</BoutonImprimer>}
        />
      </div>
      <AttentePapier
        titre={`Liste de conditionnement ${parClient ? 'par client' : 'par lot'}`}
        {...{ aujourdhui, pour }}
      />
      <AttenteFiltres chemin={CHEMIN} {...{ filtres, aujourdhui }} parClient />
      <AttenteResume titre="À conditionner" liste="/commandes?etat=enregistree" {...attente} />
      <AttenteListe
        {...liste}
        acte={peut(acteur.role, 'commandes.expedier') ? CONDITIONNER : null}
        vide={
          pour ? 'Rien à conditionner pour ce jour.' : 'Rien à conditionner : toutes les commandes le sont.'
        }
        sansFiltre={pour ? adresse(CHEMIN, filtres, { pour: undefined }) : null}
      >
        {parClient ? <AttenteParClient {...liste} /> : <AttenteParLot {...liste} />}
      </AttenteListe>
    </div>
  )
})
