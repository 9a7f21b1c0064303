import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { introuvable } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { ajoutDeTiers, avecApport, type PartNonAdherents, verdictPlafond } from './plafond'
import { lireApport, lireApports } from './plafond.lecture'
import { partNonAdherentsReponse, partNonAdherentsSchema } from './plafond.schema'

/** What the form shows while a non-member's delivery is typed, and the dashboard once it is in. */
export const partNonAdherents = query({
  route: 'GET /api/livraisons/part-non-adherents',
  resume: 'Part des non-adhérents dans la campagne, la livraison en cours de saisie comprise',
  droit: 'livraisons.lire',
  schema: partNonAdherentsSchema,
  reponse: partNonAdherentsReponse,
  async run(ctx, { campagne, date, quantiteKg: grammes = 0, livraison }): Promise<PartNonAdherents> {
    const annee = campagne ?? (await campagneDuJour.dans(ctx, { jour: date ?? ctx.aujourdhui })).annee
    const apports = await lireApports(ctx.tx, annee, livraison)
    if (!apports)
      throw introuvable(`La campagne ${libelleCampagne(annee)} n’existe pas : choisissez-en une autre.`)
    const avant = livraison === undefined ? null : await lireApport(ctx.tx, livraison)
    const ajout = ajoutDeTiers(avant, { campagne: annee, adherent: false, quantiteGrammes: grammes })
    const avec = avecApport(apports, grammes, false)
    return { campagne: annee, apports: avec, aAccepter: ajout > 0 && verdictPlafond(avec) === 'depassement' }
  },
})
