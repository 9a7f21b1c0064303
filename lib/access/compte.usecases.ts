import { z } from 'zod'
import { champInvalide, conflit } from '@/lib/core/domain-error'
import { lireSaisie, MARQUE_OPERATION, type Operation, type Saisie } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import type { Acteur } from './acteur'
import { empreinteAdmise } from './mot-de-passe-admis'
import { empreinteProuvee } from './mot-de-passe-prouve'
import { fermerLesAutresSessions } from './sessions-ouvertes'
import { changerMotDePasseSchema, compteReponse } from './utilisateur.schema'

const empreintesSchema = z.strictObject({ verifiee: z.string(), nouvelle: z.string() })

async function empreintes(acteur: Acteur, saisie: Saisie): Promise<z.input<typeof empreintesSchema>> {
  const { ancien, nouveau } = await lireSaisie(changerMotDePasseSchema, saisie)
  const verifiee = await empreinteProuvee(acteur, ancien.enClair(), 'ancien')
  if (ancien.enClair() === nouveau.enClair())
    throw champInvalide('nouveau', 'C’est déjà votre mot de passe : choisissez-en un autre.')
  const nouvelle = await empreinteAdmise(nouveau, { champ: 'nouveau', auteur: acteur, porteur: acteur })
  return { verifiee, nouvelle }
}

const remplacerEmpreinte = useCase({
  route: 'PUT /api/compte/mot-de-passe',
  resume: 'Change son propre mot de passe ; les autres sessions se ferment',
  droit: 'compte.modifier',
  objet: 'utilisateur',
  schema: empreintesSchema,
  reponse: compteReponse,
  async run(ctx, { verifiee, nouvelle }) {
    const { tx, acteur } = ctx
    const { utilisateurId: id, identifiant } = acteur
    const { count } = await tx.utilisateur.updateMany({
      where: { id, motDePasseEmpreinte: verifiee },
      data: { motDePasseEmpreinte: nouvelle, motDePasseDernierJour: null },
    })
    if (count === 0)
      throw conflit('Votre mot de passe vient d’être changé ailleurs : recommencez avec le nouveau.')
    // The version stays, or this session would end too; the rows of the others are what held them open.
    await fermerLesAutresSessions(ctx)
    return { code: identifiant, apres: { identifiant, motDePasseChange: true }, resultat: acteur }
  },
})

/**
 * The hall reads the input between the right and the transaction: that is when attempts are counted and passwords
 * hashed. Inside, each change would hold a connection while it asks the pool for another: ten at once, and all wait.
 */
const changer = (acteur: Acteur, saisie?: Saisie) =>
  remplacerEmpreinte(acteur, () => empreintes(acteur, saisie))

export const changerMotDePasse: Operation<Acteur> = Object.assign(changer, {
  [MARQUE_OPERATION]: 'useCase' as const,
  declaration: { ...remplacerEmpreinte.declaration, schema: changerMotDePasseSchema },
})
