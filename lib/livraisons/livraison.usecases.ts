import { attribuerCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_LIVRAISON } from '@/lib/mesures/code'
import { refusEchappee } from './blocage'
import { blocagesDeLaLivraison } from './blocage.lecture'
import { exigerCampagneOuverte } from './campagne-close'
import type { Livraison } from './livraison'
import { ficheLivraison } from './livraison.lecture'
import { originesCorrigees, originesDuJour, tenirVerger } from './livraison.origines'
import { enregistrerLivraisonSchema, livraisonReponse, modifierLivraisonSchema } from './livraison.schema'
import { numeroter, type PeseeLue, peseeDuNet, poidsPese } from './pesee'
import { motifDuDepassement } from './plafond.lecture'

/** The weighings of a delivery, all at once: those of before, if any, are replaced. */
async function ecrirePesees({ tx }: Contexte, livraisonCode: string, pesees: PeseeLue[]): Promise<void> {
  await tx.pesee.deleteMany({ where: { livraisonCode } })
  await tx.pesee.createMany({ data: numeroter(pesees).map((p) => ({ livraisonCode, ...p })) })
}

interface Poids {
  quantiteGrammes?: number | undefined
  pesees?: PeseeLue[] | undefined
}

/** What is weighed, and what of it: an open delivery is weighed in any case. */
function peseesDe({ quantiteGrammes, pesees = [] }: Poids, ouverte: boolean): PeseeLue[] {
  return ouverte && quantiteGrammes !== undefined ? [peseeDuNet(quantiteGrammes)] : pesees
}

export const enregistrerLivraison = useCase({
  route: 'POST /api/livraisons',
  resume: 'Enregistre une livraison, pesée ou à son poids net',
  droit: 'livraisons.enregistrer',
  objet: 'livraison',
  schema: enregistrerLivraisonSchema,
  reponse: livraisonReponse,
  async run(ctx, saisie) {
    const { code: donne, verger, date, typeProduit, humiditePourMille, motifDepassement, ouverte } = saisie
    await tenirVerger(ctx, verger)
    const origines = await originesDuJour(ctx, verger, date)
    const pesees = peseesDe(saisie, ouverte)
    const quantiteGrammes = saisie.quantiteGrammes ?? poidsPese(pesees)
    const motif = await motifDuDepassement(ctx, {
      code: null,
      avant: null,
      apres: {
        campagne: origines.campagneAnnee,
        adherent: origines.adhesionNumero !== null,
        quantiteGrammes,
      },
      motif: motifDepassement,
      motifGarde: null,
    })
    const code = await attribuerCode(ctx.tx, 'livraison', CODE_LIVRAISON, donne)
    await ctx.tx.livraison.create({
      data: sansIndefinis({
        code,
        ...origines,
        typeProduitCode: typeProduit,
        quantiteGrammes,
        humiditePourMille,
        etat: ouverte ? ('ouverte' as const) : ('recue' as const),
        motifDepassement: motif,
      }),
    })
    await ecrirePesees(ctx, code, pesees)
    return { code, resultat: await ficheLivraison(ctx.tx, code) }
  },
})

function refuserCorrection({ code, etat, pesees }: Livraison, poids: Poids): void {
  if (etat === 'calibree')
    throw impossible(
      `La livraison ${code} est calibrée : corrigez sa fiche de calibrage plutôt que la pesée.`,
    )
  if (poids.quantiteGrammes !== undefined && pesees.length > 0)
    throw champImpossible(
      'quantiteKg',
      `La livraison ${code} est pesée : corrigez ses pesées (pesees), son poids net en est la somme.`,
    )
}

export const modifierLivraison = useCase({
  route: 'PATCH /api/livraisons/{code}',
  resume: 'Corrige une livraison qui n’est pas encore calibrée, ou toutes ses pesées',
  droit: 'livraisons.enregistrer',
  objet: 'livraison',
  schema: modifierLivraisonSchema,
  reponse: livraisonReponse,
  async run(ctx, saisie) {
    const { code, verger, date, typeProduit, pesees, humiditePourMille, motifDepassement } = saisie
    if (verger !== undefined) await tenirVerger(ctx, verger)
    await ctx.tx.$executeRaw`SELECT FROM livraison WHERE code = ${code} FOR UPDATE`
    const avant = await ficheLivraison(ctx.tx, code)
    exigerCampagneOuverte(avant)
    refuserCorrection(avant, saisie)
    const origines = await originesCorrigees(ctx, avant, verger ?? avant.verger, date ?? avant.date)
    const quantiteGrammes = pesees ? poidsPese(pesees) : (saisie.quantiteGrammes ?? avant.quantiteGrammes)
    const motif = await motifDuDepassement(ctx, {
      code,
      avant,
      apres: {
        campagne: origines.campagneAnnee ?? avant.campagne,
        adherent: origines.adhesionNumero === undefined ? avant.adherent : origines.adhesionNumero !== null,
        quantiteGrammes,
      },
      motif: motifDepassement,
      motifGarde: avant.motifDepassement,
    })
    const blocages = await blocagesDeLaLivraison(ctx.tx, code)
    await ctx.tx.livraison.update({
      where: { code },
      data: sansIndefinis({
        ...origines,
        typeProduitCode: typeProduit,
        quantiteGrammes,
        humiditePourMille,
        motifDepassement: motif,
      }),
    })
    const echappee = refusEchappee(code, blocages, await blocagesDeLaLivraison(ctx.tx, code))
    if (echappee) throw champImpossible(echappee.champ, echappee.message)
    if (pesees) await ecrirePesees(ctx, code, pesees)
    return { code, avant, resultat: await ficheLivraison(ctx.tx, code) }
  },
})
