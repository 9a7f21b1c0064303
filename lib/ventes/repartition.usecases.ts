import { useCase } from '@/lib/core/use-case'
import { ensembleReponse, repartirCommandeSchema } from './commande.schema'
import { creerReparties } from './repartition.creation'

export const enregistrerReparties = useCase({
  route: 'POST /api/commandes/reparties',
  resume: 'Répartit une demande plus grande que tout lot : une commande par lot, toutes ou aucune',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: repartirCommandeSchema,
  reponse: ensembleReponse,
  aTourDeRole: ({ demande }) => `lot ${Object.values(demande).join(' ')}`,
  async run(ctx, { demande, ...voulue }) {
    const commandes = await creerReparties(ctx, voulue, demande)
    return {
      resultat: { commandes },
      changements: commandes.map((c) => ({ code: c.numero, apres: c })),
    }
  },
})
