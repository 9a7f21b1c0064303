import { prendreCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { DomainError, introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import type { Producteur } from './producteur'
import { detailProducteur } from './producteur.lecture'
import { enregistrerProducteurSchema, modifierProducteurSchema, producteurReponse } from './producteur.schema'

async function fiche({ tx, aujourdhui }: Contexte, code: string): Promise<Producteur> {
  const producteur = await detailProducteur(tx, code, aujourdhui)
  if (!producteur) throw introuvable(`Le producteur ${code} n’existe pas : cherchez-le par son nom.`)
  return producteur
}

export const enregistrerProducteur = useCase({
  route: 'POST /api/producteurs',
  resume: 'Enregistre un producteur',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: enregistrerProducteurSchema,
  reponse: producteurReponse,
  async run(ctx, { code: donne, ...saisie }) {
    const code = donne ?? (await prendreCode(ctx.tx, 'producteur', CODE_PRODUCTEUR))
    if (await ctx.tx.producteur.findUnique({ where: { code }, select: { code: true } })) {
      const message = `Le code ${code} est déjà pris : laissez le champ vide pour prendre le suivant.`
      throw new DomainError('conflit', message, [{ champ: 'code', message }])
    }
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
    const avant = await fiche(ctx, code)
    const activite = actif === undefined ? {} : { actif, motifInactivite: actif ? null : motif }
    await ctx.tx.producteur.update({ where: { code }, data: sansIndefinis({ ...saisie, ...activite }) })
    return { code, avant, resultat: await fiche(ctx, code) }
  },
})
