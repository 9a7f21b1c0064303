import { activiteCorrigee } from '@/lib/approvisionnements/activite'
import type { Tx } from '@/lib/base/client'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champConflit, champImpossible, champInvalide } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { formatPlage } from '@/lib/mesures/hauteur'
import { refusPlage } from './dimension'
import { ficheDimension, lireDimensions } from './dimension.lecture'
import { dimensionReponse, enregistrerDimensionSchema, modifierDimensionSchema } from './dimension.schema'
import { tenirLesPrix } from './prix.ecriture'

/** The right way round, and not there yet. Overlaps are a warning: the case's own table has one. */
async function verifierPlage(tx: Tx, minCm: number, maxCm: number, sauf?: number): Promise<void> {
  const refus = refusPlage(minCm, maxCm)
  if (refus) throw champInvalide('maxM', refus)
  const meme = (await lireDimensions(tx)).find((d) => d.minCm === minCm && d.maxCm === maxCm && d.id !== sauf)
  if (meme)
    throw champConflit(
      'minM',
      `La dimension n° ${meme.id} est déjà de ${formatPlage(minCm, maxCm)} : servez-vous d’elle.`,
    )
}

export const enregistrerDimension = useCase({
  route: 'POST /api/pepiniere/dimensions',
  resume: 'Ajoute une plage de hauteur, en mètres',
  droit: 'pepiniere.tenir',
  objet: 'dimension',
  schema: enregistrerDimensionSchema,
  reponse: dimensionReponse,
  async run({ tx }, { minM: minCm, maxM: maxCm }) {
    await tenirLesPrix(tx)
    await verifierPlage(tx, minCm, maxCm)
    const { _max } = await tx.dimension.aggregate({ _max: { id: true } })
    const id = (_max.id ?? 0) + 1
    await tx.dimension.create({ data: { id, minCm, maxCm } })
    return { code: String(id), resultat: await ficheDimension(tx, id) }
  },
})

export const modifierDimension = useCase({
  route: 'PATCH /api/pepiniere/dimensions/{id}',
  resume: 'Corrige une plage de hauteur, la retire ou la remet en service',
  droit: 'pepiniere.tenir',
  objet: 'dimension',
  schema: modifierDimensionSchema,
  reponse: dimensionReponse,
  async run({ tx }, { id, minM, maxM, actif, motif }) {
    await tenirLesPrix(tx)
    const avant = await ficheDimension(tx, id)
    const { minCm = avant.minCm, maxCm = avant.maxCm } = sansIndefinis({ minCm: minM, maxCm: maxM })
    const corrigee = minCm !== avant.minCm || maxCm !== avant.maxCm
    if (corrigee) await verifierPlage(tx, minCm, maxCm, id)
    // What was priced by that height keeps its price: whoever moves it says why.
    if (corrigee && avant.nombreTarifs > 0 && motif === undefined)
      throw champInvalide(
        'motif',
        `${avant.nombreTarifs} prix ${avant.nombreTarifs > 1 ? 'sont donnés' : 'est donné'} à cette hauteur : dites pourquoi elle change.`,
      )
    const { obstacle, ...activite } = activiteCorrigee(avant.actif, { actif, ...(!corrigee && { motif }) })
    if (obstacle) throw champImpossible('motif', obstacle)
    await tx.dimension.update({ where: { id }, data: { minCm, maxCm, ...sansIndefinis(activite) } })
    const resultat = await ficheDimension(tx, id)
    return { code: String(id), avant, resultat, ...(motif && { apres: { ...resultat, motif } }) }
  },
})
