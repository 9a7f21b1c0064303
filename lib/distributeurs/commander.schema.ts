import { z } from 'zod'
import { facultatif } from '@/lib/mesures/champ'
import { codeLotSchema } from '@/lib/mesures/code'
import { commandeDicteeSchema, demandeSchema, LOT_OU_DEMANDE } from '@/lib/ventes/commande.schema'

/** What the house alone decides (decisions/0021): refused with what to do, never silently dropped. */
const pasAuDistributeur = (message: string) => z.never({ error: message }).optional()

export const commanderSchema = z
  .strictObject({
    ...commandeDicteeSchema.shape,
    /** Its own, if anything. */
    client: facultatif(z.string({ error: 'Donnez votre identifiant, ou retirez ce champ.' }).max(200)),
    lot: facultatif(codeLotSchema),
    demande: facultatif(demandeSchema),
    prixHt: pasAuDistributeur(
      'Le prix se convient avec le service commercial : retirez ce champ, la commande est prise sans prix.',
    ),
    numero: pasAuDistributeur(
      'La coopérative numérote ses commandes : retirez ce champ, et donnez le vôtre dans « referenceClient ».',
    ),
    dateCommande: pasAuDistributeur(
      'Une commande est du jour où elle arrive : retirez ce champ, et dites dans « dateSouhaitee » pour quand.',
    ),
  })
  .refine((c) => (c.lot == null) !== (c.demande == null), {
    path: ['lot'],
    error: LOT_OU_DEMANDE,
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'lot' || path?.[0] === 'demande'),
  })
  .transform(({ client, lot, demande, prixHt: _, numero: __, dateCommande: ___, ...dictee }) => ({
    client: client ?? undefined,
    lot: lot ?? undefined,
    demande: demande ?? undefined,
    dictee,
  }))
export type CommandePassee = z.output<typeof commanderSchema>
