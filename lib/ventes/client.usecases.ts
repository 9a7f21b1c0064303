import { activiteCorrigee } from '@/lib/approvisionnements/activite'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { type Acces, obstacleAuRetrait } from './client'
import { attribuerIdClient } from './client.creation'
import { ficheClient } from './client.lecture'
import { clientReponse, enregistrerClientSchema, modifierClientSchema } from './client.schema'

export const enregistrerClient = useCase({
  route: 'POST /api/clients',
  resume: 'Enregistre un client',
  droit: 'clients.enregistrer',
  objet: 'client',
  schema: enregistrerClientSchema,
  reponse: clientReponse,
  async run({ tx }, { id: donne, ...saisie }) {
    const id = await attribuerIdClient(tx, saisie.nom, donne)
    await tx.client.create({ data: sansIndefinis({ id, ...saisie }) })
    return { code: id, resultat: await ficheClient(tx, id) }
  },
})

/** Asked under the client's lock: neither an account nor a token is made meanwhile. */
async function accesDe({ tx, aujourdhui }: Pick<Contexte, 'tx' | 'aujourdhui'>, id: string): Promise<Acces> {
  const comptes = await tx.utilisateur.findMany({
    where: { clientCode: id },
    orderBy: { identifiant: 'asc' },
    select: { identifiant: true },
  })
  const jetons = await tx.$queryRaw<{ nom: string }[]>`
    SELECT nom FROM jeton WHERE client_id = ${id} AND revoque_le IS NULL
      AND (expire_le IS NULL OR expire_le >= ${aujourdhui}::date) ORDER BY id`
  return { comptes: comptes.map((c) => c.identifiant), jetons: jetons.map((j) => `« ${j.nom} »`) }
}

export const modifierClient = useCase({
  route: 'PATCH /api/clients/{id}',
  resume: 'Corrige un client, le désactive ou le réactive',
  droit: 'clients.enregistrer',
  objet: 'client',
  schema: modifierClientSchema,
  reponse: clientReponse,
  async run(ctx, { id, actif, motif, ...saisie }) {
    const { tx } = ctx
    await tx.$executeRaw`SELECT FROM client WHERE id = ${id} FOR NO KEY UPDATE`
    const avant = await ficheClient(tx, id)
    const { obstacle, ...activite } = activiteCorrigee(avant.actif, { actif, motif })
    if (obstacle) throw champImpossible('motif', obstacle)
    if (saisie.distributeur === false && avant.distributeur) {
      const retrait = obstacleAuRetrait(avant.nom, await accesDe(ctx, id))
      if (retrait) throw champImpossible('distributeur', retrait)
    }
    await tx.client.update({ where: { id }, data: sansIndefinis({ ...saisie, ...activite }) })
    const resultat = await ficheClient(tx, id)
    // A record keeps why it was disabled; why it came back is kept by the audit alone.
    return { code: id, avant, resultat, ...(actif && motif && { apres: { ...resultat, motif } }) }
  },
})
