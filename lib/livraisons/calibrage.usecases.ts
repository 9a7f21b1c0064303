import { champInvalide, impossible, invalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { Prisma } from '@/prisma/generated/client'
import { bilan, desequilibre, type FicheCalibrage, lignesFautives, numeroter } from './calibrage'
import { calibrerSchema } from './calibrage.schema'
import { exigerCampagneOuverte } from './campagne-close'
import type { Livraison } from './livraison'
import { ficheLivraison } from './livraison.lecture'
import { livraisonReponse } from './livraison.schema'
import { refusRecalibrage } from './lot-servi'
import { tenirLotsDeLaLivraison } from './lot-tenu.lecture'

async function verifierLignes({ tx }: Contexte, fiche: FicheCalibrage): Promise<void> {
  const calibres = await tx.calibre.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const champs = lignesFautives(fiche, new Set(calibres.map((c) => c.id)))
  const [premier] = champs
  if (premier) throw invalide(premier.message, champs)
}

/** Writes the lots of a balanced sheet, numbers kept from an earlier one. */
async function ecrireLots(
  { tx }: Contexte,
  avant: Livraison,
  { lots, ecarts }: FicheCalibrage,
): Promise<void> {
  const { code: livraisonCode, numeros } = avant
  const { varieteCode, typeProduitCode, date, campagneAnnee } = await tx.livraison.findUniqueOrThrow({
    where: { code: livraisonCode },
    select: { varieteCode: true, typeProduitCode: true, date: true, campagneAnnee: true },
  })
  const deja = new Map(numeros.map((n) => [n.numero, n]))
  const voulus = numeroter(lots, numeros)
  const commun = { livraisonCode, varieteCode, typeProduitCode, date, campagneAnnee }
  await tx.lot.createMany({
    data: voulus
      .filter(({ numero }) => !deja.has(numero))
      .map(({ calibre, numero, quantiteGrammes }) => ({
        ...commun,
        code: `${livraisonCode}-${numero}`,
        numero,
        calibreId: calibre,
        quantiteGrammes,
      })),
  })
  for (const { numero, quantiteGrammes } of voulus) {
    const lot = deja.get(numero)
    if (lot && lot.quantiteGrammes !== quantiteGrammes)
      await tx.lot.update({
        where: { code: `${livraisonCode}-${numero}` },
        data: { quantiteGrammes },
      })
  }
  await tx.ecartCalibrage.deleteMany({ where: { livraisonCode } })
  await tx.ecartCalibrage.createMany({ data: ecarts.map((e) => ({ livraisonCode, ...e })) })
}

/** The calibration sheet, all at once: balanced to the gram, or kept as a draft that makes no lot. */
export const calibrer = useCase({
  route: 'PUT /api/livraisons/{code}/calibrage',
  resume: 'Enregistre la fiche de calibrage : lots par calibre et écarts par motif',
  droit: 'calibrage.enregistrer',
  objet: 'livraison',
  schema: calibrerSchema,
  reponse: livraisonReponse,
  async run(ctx, { code, fiche, brouillon, motif }) {
    const { tx } = ctx
    // One sheet at a time: the second writer waits here, then sees the first one's lots.
    await tx.$executeRaw`SELECT FROM livraison WHERE code = ${code} FOR UPDATE`
    await tenirLotsDeLaLivraison(tx, code)
    const avant = await ficheLivraison(tx, code)
    exigerCampagneOuverte(avant)
    const fige = refusRecalibrage(code, avant.lots)
    if (fige) throw impossible(fige)
    if (avant.etat === 'ouverte')
      throw impossible(`La livraison ${code} est encore en pesée : clôturez-la avant de la calibrer.`)
    await verifierLignes(ctx, fiche)
    if (brouillon) {
      if (avant.etat === 'calibree')
        throw impossible(`La livraison ${code} est déjà calibrée : enregistrez la fiche complète.`)
      await tx.livraison.update({
        where: { code },
        data: { brouillonCalibrage: { ...fiche } as unknown as Prisma.InputJsonValue },
      })
    } else {
      const refus = desequilibre(bilan(avant.quantiteGrammes, fiche))
      if (refus !== null) throw champInvalide('lots', refus)
      await tx.livraison.update({
        where: { code },
        data: { etat: 'calibree', calibreeLe: ctx.maintenant, brouillonCalibrage: Prisma.DbNull },
      })
      await ecrireLots(ctx, avant, fiche)
    }
    const resultat = await ficheLivraison(tx, code)
    return { code, avant, resultat, ...(motif && { apres: { ...resultat, motif } }) }
  },
})
