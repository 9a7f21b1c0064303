import { z } from 'zod'
import { representation, representationListe } from '@/lib/core/representation'
import { facultatif } from '@/lib/mesures/champ'
import { CODE_COMMANDE, codeLotSchema, codeSchema } from '@/lib/mesures/code'
import { pagination } from '@/lib/mesures/curseur'
import { vide } from '@/lib/mesures/filtre'
import { jourSchema } from '@/lib/mesures/jour'
import { motSchema } from '@/lib/mesures/mot'
import { enKg, variationKgSchema } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { MOTIFS_MOUVEMENT, type Mouvement, type MouvementEnregistre, mouvementFautif } from './mouvement'

const motifSchema = motSchema(
  MOTIFS_MOUVEMENT,
  'Choisissez le motif : inventaire, pourriture, échantillon, don, séchage ou retour.',
)

export const mouvoirSchema = z
  .strictObject({
    lot: codeLotSchema,
    motif: motifSchema,
    quantiteKg: variationKgSchema,
    date: vide(jourSchema),
    commande: facultatif(codeSchema(CODE_COMMANDE)),
    commentaire: facultatif(texteSchema({ max: 300 })),
  })
  .transform(({ quantiteKg, commande, commentaire, ...reste }) => ({
    ...reste,
    quantiteGrammes: quantiteKg,
    commande: commande ?? null,
    commentaire: commentaire ?? null,
  }))
  .superRefine((saisie, ctx) => {
    const faute = mouvementFautif(saisie)
    if (faute) ctx.addIssue({ code: 'custom', message: faute.message, path: [faute.champ] })
  })

export const listerMouvementsSchema = z.strictObject({
  lot: codeLotSchema,
  ...pagination(z.tuple([z.number().int()])),
})

const fiche = {
  id: z.number().int(),
  lot: z.string(),
  motif: z.enum(MOTIFS_MOUVEMENT),
  date: z.string(),
  quantiteKg: z.number().meta({ description: 'Signé ; un retour négatif en corrige un autre' }),
  commande: z.string().nullable(),
  commentaire: z.string().nullable(),
}
const enKilos = <M extends Mouvement>({ quantiteGrammes, ...mouvement }: M) => ({
  ...mouvement,
  quantiteKg: enKg(quantiteGrammes),
})

export const mouvementReponse = representation(
  z.object({ ...fiche, disponibleKg: z.number() }).meta({ id: 'MouvementEnregistre' }),
  ({ disponibleGrammes, ...mouvement }: MouvementEnregistre) => ({
    ...enKilos(mouvement),
    disponibleKg: enKg(disponibleGrammes),
  }),
)

export const mouvementsReponse = representationListe(
  representation(z.object(fiche).meta({ id: 'Mouvement' }), (m: Mouvement) => enKilos(m)),
)
