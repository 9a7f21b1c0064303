import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { exigerClientDuService, lireJetons, phraseClientInconnu } from './jeton.lecture'
import { jetonsReponse, listerJetonsSchema } from './jeton.schema'
import { exigerPortee } from './portee'

export const listerJetons = query({
  route: 'GET /api/clients/{id}/jetons',
  resume: 'Jetons du service web d’un distributeur, le dernier d’abord',
  droit: 'jetons.lire',
  schema: listerJetonsSchema,
  reponse: jetonsReponse,
  async run(ctx, { id, limite, suivant }) {
    exigerPortee(ctx.acteur, id, phraseClientInconnu(id))
    await exigerClientDuService(ctx, id)
    const ou = { clientId: id, ...(suivant && { id: { lt: Number(suivant[0]) } }) }
    return enPage(await lireJetons(ctx, ou, limite + 1), limite, (j) => [String(j.id)])
  },
})
