import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champConflit, champInvalide, introuvable, invalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { refusPresDesChamps } from '@/lib/core/refus-pres-des-champs'
import { useCase } from '@/lib/core/use-case'
import { jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import type { PeriodeAire } from './aoc'
import { type Aire, aireHeurtee, type Commune, direPeriode } from './commune'
import { ficheCommune } from './commune.lecture'
import { communeReponse, entrerDansAireSchema, modifierAireSchema } from './commune.schema'

/** The commune, held until the end: a delivery of it that is being recorded ends first, or waits. */
async function retenir({ tx, aujourdhui }: Contexte, insee: string): Promise<Commune> {
  await tx.$executeRaw`SELECT FROM commune WHERE insee = ${insee} FOR UPDATE`
  return ficheCommune(tx, insee, aujourdhui)
}

function exigerLibre(
  nom: string,
  autres: readonly Aire[],
  periode: Pick<PeriodeAire, 'depuis' | 'jusqua'>,
  champ: string,
): void {
  const heurtee = aireHeurtee(autres, periode)
  if (heurtee)
    throw champConflit(
      champ,
      `${nom} est déjà dans l’aire ${direPeriode(heurtee)} : choisissez un jour hors de cette période.`,
    )
}

async function effet({ tx, aujourdhui }: Contexte, avant: Commune, motif: string) {
  const resultat = await ficheCommune(tx, avant.insee, aujourdhui)
  return { code: avant.insee, avant, apres: { ...resultat, motif }, resultat }
}

/** Days that a delivery has been judged on do not change: the base sees them (docs/decisions/0012). */
export const entrerDansAire = useCase({
  route: 'POST /api/communes/{insee}/aires',
  resume: 'Fait entrer une commune dans l’aire de l’appellation, à partir d’un jour',
  droit: 'aire.modifier',
  objet: 'commune',
  schema: entrerDansAireSchema,
  reponse: communeReponse,
  async run(ctx, { insee, depuis, source, motif }) {
    const avant = await retenir(ctx, insee)
    exigerLibre(avant.nom, avant.aires, { depuis, jusqua: null }, 'depuis')
    await ctx.tx.aireAoc
      .create({ data: { communeInsee: insee, depuis: jourVersDate(depuis), source } })
      .catch(refusPresDesChamps(['depuis']))
    return effet(ctx, avant, motif)
  },
})

export const modifierAire = useCase({
  route: 'PATCH /api/communes/{insee}/aires/{id}',
  resume: 'Fait sortir une commune de l’aire à partir d’un jour, ou corrige une période',
  droit: 'aire.modifier',
  objet: 'commune',
  schema: modifierAireSchema,
  reponse: communeReponse,
  async run(ctx, { insee, id, motif, ...change }) {
    const donnes = Object.keys(sansIndefinis(change))
    if (donnes.length === 0)
      throw invalide('Rien ne change : donnez le jour d’entrée, le jour de sortie ou la source.')
    const avant = await retenir(ctx, insee)
    const aire = avant.aires.find((a) => a.id === id)
    if (!aire) throw introuvable(`Cette période n’existe pas : relisez la fiche de ${avant.nom}.`)
    const voulue = { ...aire, ...sansIndefinis(change) }
    if (voulue.jusqua !== null && voulue.jusqua <= voulue.depuis)
      throw champInvalide('jusqua', 'La sortie de l’aire suit l’entrée : relisez les deux jours.')
    const autres = avant.aires.filter((a) => a !== aire)
    exigerLibre(avant.nom, autres, voulue, change.depuis === undefined ? 'jusqua' : 'depuis')
    await ctx.tx.aireAoc
      .update({
        where: { id },
        data: {
          source: voulue.source,
          depuis: jourVersDate(voulue.depuis),
          jusqua: jourVersDateOuNul(voulue.jusqua),
        },
      })
      .catch(refusPresDesChamps(donnes))
    return effet(ctx, avant, motif)
  },
})
