import type { Tx } from '@/lib/base/client'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champConflit, champImpossible, champInvalide, introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { sansAccents } from '@/lib/mesures/texte'
import {
  certificationReponse,
  certifierSchema,
  FIN_AVANT_OBTENTION,
  modifierCertificationSchema,
} from './certification.schema'
import { enCertification, ficheProducteur } from './producteur.lecture'

/** By code (`AB`) or by name, however it is spelt. */
async function trouverReference(tx: Tx, saisie: string) {
  const toutes = await tx.certification.findMany()
  const cherche = sansAccents(saisie)
  const trouvee = toutes.find((c) => sansAccents(c.code) === cherche || sansAccents(c.nom) === cherche)
  if (trouvee) return trouvee
  throw champInvalide(
    'certification',
    `« ${saisie} » n’est pas une certification connue : choisissez parmi ${toutes.map((c) => c.code).join(', ')}.`,
  )
}

async function lire({ tx, aujourdhui }: Contexte, code: string, id: number) {
  const ligne = await tx.certificationProducteur.findFirst({
    where: { id, producteurCode: code },
    include: { certification: true },
  })
  if (!ligne) throw introuvable('Cette certification n’est pas enregistrée pour ce producteur.')
  return enCertification(ligne, aujourdhui)
}

export const certifier = useCase({
  route: 'POST /api/producteurs/{code}/certifications',
  resume: 'Enregistre une certification d’un adhérent',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: certifierSchema,
  reponse: certificationReponse,
  async run(ctx, { code, certification, dateObtention, dateFin, numero, organisme }) {
    const { tx, aujourdhui } = ctx
    const producteur = await ficheProducteur(tx, code, aujourdhui)
    const reference = await trouverReference(tx, certification)
    if (!producteur.adherent) {
      throw champImpossible(
        'certification',
        'Les certifications sont suivies pour les adhérents seulement : enregistrez d’abord l’adhésion.',
      )
    }
    if (dateObtention > aujourdhui)
      throw champInvalide('dateObtention', 'L’obtention ne peut pas être dans le futur.')
    if (
      producteur.certifications.some(
        (c) => c.certification === reference.code && c.dateObtention === dateObtention,
      )
    ) {
      throw champConflit(
        'dateObtention',
        `${reference.nom} est déjà enregistrée pour cette date d’obtention : corrigez-la plutôt.`,
      )
    }
    const { id } = await tx.certificationProducteur.create({
      data: sansIndefinis({
        producteurCode: code,
        certificationCode: reference.code,
        dateObtention: jourVersDate(dateObtention),
        dateFin: jourVersDateOuNul(dateFin),
        numero,
        organisme,
      }),
    })
    return { code, resultat: await lire(ctx, code, id) }
  },
})

export const modifierCertification = useCase({
  route: 'PATCH /api/producteurs/{code}/certifications/{id}',
  resume: 'Corrige une certification ou y met fin',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: modifierCertificationSchema,
  reponse: certificationReponse,
  async run(ctx, { code, id, dateObtention, dateFin, numero, organisme }) {
    const avant = await lire(ctx, code, id)
    const fin = dateFin === undefined ? avant.dateFin : dateFin
    if (fin !== null && fin < (dateObtention ?? avant.dateObtention))
      throw champInvalide('dateFin', FIN_AVANT_OBTENTION)
    if (dateObtention && dateObtention > ctx.aujourdhui)
      throw champInvalide('dateObtention', 'L’obtention ne peut pas être dans le futur.')
    await ctx.tx.certificationProducteur.update({
      where: { id },
      data: sansIndefinis({
        dateObtention: dateObtention && jourVersDate(dateObtention),
        dateFin: dateFin === undefined ? undefined : jourVersDateOuNul(dateFin),
        numero,
        organisme,
      }),
    })
    return { code, avant, resultat: await lire(ctx, code, id) }
  },
})
