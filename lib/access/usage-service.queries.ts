import { query } from '@/lib/core/query'
import { dateVersJour, jourVersDate, plusJours } from '@/lib/mesures/jour'
import { exigerClientDuService, phraseClientInconnu } from './jeton.lecture'
import { exigerPortee } from './portee'
import { debitParMinute, derniereUtilisation, usagesEnAttente } from './usage-jeton'
import { JOURS_USAGE, totalDe, tousLesJours } from './usage-service'
import { usageServiceReponse, usageServiceSchema } from './usage-service.schema'

export const lireUsageService = query({
  route: 'GET /api/clients/{id}/service',
  resume: 'Ce que les programmes d’un distributeur ont demandé au service web, par jour, depuis trente jours',
  droit: 'jetons.lire',
  schema: usageServiceSchema,
  reponse: usageServiceReponse,
  async run(ctx, { id }) {
    const { tx, acteur, aujourdhui } = ctx
    exigerPortee(acteur, id, phraseClientInconnu(id))
    await exigerClientDuService(ctx, id)
    const depuis = jourVersDate(plusJours(aujourdhui, -JOURS_USAGE))
    const [lignes, jetons] = await Promise.all([
      tx.usageJeton.groupBy({
        by: ['jour'],
        where: { jeton: { clientId: id }, jour: { gt: depuis } },
        _sum: { requetes: true, freinees: true, dureeMs: true },
      }),
      tx.jeton.findMany({ where: { clientId: id }, select: { id: true, derniereUtilisationLe: true } }),
    ])
    const ecrits = lignes.map(({ jour, _sum }) => ({
      jour: dateVersJour(jour),
      requetes: _sum.requetes ?? 0,
      freinees: _sum.freinees ?? 0,
      dureeMs: Number(_sum.dureeMs ?? 0),
    }))
    const enAttente = jetons.flatMap((j) =>
      [...usagesEnAttente(j.id)].map(([jour, compte]) => ({ jour, ...compte })),
    )
    const jours = tousLesJours(aujourdhui, [...ecrits, ...enAttente])
    const total = totalDe(jours)
    const dernieres = jetons
      .map((j) => derniereUtilisation(j.id, j.derniereUtilisationLe)?.toISOString())
      .filter((instant) => instant !== undefined)
    return {
      client: id,
      jours: jours.map(({ dureeMs: _, ...jour }) => jour),
      requetes: total.requetes,
      freinees: total.freinees,
      dureeMoyenneMs: total.requetes === 0 ? null : Math.round((total.dureeMs / total.requetes) * 10) / 10,
      derniereUtilisationLe: dernieres.sort().at(-1) ?? null,
      parMinute: debitParMinute(),
    }
  },
})
