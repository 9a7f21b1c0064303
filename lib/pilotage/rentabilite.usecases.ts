import { useCase } from '@/lib/core/use-case'
import { ANNEXE_2A } from './entrees'
import { enCorrections, entreesSchema } from './entrees.schema'
import { entreesAdmises } from './entrees-admises'
import { evaluer } from './rentabilite'
import { rentabiliteReponse } from './rentabilite.schema'

/** POST for its inputs, which an address would not bear; it keeps nothing, and an empty body is annexe 2A. */
export const evaluerRentabilite = useCase({
  route: 'POST /api/pilotage/rentabilite',
  resume: 'Calcule l’étude de rentabilité, sans rien garder ; sans rien donner, celle de l’annexe 2A',
  droit: 'etudes.lire',
  objet: 'etude',
  schema: entreesSchema,
  reponse: rentabiliteReponse,
  sansCreation: () => true,
  run: async (_, lues) => ({
    changements: [],
    resultat: evaluer(entreesAdmises(ANNEXE_2A, enCorrections(lues))),
  }),
})
