import { attribuerCode } from '@/lib/base/prochain-code'
import { champImpossible, champInvalide, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_TRANSFORMATION } from '@/lib/mesures/code'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { refusBloque } from './blocage'
import { lireLots } from './livraison.lecture'
import type { Lot } from './lot'
import { direServi } from './lot-servi'
import { inconnu, lotsTenusAvecLivraison } from './lot-tenu.lecture'
import {
  etatFautif,
  PERTE_USUELLE,
  refusDate,
  refusVide,
  type Transformation,
  TYPE_OBTENU,
} from './transformation'
import { ficheTransformation } from './transformation.lecture'
import {
  annulerTransformationSchema,
  lotTransformeReponse,
  transformationReponse,
  transformerSchema,
} from './transformation.schema'

type Demande = Pick<
  Transformation,
  'type' | 'date' | 'entreeGrammes' | 'sortieGrammes' | 'motifPerte' | 'humiditePourMille'
>

/** Everything that forbids it, before anything is written; the base says the same behind. */
function verifier(lot: Lot, demande: Demande, aujourdhui: Jour): void {
  const refus = refusVide(lot) ?? refusBloque(lot.code, lot.blocages)
  if (refus) throw impossible(refus)
  const jour = refusDate(lot, demande.date, aujourdhui)
  if (jour) throw champInvalide('date', jour)
  const faute = etatFautif(lot, demande)
  if (faute) throw champImpossible(faute.champ, faute.message)
}

/** The transformation and the lot it gives: same delivery, calibre and variety, of the type it makes. */
async function ecrire({ tx, maintenant }: Contexte, code: string, lot: Lot, demande: Demande): Promise<void> {
  const { date, type, sortieGrammes } = demande
  await tx.transformation.create({
    data: { ...demande, code, lotCode: lot.code, date: jourVersDate(date), creeLe: maintenant },
  })
  const { livraisonCode, calibreId, varieteCode, campagneAnnee, ...parent } = await tx.lot.findUniqueOrThrow({
    where: { code: lot.code },
  })
  await tx.lot.create({
    data: {
      code: `${code}-1`,
      transformationCode: code,
      numero: 1,
      livraisonCode,
      calibreId,
      varieteCode,
      campagneAnnee,
      date: parent.date,
      typeProduitCode: TYPE_OBTENU[type],
      quantiteGrammes: sortieGrammes,
    },
  })
}

export const transformer = useCase({
  route: 'POST /api/lots/{lot}/transformations',
  resume: 'Sèche ou casse une part d’un lot : elle devient un nouveau lot',
  droit: 'lots.transformer',
  objet: 'transformation',
  schema: transformerSchema,
  reponse: lotTransformeReponse,
  lieu: ({ code }) => `/api/lots/${code}`,
  async run(ctx, { lot: parent, code: donne, date = ctx.aujourdhui, motifPerte, ...reste }) {
    const [lot] = await lotsTenusAvecLivraison(ctx.tx, [parent])
    if (!lot) throw inconnu(parent)
    const demande = { ...reste, date, motifPerte: motifPerte ?? PERTE_USUELLE[reste.type] }
    verifier(lot, demande, ctx.aujourdhui)
    const code = await attribuerCode(ctx.tx, 'transformation', CODE_TRANSFORMATION, donne)
    await ecrire(ctx, code, lot, demande)
    const apres = await ficheTransformation(ctx.tx, code)
    const [nouveau] = await lireLots(ctx.tx, [apres.donne])
    if (!nouveau) throw inconnu(apres.donne)
    const { entreeGrammes, sortieGrammes } = demande
    return { code, apres, resultat: { ...nouveau, parent, entreeGrammes, sortieGrammes } }
  },
})

/** Why it cannot be undone; null when it can. What is locked stays where it is. */
function refusAnnulation({ code, dateAnnulation }: Transformation, donne: Lot): string | null {
  if (dateAnnulation !== null) return `La transformation ${code} est déjà annulée.`
  const servi = direServi(donne)
  if (servi) return `${servi} : la transformation ${code} ne s’annule plus.`
  return refusBloque(donne.code, donne.blocages)
}

export const annulerTransformation = useCase({
  route: 'POST /api/transformations/{code}/annulation',
  resume: 'Annule une transformation dont le lot n’a pas servi : ce qui y est entré revient à son lot',
  droit: 'lots.transformer',
  objet: 'transformation',
  schema: annulerTransformationSchema,
  reponse: transformationReponse,
  async run(ctx, { code, motif }) {
    const { lot, donne } = await ficheTransformation(ctx.tx, code)
    const tenus = await lotsTenusAvecLivraison(ctx.tx, [lot, donne])
    const avant = await ficheTransformation(ctx.tx, code)
    const obtenu = tenus.find((l) => l.code === donne)
    if (!obtenu) throw inconnu(donne)
    const refus = refusAnnulation(avant, obtenu)
    if (refus) throw impossible(refus)
    await ctx.tx.transformation.update({
      where: { code },
      data: { dateAnnulation: jourVersDate(ctx.aujourdhui), motifAnnulation: motif },
    })
    await ctx.tx.lot.update({ where: { code: donne }, data: { quantiteGrammes: 0 } })
    const resultat = await ficheTransformation(ctx.tx, code)
    return { code, avant, apres: { ...resultat, motif }, resultat }
  },
})
