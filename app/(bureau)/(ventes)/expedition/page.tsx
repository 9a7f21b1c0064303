import type { Metadata } from 'next'
import { adresse, garder } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { AttenteFiltres } from '@/components/ventes/attente-filtres'
import { AttenteListe } from '@/components/ventes/attente-liste'
import { AttentePapier } from '@/components/ventes/attente-papier'
import { AttenteParClient } from '@/components/ventes/attente-par-client'
import { AttenteResume } from '@/components/ventes/attente-resume'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { commandesEnAttente } from '@/lib/doors/commandes-en-attente'
import { page } from '@/lib/doors/page'
import { jourParis, lireJour } from '@/lib/mesures/jour'
import { listerAExpedier } from '@/lib/ventes/attente.queries'

export const metadata: Metadata = { title: 'Expédition' }

const CHEMIN = '/expedition'
const EXPEDIER = {
  action: '/api/commandes/envois',
  date: 'Expédiées le',
  bouton: 'Expédier',
  fait: 'expédiée',
  suites: [{ libelle: 'Imprimer les bons d’expédition', href: '/expedition/bons?numeros={numeros}' }],
  transporteur: true as const,
}

export default page(async ({ acteur, demander, recherche }) => {
  const filtres = garder(recherche, ['pour'])
  const attente = await commandesEnAttente(demander, listerAExpedier, 'conditionnee', filtres.pour)
  const pour = (filtres.pour && lireJour(filtres.pour)) || undefined
  const aujourdhui = jourParis(maintenant())
  const liste = { commandes: attente.commandes, lots: attente.lots, aujourdhui }
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          titre="Expédition"
          action={<BoutonImprimer taille="dock">Imprimer la liste</BoutonImprimer>}
        />
      </div>
      <AttentePapier titre="Liste d’expédition" {...{ aujourdhui, pour }} />
      <AttenteFiltres chemin={CHEMIN} {...{ filtres, aujourdhui }} />
      <AttenteResume titre="À expédier" liste="/commandes?etat=conditionnee" {...attente} />
      <AttenteListe
        {...liste}
        acte={peut(acteur.role, 'commandes.expedier') ? EXPEDIER : null}
        vide={
          pour ? 'Rien à expédier pour ce jour.' : 'Rien à expédier : aucune commande conditionnée n’attend.'
        }
        sansFiltre={pour ? adresse(CHEMIN, filtres, { pour: undefined }) : null}
      >
        <AttenteParClient {...liste} />
      </AttenteListe>
    </>
  )
})
