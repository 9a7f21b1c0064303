import { erreurXml } from './erreur-xml'

/** A refusal as the service writes it, for the page that explains them. */
export const exempleErreurXml = (): string =>
  erreurXml({
    type: '/problemes/introuvable',
    title: 'Introuvable',
    status: 404,
    detail: 'Aucun distributeur de cet identifiant à votre portée : relisez le paramètre « distributeur ».',
    reference: '5f0c1f9e-8a3d',
  })
