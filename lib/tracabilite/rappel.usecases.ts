import { attribuerCode } from '@/lib/base/prochain-code'
import { type Contexte, exigerDroit } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { poserBlocage } from '@/lib/livraisons/blocage.creation'
import { CODE_RAPPEL } from '@/lib/mesures/code'
import type { CibleRappel } from './cible'
import { nommerCible } from './cible.lecture'
import type { ContenuRappel } from './rappel'
import { chercher, empreinteDe, ficheRappel } from './rappel.lecture'
import { lancerRappelSchema, rappelReponse } from './rappel.schema'
import { retenirCible } from './retenue.lecture'

/** The search, timed. A real one first holds its target: no order slips in between what is found and what is locked. */
async function trouver(ctx: Contexte, cible: CibleRappel, exercice: boolean) {
  const debut = performance.now()
  const libelle = await nommerCible(ctx.tx, cible)
  if (!exercice) await retenirCible(ctx.tx, cible)
  const trouve = await chercher(ctx.tx, cible)
  return { libelle, trouve, dureeMs: Math.round(performance.now() - debut) }
}

/** Written once, as the very text whose print is kept. */
async function archiver(ctx: Contexte, contenu: ContenuRappel): Promise<void> {
  const { code, cible, exercice, motif, dureeMs, acteur } = contenu
  const texte = JSON.stringify(contenu)
  await ctx.tx.$executeRaw`
    INSERT INTO rappel (code, cible_type, cible_code, exercice, motif, lance_le, duree_ms, acteur, contenu, empreinte)
    VALUES (${code}, ${cible.type}, ${cible.code}, ${exercice}, ${motif}, ${ctx.maintenant}, ${dureeMs},
      ${acteur.identifiant}, ${texte}::text::json, ${empreinteDe(texte)})`
}

export const lancerRappel = useCase({
  route: 'POST /api/rappels',
  resume: 'Lance un rappel, pour exercice ou réel, et archive ce qu’il trouve',
  droit: 'rappels.lancer',
  objet: 'rappel',
  schema: lancerRappelSchema,
  reponse: rappelReponse,
  delaiMs: 30_000,
  async run(ctx, { cible, exercice, motif }) {
    // It locks what is left of the target.
    if (!exercice) exigerDroit(ctx.acteur, 'lots.bloquer')
    const { libelle, trouve, dureeMs } = await trouver(ctx, cible, exercice)
    const code = await attribuerCode(ctx.tx, 'rappel', CODE_RAPPEL, undefined)
    const { identifiant, nom } = ctx.acteur
    await archiver(ctx, {
      version: 1,
      code,
      cible: { ...cible, libelle },
      exercice,
      motif,
      lanceLe: ctx.maintenant.toISOString(),
      acteur: { identifiant, nom },
      dureeMs,
      ...trouve,
    })
    if (!exercice) await poserBlocage(ctx, { cible, motif: `Rappel ${code} : ${motif}`, rappel: code })
    const resultat = await ficheRappel(ctx.tx, code)
    const { empreinte, totaux } = resultat
    return { code, resultat, apres: { code, cible, exercice, motif, dureeMs, empreinte, totaux } }
  },
})
