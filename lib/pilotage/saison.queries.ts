import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import type { Contexte } from '@/lib/core/operation'
import { query } from '@/lib/core/query'
import type { Jour } from '@/lib/mesures/jour'
import { contient, type Duree, reporter } from './meme-date'
import { lireDurees } from './periode.lecture'
import { compterSaisons } from './saison'
import { sommerSemaines } from './saison.lecture'
import { saisonReponse, saisonSchema } from './saison.schema'
import { campagneVoulue } from './tableau.lecture'

const PAR_DEFAUT = 3

/** Of the three campaigns before it, those that have deliveries. */
async function precedentes(ctx: Contexte, annee: number): Promise<number[]> {
  const { elements } = await listerCampagnes.dans(ctx, {})
  return elements.map((c) => c.annee).filter((autre) => autre < annee && autre >= annee - PAR_DEFAUT)
}

/** The same date in each while the season asked for runs (decision 0026); their ends once it is over. */
const dernierCompte = (duree: Duree, voulue: Duree, aujourdhui: Jour): Jour =>
  contient(voulue, aujourdhui) ? reporter(aujourdhui, voulue, duree) : duree.fin

export const comparerSaisons = query({
  route: 'GET /api/pilotage/saison',
  resume: 'Ce qui est reçu semaine par semaine, face à d’autres saisons',
  droit: 'pilotage.lire',
  schema: saisonSchema,
  reponse: saisonReponse,
  async run(ctx, { campagne, saisons }) {
    const { annee } = await campagneVoulue(ctx, campagne)
    const autres = (saisons ?? (await precedentes(ctx, annee))).filter((autre) => autre !== annee)
    const durees = await lireDurees(ctx.tx, [annee, ...autres])
    const campagnes = durees.map((d) => ({ ...d, jusqua: dernierCompte(d, durees[0] ?? d, ctx.aujourdhui) }))
    const lignes = await sommerSemaines(ctx.tx, campagnes)
    return { campagne: annee, saisons: compterSaisons(campagnes, lignes, ctx.aujourdhui) }
  },
})
