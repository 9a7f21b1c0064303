import type { Tx } from '@/lib/base/client'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champConflit, champImpossible, champInvalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { type Jour, jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { sansAccents } from '@/lib/mesures/texte'
import { type CertificationObtenue, prendLaSuite } from './certification'
import { ficheCertification } from './certification.lecture'
import {
  certificationReponse,
  certifierSchema,
  FIN_AVANT_OBTENTION,
  modifierCertificationSchema,
} from './certification.schema'
import { FORME_GGN, GLOBALGAP, lireGgn } from './ggn'
import { ficheProducteur } from './producteur.lecture'

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

const fiche = ({ tx, aujourdhui }: Contexte, code: string, id: number) =>
  ficheCertification(tx, code, id, aujourdhui)

/** One row a producer, certification and day: a second one would be the same paper. */
async function exigerObtentionLibre(
  tx: Tx,
  producteurCode: string,
  { certification, nom }: { certification: string; nom: string },
  dateObtention: Jour,
): Promise<void> {
  const prise = await tx.certificationProducteur.findFirst({
    where: { producteurCode, certificationCode: certification, dateObtention: jourVersDate(dateObtention) },
    select: { id: true },
  })
  if (prise)
    throw champConflit(
      'dateObtention',
      `${nom} est déjà enregistrée pour cette date d’obtention : corrigez-la plutôt.`,
    )
}

/** A GGN is kept in its 13 digits; other bodies number as they like. */
function numeroLu(certification: string, numero: string | null | undefined): string | null | undefined {
  if (certification !== GLOBALGAP || !numero) return numero
  const ggn = lireGgn(numero)
  if (ggn === null) throw champInvalide('numero', FORME_GGN)
  return ggn
}

/** What is obtained is known; only the next of one in force may be recorded before it begins. */
function exigerObtention(
  toutes: readonly CertificationObtenue[],
  certification: string,
  dateObtention: Jour,
  aujourdhui: Jour,
): void {
  if (dateObtention <= aujourdhui || prendLaSuite({ certification, dateObtention }, toutes, aujourdhui))
    return
  throw champInvalide(
    'dateObtention',
    'L’obtention ne peut pas être dans le futur, sauf pour prendre la suite d’une certification en cours.',
  )
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
    exigerObtention(producteur.certifications, reference.code, dateObtention, aujourdhui)
    await exigerObtentionLibre(tx, code, { certification: reference.code, nom: reference.nom }, dateObtention)
    const { id } = await tx.certificationProducteur.create({
      data: sansIndefinis({
        producteurCode: code,
        certificationCode: reference.code,
        dateObtention: jourVersDate(dateObtention),
        dateFin: jourVersDateOuNul(dateFin),
        numero: numeroLu(reference.code, numero),
        organisme,
      }),
    })
    return { code, resultat: await fiche(ctx, code, id) }
  },
})

export const modifierCertification = useCase({
  route: 'PATCH /api/producteurs/{code}/certifications/{id}',
  resume: 'Corrige une certification ou y met fin',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: modifierCertificationSchema,
  reponse: certificationReponse,
  async run(ctx, { code, id, dateObtention, dateFin, numero, organisme, motif }) {
    await ctx.tx.$executeRaw`SELECT FROM certification_producteur WHERE id = ${id} FOR NO KEY UPDATE`
    const avant = await fiche(ctx, code, id)
    const fin = dateFin === undefined ? avant.dateFin : dateFin
    if (fin !== null && fin < (dateObtention ?? avant.dateObtention))
      throw champInvalide('dateFin', FIN_AVANT_OBTENTION)
    if (dateObtention && dateObtention !== avant.dateObtention) {
      const { certifications } = await ficheProducteur(ctx.tx, code, ctx.aujourdhui)
      const autres = certifications.filter((c) => c.id !== id)
      exigerObtention(autres, avant.certification, dateObtention, ctx.aujourdhui)
      await exigerObtentionLibre(ctx.tx, code, avant, dateObtention)
    }
    await ctx.tx.certificationProducteur.update({
      where: { id },
      data: sansIndefinis({
        dateObtention: dateObtention && jourVersDate(dateObtention),
        dateFin: dateFin === undefined ? undefined : jourVersDateOuNul(dateFin),
        numero: numeroLu(avant.certification, numero),
        organisme,
      }),
    })
    const resultat = await fiche(ctx, code, id)
    return { code, avant, resultat, ...(motif && { apres: { ...resultat, motif } }) }
  },
})
