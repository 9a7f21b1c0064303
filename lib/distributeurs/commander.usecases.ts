import { useCase } from '@/lib/core/use-case'
import type { Commande } from '@/lib/ventes/commande'
import { commandeReponse } from '@/lib/ventes/commande.schema'
import { tourDuLot } from '@/lib/ventes/tour-du-lot'
import { xmlCommandePassee } from './commande.xml'
import { lireCommandeXml } from './commande-lue.xml'
import { passerCommande } from './commander.creation'
import { commanderSchema } from './commander.schema'

const commune = {
  droit: 'commandes.passer',
  objet: 'commande',
  schema: commanderSchema,
  reponse: commandeReponse,
  aTourDeRole: tourDuLot,
} as const

const faite = (commande: Commande) => ({ code: commande.numero, resultat: commande })

export const commanderParService = useCase({
  ...commune,
  route: 'POST /services/commandes',
  resume: 'Un distributeur commande, en XML ou en JSON, sur un lot ou sur une demande',
  xml: {
    type: 'application/xml',
    lire: lireCommandeXml,
    ecrire: (commande) => xmlCommandePassee(commandeReponse.rendre(commande)),
  },
  run: async (ctx, saisie) => faite(await passerCommande(ctx, saisie, 'SERVICE')),
})

export const commanderAuPortail = useCase({
  ...commune,
  route: 'POST /api/portail/commandes',
  resume: 'Un distributeur commande depuis le portail',
  lieu: ({ numero }) => `/api/commandes/${numero}`,
  run: async (ctx, saisie) => faite(await passerCommande(ctx, saisie, 'PORTAIL')),
})
