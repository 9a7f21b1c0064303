import type { Tx } from '@/lib/base/client'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { impossible, invalide } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { formatJour } from '@/lib/mesures/jour'
import { type Campagne, direCampagneClose } from './campagne'
import { ficheCampagne } from './campagne.lecture'
import { campagneReponse, modifierCampagneSchema, motiverCampagneSchema } from './campagne.schema'

/**
 * The campaign, held until the end: a delivery that is being recorded holds it FOR KEY SHARE, so that it ends first
 * or waits (trigger `campagne_ouverte`).
 */
async function retenir(tx: Tx, annee: number): Promise<Campagne> {
  await tx.$executeRaw`SELECT FROM campagne WHERE annee = ${annee} FOR UPDATE`
  return ficheCampagne(tx, annee)
}

const effet = (avant: Campagne, resultat: Campagne, motif: string) => ({
  code: String(resultat.annee),
  avant,
  apres: { ...resultat, motif },
  resultat,
})

export const modifierCampagne = useCase({
  route: 'PATCH /api/campagnes/{annee}',
  resume: 'Change les paramètres d’une campagne qui n’est pas close',
  droit: 'campagnes.modifier',
  objet: 'campagne',
  schema: modifierCampagneSchema,
  reponse: campagneReponse,
  async run({ tx }, { annee, motif, plafondNonAdherents, ...reste }) {
    const parametres = sansIndefinis({ ...reste, plafondNonAdherentsPourMille: plafondNonAdherents })
    if (Object.keys(parametres).length === 0)
      throw invalide(
        'Rien ne change : donnez un nouveau calibre minimum, un nouveau plafond ou d’autres règles de l’AOC.',
      )
    const avant = await retenir(tx, annee)
    if (avant.cloturee) throw impossible(direCampagneClose(annee))
    await tx.campagne.update({ where: { annee }, data: parametres })
    return effet(avant, await ficheCampagne(tx, annee), motif)
  },
})

/**
 * What still waits on the weighbridge or for its sheet stays as it is until the campaign is reopened: its page counts it
 * beforehand (docs/decisions/0011).
 */
export const cloturerCampagne = useCase({
  route: 'POST /api/campagnes/{annee}/cloture',
  resume: 'Clôt une campagne : plus rien n’y est enregistré ni corrigé',
  droit: 'campagnes.modifier',
  objet: 'campagne',
  schema: motiverCampagneSchema,
  reponse: campagneReponse,
  async run({ tx, maintenant, aujourdhui }, { annee, motif }) {
    const avant = await retenir(tx, annee)
    if (avant.cloturee)
      throw impossible(
        `La campagne ${avant.libelle} est déjà close depuis le ${formatJour(avant.cloturee)} : relisez sa fiche.`,
      )
    if (avant.debut > aujourdhui)
      throw impossible(
        `La campagne ${avant.libelle} ne commence que le ${formatJour(avant.debut)} : elle ne se clôt qu’ensuite.`,
      )
    await tx.campagne.update({ where: { annee }, data: { clotureeLe: maintenant } })
    return effet(avant, await ficheCampagne(tx, annee), motif)
  },
})

export const rouvrirCampagne = useCase({
  route: 'POST /api/campagnes/{annee}/reouverture',
  resume: 'Rouvre une campagne close',
  droit: 'campagnes.modifier',
  objet: 'campagne',
  schema: motiverCampagneSchema,
  reponse: campagneReponse,
  async run({ tx }, { annee, motif }) {
    const avant = await retenir(tx, annee)
    if (!avant.cloturee) throw impossible(`La campagne ${avant.libelle} est déjà ouverte : relisez sa fiche.`)
    await tx.campagne.update({ where: { annee }, data: { clotureeLe: null } })
    return effet(avant, await ficheCampagne(tx, annee), motif)
  },
})
