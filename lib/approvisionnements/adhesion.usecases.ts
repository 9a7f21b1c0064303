import type { Tx } from '@/lib/base/client'
import { champConflit } from '@/lib/core/domain-error'
import { refusPresDesChamps } from '@/lib/core/refus-pres-des-champs'
import { useCase } from '@/lib/core/use-case'
import { formatJour, type Jour, jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import type { Adhesion } from './adhesion'
import { adhesionCorrigee, obstacleNumero } from './adhesion'
import { exigerAdhesionPassee, numeroPris, prochainNumero, reserverRegistre } from './adhesion.regles'
import { adhererSchema } from './adhesion.schema'
import { enAdhesion, ficheProducteur } from './producteur.lecture'
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

interface Inscription {
  donne: number | undefined
  corrige: Adhesion | null
  dateAdhesion: Jour
}

/** The number of a correction stays, that of an entry is the next; one that is typed is free and in its place. */
async function numeroAuRegistre(tx: Tx, { donne, corrige, dateAdhesion }: Inscription): Promise<number> {
  if (donne === undefined || donne === corrige?.numero) {
    if (corrige) return corrige.numero
    return prochainNumero(tx)
  }
  if (await tx.adhesion.findUnique({ where: { numero: donne }, select: { numero: true } }))
    throw numeroPris(donne)
  const posterieurs = await tx.adhesion.findMany({
    where: {
      numero: { gt: donne, ...(corrige && { not: corrige.numero }) },
      dateAdhesion: { lt: jourVersDate(dateAdhesion) },
    },
    orderBy: { numero: 'asc' },
    take: 1,
  })
  const obstacle = obstacleNumero({ numero: donne, dateAdhesion }, posterieurs.map(enAdhesion))
  if (obstacle) throw champConflit('numero', obstacle)
  return donne
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
  async run({ tx, aujourdhui }, { code, numero: donne, dateAdhesion, dateSortie, partsSociales, motif }) {
    await tx.$executeRaw`SELECT FROM producteur WHERE code = ${code} FOR NO KEY UPDATE`
    await reserverRegistre(tx)
    const avant = await ficheProducteur(tx, code, aujourdhui)
    exigerAdhesionPassee(dateAdhesion, aujourdhui)
    const corrige = adhesionCorrigee(avant.adhesions, dateAdhesion)
    exigerSansChevauchement(
      avant.adhesions.filter((a) => a !== corrige),
      { dateAdhesion, dateSortie: dateSortie === undefined ? (corrige?.dateSortie ?? null) : dateSortie },
    )
    const numero = await numeroAuRegistre(tx, { donne, corrige, dateAdhesion })
    const dates = {
      numero,
      dateAdhesion: jourVersDate(dateAdhesion),
      ...(dateSortie === undefined ? {} : { dateSortie: jourVersDateOuNul(dateSortie) }),
      ...(partsSociales === undefined ? {} : { partsSociales }),
    }
    if (corrige) {
      const champs = raccourcie(corrige, { dateAdhesion, dateSortie })
      // Supply does not read deliveries: the base alone sees those that the new dates would leave without membership.
      await tx.adhesion
        .update({ where: { numero: corrige.numero }, data: dates })
        .catch(refusPresDesChamps(champs))
    } else await tx.adhesion.create({ data: { producteurCode: code, ...dates } })
    const resultat = await ficheProducteur(tx, code, aujourdhui)
    return { code, avant, resultat, ...(motif && { apres: { ...resultat, motif } }) }
  },
})
