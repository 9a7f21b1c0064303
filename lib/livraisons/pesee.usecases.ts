import { champInvalide, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { formatPoids } from '@/lib/mesures/poids'
import type { Livraison } from './livraison'
import { ficheLivraison } from './livraison.lecture'
import { livraisonReponse } from './livraison.schema'
import { netGrammes, PESEES_MAXIMUM, poidsPese, refusSomme } from './pesee'
import { cloturerPeseeSchema, peserSchema } from './pesee.schema'
import { motifDuDepassement } from './plafond.lecture'

/** One weighing at a time: a second trailer, or the closing, waits here and then sees the first. */
async function livraisonOuverte({ tx }: Contexte, code: string, suite: string): Promise<Livraison> {
  await tx.$executeRaw`SELECT FROM livraison WHERE code = ${code} FOR UPDATE`
  const livraison = await ficheLivraison(tx, code)
  if (livraison.etat === 'ouverte') return livraison
  const etat = livraison.etat === 'calibree' ? 'calibrée' : 'close'
  throw impossible(
    `La livraison ${code} est déjà ${etat}, à ${formatPoids(livraison.quantiteGrammes)} : ${suite}`,
  )
}

export const peser = useCase({
  route: 'POST /api/livraisons/{code}/pesees',
  resume: 'Pèse une remorque de plus d’une livraison ouverte',
  droit: 'livraisons.enregistrer',
  objet: 'livraison',
  schema: peserSchema,
  reponse: livraisonReponse,
  async run(ctx, { code, pesee, motifDepassement }) {
    const avant = await livraisonOuverte(ctx, code, 'enregistrez cette remorque comme une autre livraison.')
    const pesees = [...avant.pesees, pesee]
    const refus = pesees.length > PESEES_MAXIMUM ? `Au plus ${PESEES_MAXIMUM} pesées par livraison.` : null
    const message = refus ?? refusSomme(pesees)
    if (message) throw champInvalide('brutKg', message)
    const quantiteGrammes = poidsPese(pesees)
    const motif = await motifDuDepassement(ctx, {
      code,
      avant,
      apres: { ...avant, quantiteGrammes },
      motif: motifDepassement,
      motifGarde: avant.motifDepassement,
    })
    const numero = Math.max(...avant.pesees.map((p) => p.numero)) + 1
    await ctx.tx.pesee.create({ data: { livraisonCode: code, numero, ...pesee } })
    await ctx.tx.livraison.update({
      where: { code },
      data: { quantiteGrammes: avant.quantiteGrammes + netGrammes(pesee), motifDepassement: motif },
    })
    return { code, avant, resultat: await ficheLivraison(ctx.tx, code) }
  },
})

export const cloturerPesee = useCase({
  route: 'POST /api/livraisons/{code}/cloture',
  resume: 'Clôt la pesée d’une livraison : elle n’attend plus que son calibrage',
  droit: 'livraisons.enregistrer',
  objet: 'livraison',
  schema: cloturerPeseeSchema,
  reponse: livraisonReponse,
  async run(ctx, { code }) {
    const avant = await livraisonOuverte(ctx, code, 'il ne reste rien à clore.')
    await ctx.tx.livraison.update({ where: { code }, data: { etat: 'recue' } })
    return { code, avant, resultat: await ficheLivraison(ctx.tx, code) }
  },
})
