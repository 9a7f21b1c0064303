import { z } from 'zod'
import { champInvalide } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { representation, representationListe } from '@/lib/core/representation'
import { libelleCampagne, PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import { dateVersJour, formatJour, jourSchema, jourVersDate } from '@/lib/mesures/jour'
import type { Campagne as Ligne } from '@/prisma/generated/client'
import type { Campagne } from './campagne'

const enCampagne = ({ annee, debut, calibreMinimumAocMm }: Ligne): Campagne => ({
  annee,
  libelle: libelleCampagne(annee),
  debut: dateVersJour(debut),
  calibreMinimumAocMm,
})

const campagneReponse = representation(
  z
    .object({
      annee: z.number().int(),
      libelle: z.string(),
      debut: z.string(),
      calibreMinimumAocMm: z.number().int(),
    })
    .meta({ id: 'Campagne' }),
  (c: Campagne) => c,
)

export const campagneDuJour = query({
  route: 'GET /api/campagnes/du/{jour}',
  resume: 'La campagne à laquelle appartient un jour',
  droit: 'campagnes.lire',
  schema: z.strictObject({ jour: jourSchema }),
  reponse: campagneReponse,
  async run({ tx }, { jour }) {
    const ligne = await tx.campagne.findFirst({
      where: { debut: { lte: jourVersDate(jour) } },
      orderBy: { annee: 'desc' },
    })
    if (ligne) return enCampagne(ligne)
    throw champInvalide(
      'jour',
      `Aucune campagne n’est ouverte le ${formatJour(jour)} : la première est ${libelleCampagne(PREMIERE_CAMPAGNE)}.`,
    )
  },
})

/** The campaigns that can be looked at: those with deliveries, and the one of today, the latest first. */
export const listerCampagnes = query({
  route: 'GET /api/campagnes',
  resume: 'Campagnes, la dernière d’abord',
  droit: 'campagnes.lire',
  schema: z.strictObject({}),
  reponse: representationListe(campagneReponse),
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
