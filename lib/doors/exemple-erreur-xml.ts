import { DISTRIBUTEUR_ABSENT } from '@/lib/distributeurs/distributeur'
import { erreurXml } from './erreur-xml'

/** A refusal as the service writes it, for the page that explains them. */
export const exempleErreurXml = (): string =>
  erreurXml({
    type: '/problemes/introuvable',
    title: 'Introuvable',
    status: 404,
    detail: DISTRIBUTEUR_ABSENT,
    reference: '5f0c1f9e-8a3d',
  })
