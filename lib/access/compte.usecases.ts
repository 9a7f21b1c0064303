import { champInvalide, occupe } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { absoudre, essayer } from './essais'
import { verifier } from './mot-de-passe'
import { empreinteAdmise } from './mot-de-passe-admis'
import { changerMotDePasseSchema, compteReponse } from './utilisateur.schema'

export const changerMotDePasse = useCase({
  route: 'PUT /api/compte/mot-de-passe',
  resume: 'Change son propre mot de passe ; les autres sessions se ferment',
  droit: 'compte.modifier',
  objet: 'utilisateur',
  schema: changerMotDePasseSchema,
  reponse: compteReponse,
  async run({ tx, acteur, maintenant }, { ancien, nouveau }) {
    const { utilisateurId: id, identifiant } = acteur
    // A browser left open is no way to find the password out. Apart from sign-ins: `#` is in no identifier.
    const essai = { sorte: 'compte', nom: `${identifiant}#ancien` } as const
    const attente = await essayer([essai], maintenant)
    if (attente > 0) throw occupe(`Trop d’essais : attendez ${Math.ceil(attente / 1000)} secondes.`)
    const compte = await tx.utilisateur.findUniqueOrThrow({ where: { id } })
    if (!(await verifier(compte.motDePasseEmpreinte, ancien.enClair())))
      throw champInvalide('ancien', 'Ce n’est pas votre mot de passe actuel : ressaisissez-le.')
    await absoudre([essai], maintenant)
    if (ancien.enClair() === nouveau.enClair())
      throw champInvalide('nouveau', 'C’est déjà votre mot de passe : choisissez-en un autre.')
    const motDePasseEmpreinte = await empreinteAdmise(nouveau, {
      champ: 'nouveau',
      auteur: acteur,
      porteur: compte,
    })
    await tx.utilisateur.update({ where: { id }, data: { motDePasseEmpreinte } })
    // The version stays, or this session would end too; the rows of the others are what held them open.
    await tx.session.deleteMany({
      where: { utilisateurId: id, ...(acteur.sessionId === null ? {} : { id: { not: acteur.sessionId } }) },
    })
    return { code: identifiant, apres: { identifiant, motDePasseChange: true }, resultat: acteur }
  },
})
