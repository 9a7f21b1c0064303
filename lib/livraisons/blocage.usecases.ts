import { impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { formatJour, jourParis } from '@/lib/mesures/jour'
import { ecrireBlocage, leverLeBlocage } from './blocage.ecriture'
import { ficheBlocage } from './blocage.lecture'
import { blocageReponse, bloquerSchema, leverBlocageSchema } from './blocage.schema'

export const bloquer = useCase({
  route: 'POST /api/blocages',
  resume: 'Bloque un lot, ou tous ceux d’une livraison, d’un verger, d’un producteur ou d’une période',
  droit: 'lots.bloquer',
  objet: 'blocage',
  schema: bloquerSchema,
  reponse: blocageReponse,
  async run(ctx, { cible, motif }) {
    const resultat = await ecrireBlocage(ctx, { cible, motif })
    return { code: String(resultat.id), resultat }
  },
})

export const leverBlocage = useCase({
  route: 'POST /api/blocages/{id}/levee',
  resume: 'Lève un blocage, avec son motif',
  droit: 'lots.bloquer',
  objet: 'blocage',
  schema: leverBlocageSchema,
  reponse: blocageReponse,
  async run(ctx, { id, motif }) {
    await ctx.tx.$executeRaw`SELECT FROM blocage WHERE id = ${id} FOR UPDATE`
    const avant = await ficheBlocage(ctx.tx, id)
    if (avant.leveLe !== null)
      throw impossible(
        `Le blocage ${id} est levé depuis le ${formatJour(jourParis(new Date(avant.leveLe)))} : il ne reste rien à lever.`,
      )
    const resultat = await leverLeBlocage(ctx, id, motif)
    return { code: String(id), avant, apres: { ...resultat, motif }, resultat }
  },
})
