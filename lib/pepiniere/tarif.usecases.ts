import { impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { ficheDimension } from './dimension.lecture'
import { tenirLesPrix } from './prix.ecriture'
import { codeTarif } from './tarif'
import { ficheTarif, tarifOuNul } from './tarif.lecture'
import { cleTarifSchema, fixerTarifSchema, tarifReponse } from './tarif.schema'
import { ficheVariete } from './variete.lecture'

const enCle = ({ variete, age, dimension }: { variete: number; age: number; dimension: number }) => ({
  varieteId_ageAnnees_dimensionId: { varieteId: variete, ageAnnees: age, dimensionId: dimension },
})

/** Question 2.1: the price of a one-year-old franquette of 0.15 to 0.30 m is one call. */
export const fixerTarif = useCase({
  route: 'PUT /api/pepiniere/tarifs/{variete}/{age}/{dimension}',
  resume: 'Fixe le prix hors taxes d’un plant',
  droit: 'pepiniere.tenir',
  objet: 'tarif',
  schema: fixerTarifSchema,
  reponse: tarifReponse,
  async run({ tx }, { prix, ...cle }) {
    await tenirLesPrix(tx)
    const variete = await ficheVariete(tx, cle.variete)
    const dimension = await ficheDimension(tx, cle.dimension)
    if (!variete.actif)
      throw impossible(
        `La variété ${variete.libelle} n’est plus vendue : réactivez-la avant de fixer un prix.`,
      )
    if (!dimension.actif)
      throw impossible(`La dimension ${dimension.id} ne sert plus : réactivez-la avant de fixer un prix.`)
    const avant = await tarifOuNul(tx, cle)
    // The same price again changes nothing, and its trail says nothing.
    if (avant?.prixCentimes === prix) return { resultat: avant, changements: [] }
    await tx.prixVenteArbre.upsert({
      where: enCle(cle),
      create: {
        varieteId: cle.variete,
        ageAnnees: cle.age,
        dimensionId: cle.dimension,
        prixHtCentimes: prix,
      },
      update: { prixHtCentimes: prix },
    })
    return { code: codeTarif(cle), avant, resultat: await ficheTarif(tx, cle) }
  },
})

export const retirerTarif = useCase({
  route: 'DELETE /api/pepiniere/tarifs/{variete}/{age}/{dimension}',
  resume: 'Retire le prix d’un plant : il n’est plus vendu à cet âge et à cette hauteur',
  droit: 'pepiniere.tenir',
  objet: 'tarif',
  schema: cleTarifSchema,
  reponse: tarifReponse,
  async run({ tx }, cle) {
    await tenirLesPrix(tx)
    const avant = await ficheTarif(tx, cle)
    await tx.prixVenteArbre.delete({ where: enCle(cle) })
    return { code: codeTarif(cle), avant, apres: null, resultat: avant }
  },
})
