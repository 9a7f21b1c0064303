import { refusDeLaBase } from '@/lib/core/database-error'
import { champConflit, impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { formatJour, type Jour, jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import type { Adhesion } from './adhesion'
import { adhesionCorrigee } from './adhesion'
import { exigerAdhesionPassee, numeroPris, prochainNumero, reserverRegistre } from './adhesion.regles'
import { adhererSchema } from './adhesion.schema'
import { ficheProducteur } from './producteur.lecture'
import { producteurReponse } from './producteur.schema'

/** A producer is a member once at a time: the period given must leave the others alone. */
function exigerSansChevauchement(
  autres: readonly Adhesion[],
  { dateAdhesion, dateSortie }: Pick<Adhesion, 'dateAdhesion' | 'dateSortie'>,
): void {
  const heurtee = autres.find(
    (a) =>
      (dateSortie === null || a.dateAdhesion < dateSortie) &&
      (a.dateSortie === null || dateAdhesion < a.dateSortie),
  )
  if (!heurtee) return
  const jusqua = heurtee.dateSortie === null ? '' : ` au ${formatJour(heurtee.dateSortie)}`
  throw champConflit(
    'dateAdhesion',
    `Ce producteur était déjà adhérent du ${formatJour(heurtee.dateAdhesion)}${jusqua} (numéro ${heurtee.numero}) : choisissez une date hors de cette période.`,
  )
}

type Dates = Pick<Adhesion, 'dateAdhesion'> & { dateSortie?: Jour | null | undefined }

/** The dates that a correction draws in: only those can leave a delivery outside the period. */
const raccourcie = (avant: Adhesion, { dateAdhesion, dateSortie }: Dates): string[] => [
  ...(dateAdhesion > avant.dateAdhesion ? ['dateAdhesion'] : []),
  ...(dateSortie && (avant.dateSortie === null || dateSortie < avant.dateSortie) ? ['dateSortie'] : []),
]

/** Supply does not read deliveries: the base alone sees those that the new dates would leave without membership. */
function refuserSousLesLivraisons(erreur: unknown, champs: string[]): never {
  const refus = refusDeLaBase(erreur)
  if (refus?.genre !== 'impossible') throw erreur
  throw impossible(
    refus.message,
    champs.map((champ) => ({ champ, message: refus.message })),
  )
}

/**
 * Makes a producer a member, or corrects its latest membership: the register keeps one row a period, numbered in
 * chronological order (R522-2 code rural). A period that has ended stays; a later date opens a new one.
 */
export const adherer = useCase({
  route: 'PUT /api/producteurs/{code}/adhesion',
  resume: 'Fait d’un producteur un adhérent, corrige son adhésion ou y met fin',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  schema: adhererSchema,
  reponse: producteurReponse,
  async run({ tx, aujourdhui }, { code, numero: donne, dateAdhesion, dateSortie, partsSociales }) {
    await tx.$executeRaw`SELECT FROM producteur WHERE code = ${code} FOR NO KEY UPDATE`
    await reserverRegistre(tx)
    const avant = await ficheProducteur(tx, code, aujourdhui)
    exigerAdhesionPassee(dateAdhesion, aujourdhui)
    const corrige = adhesionCorrigee(avant.adhesions, dateAdhesion)
    exigerSansChevauchement(
      avant.adhesions.filter((a) => a !== corrige),
      { dateAdhesion, dateSortie: dateSortie === undefined ? (corrige?.dateSortie ?? null) : dateSortie },
    )
    const numero = donne ?? corrige?.numero ?? (await prochainNumero(tx))
    if (
      numero !== corrige?.numero &&
      (await tx.adhesion.findUnique({ where: { numero }, select: { numero: true } }))
    )
      throw numeroPris(numero)
    const dates = {
      numero,
      dateAdhesion: jourVersDate(dateAdhesion),
      ...(dateSortie === undefined ? {} : { dateSortie: jourVersDateOuNul(dateSortie) }),
      ...(partsSociales === undefined ? {} : { partsSociales }),
    }
    if (corrige) {
      const champs = raccourcie(corrige, { dateAdhesion, dateSortie })
      await tx.adhesion
        .update({ where: { numero: corrige.numero }, data: dates })
        .catch((erreur) => refuserSousLesLivraisons(erreur, champs))
    } else await tx.adhesion.create({ data: { producteurCode: code, ...dates } })
    return { code, avant, resultat: await ficheProducteur(tx, code, aujourdhui) }
  },
})
