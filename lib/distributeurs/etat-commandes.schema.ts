import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import type { Distributeur } from './distributeur'
import { xmlNonLivrees } from './etat-commandes.xml'

export const etatCommandesSchema = z.strictObject({
  // Missing or misspelt is as absent as unknown (contract): judged by reach, not by form.
  distributeur: z.string({ error: 'Donnez un seul distributeur, comme carr15432.' }).max(200).optional(),
})

export interface EtatCommandes {
  distributeur: Distributeur
}

export const ecrireEtatCommandes = ({ distributeur }: EtatCommandes): string => xmlNonLivrees(distributeur)

export const etatCommandesReponse = representation(
  z
    .string()
    .meta({ id: 'EtatCommandes', description: 'Document XML décrit par /services/etatCommandes.xsd' }),
  ecrireEtatCommandes,
)
