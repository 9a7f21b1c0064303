import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { clientImpose } from './portee'
import { CHAMPS_UTILISATEUR, enUtilisateur, ficheUtilisateur } from './utilisateur.lecture'
import {
  cleUtilisateurSchema,
  colleguesReponse,
  listerCollegues,
  listerUtilisateursSchema,
  type PageUtilisateurs,
  utilisateurReponse,
  utilisateursReponse,
} from './utilisateur.schema'

export const listerUtilisateurs = query({
  route: 'GET /api/utilisateurs',
  resume: 'Comptes, par identifiant',
  droit: 'utilisateurs.lire',
  schema: listerUtilisateursSchema,
  reponse: utilisateursReponse,
  async run({ tx }, { limite, suivant, role, actif }): Promise<PageUtilisateurs> {
    const lignes = await tx.utilisateur.findMany({
      where: sansIndefinis({ role, actif, identifiant: suivant && { gt: suivant[0] } }),
      orderBy: { identifiant: 'asc' },
      take: limite + 1,
      select: CHAMPS_UTILISATEUR,
    })
    return enPage(lignes.map(enUtilisateur), limite, (u) => [u.identifiant])
  },
})

export const listerUtilisateursDuClient = query({
  route: 'GET /api/portail/utilisateurs',
  resume: 'Comptes de son propre client, par identifiant',
  droit: 'portail.lire',
  schema: listerCollegues,
  reponse: colleguesReponse,
  async run({ tx, acteur }, { limite, suivant }): Promise<PageUtilisateurs> {
    const lignes = await tx.utilisateur.findMany({
      where: sansIndefinis({ clientCode: clientImpose(acteur), identifiant: suivant && { gt: suivant[0] } }),
      orderBy: { identifiant: 'asc' },
      take: limite + 1,
      select: CHAMPS_UTILISATEUR,
    })
    return enPage(lignes.map(enUtilisateur), limite, (u) => [u.identifiant])
  },
})

export const lireUtilisateur = query({
  route: 'GET /api/utilisateurs/{identifiant}',
  resume: 'Un compte',
  droit: 'utilisateurs.lire',
  schema: cleUtilisateurSchema,
  reponse: utilisateurReponse,
  run: ({ tx }, { identifiant }) => ficheUtilisateur(tx, identifiant),
})
