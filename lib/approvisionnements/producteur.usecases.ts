import { attribuerCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import { activiteCorrigee } from './activite'
import { ficheProducteur } from './producteur.lecture'
import { enregistrerProducteurSchema, modifierProducteurSchema, producteurReponse } from './producteur.schema'

const fiche = ({ tx, aujourdhui }: Contexte, code: string) => ficheProducteur(tx, code, aujourdhui)

export const enregistrerProducteur = useCase({
  route: 'POST /api/producteurs',
  resume: 'Enregistre un producteur',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: enregistrerProducteurSchema,
  reponse: producteurReponse,
  async run(ctx, { code: donne, ...saisie }) {
    const code = await attribuerCode(ctx.tx, 'producteur', CODE_PRODUCTEUR, donne)
    await ctx.tx.producteur.create({ data: sansIndefinis({ code, ...saisie }) })
    return { code, resultat: await fiche(ctx, code) }
  },
})

export const modifierProducteur = useCase({
  route: 'PATCH /api/producteurs/{code}',
  resume: 'Corrige un producteur, le désactive ou le réactive',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: modifierProducteurSchema,
  reponse: producteurReponse,
  async run(ctx, { code, actif, motif, ...saisie }) {
    await ctx.tx.$executeRaw`SELECT FROM producteur WHERE code = ${code} FOR NO KEY UPDATE`
    const avant = await fiche(ctx, code)
    const { obstacle, ...activite } = activiteCorrigee(avant.actif, { actif, motif })
    if (obstacle) throw champImpossible('motif', obstacle)
    await ctx.tx.producteur.update({ where: { code }, data: sansIndefinis({ ...saisie, ...activite }) })
    const resultat = await fiche(ctx, code)
    // A record keeps why it was disabled; why it came back is kept by the audit alone.
    return { code, avant, resultat, ...(actif && motif && { apres: { ...resultat, motif } }) }
  },
})
