import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { CommandeDetaillee } from './commande-detaillee'
import type { Distributeur } from './distributeur'
import { distributeurSchema } from './distributeur.schema'
import { xmlNonLivrees } from './etat-commandes.xml'
import { xmlDetaille } from './etat-detaille.xml'

export const etatCommandesSchema = z.strictObject({
  distributeur: distributeurSchema,
  profil: z
    .enum(['strict'], {
      error: 'Écrivez profil=strict, ou retirez ce paramètre : la réponse suit l’annexe 2B.',
    })
    .optional(),
})

/** Which of the two documents (docs/decisions/0020). */
export type EtatCommandes =
  | { profil: 'annexe2B'; distributeur: Distributeur }
  | { profil: 'strict'; distributeur: Distributeur<CommandeDetaillee> }

export const ecrireEtatCommandes = (etat: EtatCommandes): string =>
  etat.profil === 'strict' ? xmlDetaille(etat.distributeur) : xmlNonLivrees(etat.distributeur)

export const etatCommandesReponse = representation(
  z.string().meta({
    id: 'EtatCommandes',
    description:
      'Document XML décrit par /services/etatCommandes.xsd, ou par /services/etatCommandes-strict.xsd avec profil=strict',
  }),
  ecrireEtatCommandes,
)
