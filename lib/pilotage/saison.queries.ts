import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import type { Contexte } from '@/lib/core/operation'
import { query } from '@/lib/core/query'
import { compterSaisons, rangDuJour } from './saison'
import { lireCampagnesComptees, sommerSemaines } from './saison.lecture'
import { saisonReponse, saisonSchema } from './saison.schema'
import { campagneVoulue } from './tableau.lecture'

const PAR_DEFAUT = 3

/** Of the three campaigns before it, those that have deliveries. */
async function precedentes(ctx: Contexte, annee: number): Promise<number[]> {
  const { elements } = await listerCampagnes.dans(ctx, {})
  return elements.map((c) => c.annee).filter((autre) => autre < annee && autre >= annee - PAR_DEFAUT)
}

export const comparerSaisons = query({
  route: 'GET /api/pilotage/saison',
  resume: 'Ce qui est reçu semaine par semaine, face à d’autres saisons',
  droit: 'pilotage.lire',
  schema: saisonSchema,
  reponse: saisonReponse,
  async run(ctx, { campagne, saisons }) {
    const { annee } = await campagneVoulue(ctx, campagne)
    const autres = (saisons ?? (await precedentes(ctx, annee))).filter((autre) => autre !== annee)
    const campagnes = await lireCampagnesComptees(ctx.tx, [annee, ...autres])
    const jours = campagnes[0] ? rangDuJour(campagnes[0], ctx.aujourdhui) : null
    const lignes = await sommerSemaines(
      ctx.tx,
      campagnes.map((c) => c.annee),
      jours,
    )
    return {
      campagne: annee,
      saisons: compterSaisons(campagnes, lignes, { aujourdhui: ctx.aujourdhui, jours }),
    }
  },
})
