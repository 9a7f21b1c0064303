import { query } from '@/lib/core/query'
import { ficheCertification } from './certification.lecture'
import { certificationReponse, cleCertificationSchema } from './certification.schema'

export const lireCertification = query({
  route: 'GET /api/producteurs/{code}/certifications/{id}',
  resume: 'Une certification d’un producteur',
  droit: 'producteurs.lire',
  schema: cleCertificationSchema,
  reponse: certificationReponse,
  run: ({ tx, aujourdhui }, { code, id }) => ficheCertification(tx, code, id, aujourdhui),
})
