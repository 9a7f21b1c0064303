import type { Tx } from '@/lib/base/client'
import { champConflit, champInvalide, impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { motDePasseDonne } from './mot-de-passe-admis'
import { fermerLesSessionsDe } from './sessions-ouvertes'
import {
  defautDuClient,
  defautDuDistributeur,
  estReserve,
  fermeLesSessions,
  obstacleAuChangement,
} from './utilisateur'
import { ficheUtilisateur } from './utilisateur.lecture'
import {
  cleUtilisateurSchema,
  enregistrerUtilisateurSchema,
  modifierUtilisateurSchema,
  utilisateurReponse,
} from './utilisateur.schema'

/** The client of an account is there and has the service, and keeps it until the account is made. */
async function exigerDistributeur(tx: Tx, id: string): Promise<void> {
  const [client] = await tx.$queryRaw<{ nom: string; distributeur: boolean }[]>`
    SELECT nom, distributeur FROM client WHERE id = ${id} FOR SHARE`
  const defaut = defautDuDistributeur(id, client ?? null)
  if (defaut !== null) throw champInvalide('client', defaut)
}

export const enregistrerUtilisateur = useCase({
  route: 'POST /api/utilisateurs',
  resume: 'Ouvre un compte',
  droit: 'utilisateurs.enregistrer',
  objet: 'utilisateur',
  schema: enregistrerUtilisateurSchema,
  reponse: utilisateurReponse,
  async run({ tx, acteur, aujourdhui }, { identifiant, nom, role, client = null, actif = true, motDePasse }) {
    const defaut = defautDuClient(role, client)
    if (defaut !== null) throw champInvalide('client', defaut)
    if (client !== null) await exigerDistributeur(tx, client)
    const deja = await tx.utilisateur.findUnique({ where: { identifiant }, select: { id: true } })
    if (deja || estReserve(identifiant)) {
      throw champConflit(
        'identifiant',
        `L’identifiant ${identifiant} est déjà pris : choisissez-en un autre.`,
      )
    }
    const porteur = { identifiant, nom }
    const pour = { champ: 'motDePasse', auteur: acteur, porteur }
    const donne = await motDePasseDonne(motDePasse, pour, aujourdhui)
    await tx.utilisateur.create({ data: { ...porteur, role, clientCode: client, actif, ...donne } })
    return { code: identifiant, resultat: await ficheUtilisateur(tx, identifiant) }
  },
})

/** Holds the account and every active direction, so that two people cannot each remove the other at once. */
const tenirLesComptes = (tx: Tx, identifiant: string) => tx.$queryRaw`
  SELECT id FROM utilisateur WHERE identifiant = ${identifiant} OR (role = 'direction' AND actif)
  ORDER BY id FOR UPDATE`

export const modifierUtilisateur = useCase({
  route: 'PATCH /api/utilisateurs/{identifiant}',
  resume: 'Corrige un compte, change son rôle ou son mot de passe, le désactive ou le réactive',
  droit: 'utilisateurs.enregistrer',
  objet: 'utilisateur',
  schema: modifierUtilisateurSchema,
  reponse: utilisateurReponse,
  async run({ tx, acteur, aujourdhui }, { identifiant, motDePasse, ...saisie }) {
    await tenirLesComptes(tx, identifiant)
    const avant = await ficheUtilisateur(tx, identifiant)
    const { nom = avant.nom, role = avant.role, actif = avant.actif } = saisie
    // Who stops being a distributor has no client any more; nobody should have to say it twice.
    const client =
      saisie.client === undefined ? (role === 'distributeur' ? avant.client : null) : saisie.client
    const apres = { ...avant, nom, role, client, actif }
    const defaut = defautDuClient(role, client)
    if (defaut !== null) throw champInvalide('client', defaut)
    if (client !== null && client !== avant.client) await exigerDistributeur(tx, client)
    const changement = { avant, apres, motDePasseChange: motDePasse !== undefined }
    const autresDirections = await tx.utilisateur.count({
      where: { role: 'direction', actif: true, identifiant: { not: identifiant } },
    })
    const obstacle = obstacleAuChangement(changement, { auteur: acteur.identifiant, autresDirections })
    if (obstacle !== null) throw impossible(obstacle)
    const pour = { champ: 'motDePasse', auteur: acteur, porteur: apres }
    const donne = motDePasse && (await motDePasseDonne(motDePasse, pour, aujourdhui))
    await tx.utilisateur.update({
      where: { identifiant },
      data: { nom, role, actif, clientCode: client, ...donne },
    })
    if (fermeLesSessions(changement)) await fermerLesSessionsDe(tx, identifiant)
    const resultat = await ficheUtilisateur(tx, identifiant)
    return {
      code: identifiant,
      avant,
      apres: { ...resultat, motDePasseChange: changement.motDePasseChange },
      resultat,
    }
  },
})

export const fermerSessions = useCase({
  route: 'DELETE /api/utilisateurs/{identifiant}/sessions',
  resume: 'Ferme les sessions ouvertes d’un autre compte : la personne devra se reconnecter',
  droit: 'utilisateurs.enregistrer',
  objet: 'utilisateur',
  schema: cleUtilisateurSchema,
  reponse: utilisateurReponse,
  async run({ tx, acteur }, { identifiant }) {
    if (identifiant === acteur.identifiant)
      throw impossible('C’est votre compte : changer votre mot de passe ferme vos autres sessions.')
    const resultat = await ficheUtilisateur(tx, identifiant)
    const sessionsFermees = await fermerLesSessionsDe(tx, identifiant)
    return { code: identifiant, avant: resultat, apres: { ...resultat, sessionsFermees }, resultat }
  },
})
