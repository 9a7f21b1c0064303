import { champImpossible, champInvalide, impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { jourVersDateOuNul } from '@/lib/mesures/jour'
import { JETONS_VALIDES_MAXIMUM, refusExpiration } from './jeton'
import { exigerClientDuService, ficheJeton, phraseClientInconnu } from './jeton.lecture'
import { cleJetonSchema, enregistrerJetonSchema, jetonNeufReponse, jetonReponse } from './jeton.schema'
import { debutDuJeton, empreinteDuJeton, fabriquerJeton } from './jeton-secret'
import { exigerPortee } from './portee'

export const enregistrerJeton = useCase({
  route: 'POST /api/clients/{id}/jetons',
  resume: 'Crée un jeton du service web ; son secret n’est montré qu’ici',
  droit: 'jetons.tenir',
  objet: 'jeton',
  schema: enregistrerJetonSchema,
  reponse: jetonNeufReponse,
  async run(ctx, { id: client, nom, expireLe = null }) {
    const { tx, acteur, aujourdhui, maintenant } = ctx
    exigerPortee(acteur, client, phraseClientInconnu(client))
    await exigerClientDuService(ctx, client)
    const refus = refusExpiration(expireLe, aujourdhui)
    if (refus) throw champInvalide('expireLe', refus)
    // Held, so that two people do not both make the last one.
    await tx.$queryRaw`SELECT 1 FROM client WHERE id = ${client} FOR NO KEY UPDATE`
    const [valides] = await tx.$queryRaw<{ nombre: number }[]>`
      SELECT count(*)::int AS nombre FROM jeton WHERE client_id = ${client} AND revoque_le IS NULL
        AND (expire_le IS NULL OR expire_le >= ${aujourdhui}::date)`
    if ((valides?.nombre ?? 0) >= JETONS_VALIDES_MAXIMUM)
      throw champImpossible(
        'nom',
        `Ce client a déjà ${JETONS_VALIDES_MAXIMUM} jetons valides : révoquez ceux qui ne servent plus.`,
      )
    const jeton = fabriquerJeton()
    const { id } = await tx.jeton.create({
      data: {
        clientId: client,
        nom,
        empreinte: empreinteDuJeton(jeton),
        debut: debutDuJeton(jeton),
        expireLe: jourVersDateOuNul(expireLe),
        creeLe: maintenant,
        creePar: acteur.identifiant,
      },
    })
    const fiche = await ficheJeton(ctx, client, id)
    return {
      code: `${client} ${id}`,
      resultat: { ...fiche, jeton },
      rejeu: { ...fiche, jeton: null },
      apres: fiche,
    }
  },
})

export const revoquerJeton = useCase({
  route: 'DELETE /api/clients/{id}/jetons/{jeton}',
  resume: 'Révoque un jeton : il n’ouvre plus rien, tout de suite et pour toujours',
  droit: 'jetons.tenir',
  objet: 'jeton',
  schema: cleJetonSchema,
  reponse: jetonReponse,
  async run(ctx, { id: client, jeton: id }) {
    const { tx, acteur, maintenant } = ctx
    exigerPortee(acteur, client, phraseClientInconnu(client))
    await tx.$queryRaw`SELECT 1 FROM jeton WHERE client_id = ${client} AND id = ${id} FOR UPDATE`
    const avant = await ficheJeton(ctx, client, id)
    if (avant.etat === 'revoque')
      throw impossible(`Le jeton « ${avant.nom} » est déjà révoqué : il n’ouvre plus rien.`)
    await tx.jeton.update({ where: { id }, data: { revoqueLe: maintenant, revoquePar: acteur.identifiant } })
    const resultat = await ficheJeton(ctx, client, id)
    return { code: `${client} ${id}`, avant, resultat }
  },
})
