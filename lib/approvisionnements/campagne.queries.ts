import { z } from 'zod'
import { champInvalide } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { libelleCampagne, PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import { formatJour, jourVersDate } from '@/lib/mesures/jour'
import { campagneDuJourOuNulle, enCampagne, ficheCampagne } from './campagne.lecture'
import { campagneReponse, campagnesReponse, cleCampagneSchema, cleJourSchema } from './campagne.schema'

export const campagneDuJour = query({
  route: 'GET /api/campagnes/du/{jour}',
  resume: 'La campagne à laquelle appartient un jour',
  droit: 'campagnes.lire',
  schema: cleJourSchema,
  reponse: campagneReponse,
  async run({ tx }, { jour }) {
    const campagne = await campagneDuJourOuNulle(tx, jour)
    if (campagne) return campagne
    throw champInvalide(
      'jour',
      `Aucune campagne n’est ouverte le ${formatJour(jour)} : la première est ${libelleCampagne(PREMIERE_CAMPAGNE)}.`,
    )
  },
})

export const lireCampagne = query({
  route: 'GET /api/campagnes/{annee}',
  resume: 'Une campagne et ses paramètres',
  droit: 'campagnes.lire',
  schema: cleCampagneSchema,
  reponse: campagneReponse,
  run: ({ tx }, { annee }) => ficheCampagne(tx, annee),
})

/** The campaigns that can be looked at: those with deliveries, and the one of today, the latest first. */
export const listerCampagnes = query({
  route: 'GET /api/campagnes',
  resume: 'Campagnes, la dernière d’abord',
  droit: 'campagnes.lire',
  schema: z.strictObject({}),
  reponse: campagnesReponse,
  async run({ tx, aujourdhui }) {
    // The last day rather than EXISTS: an index gives it, where EXISTS read all deliveries for each empty campaign.
    const lignes = await tx.$queryRaw<{ annee: number }[]>`
      SELECT annee FROM campagne c WHERE debut <= ${jourVersDate(aujourdhui)}::date
        AND ((SELECT l.date FROM livraison l WHERE l.campagne_annee = c.annee ORDER BY l.date DESC LIMIT 1) IS NOT NULL
          OR annee = (SELECT max(annee) FROM campagne WHERE debut <= ${jourVersDate(aujourdhui)}::date))`
    const trouvees = await tx.campagne.findMany({
      where: { annee: { in: lignes.map((l) => l.annee) } },
      orderBy: { annee: 'desc' },
    })
    return { elements: trouvees.map(enCampagne), suivant: null }
  },
})
