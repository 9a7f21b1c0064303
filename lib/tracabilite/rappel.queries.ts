import { toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { CODE_RAPPEL, numeroDeCode } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { nommerCible } from './cible.lecture'
import type { ResumeRappel } from './rappel'
import { fichierClientsRappel } from './rappel.fichier'
import { chercher, ficheRappel } from './rappel.lecture'
import {
  apercuRappelSchema,
  apercuReponse,
  cleRappelSchema,
  clientsRappelSchema,
  clientsReponse,
  listerRappelsSchema,
  type PageRappels,
  rappelReponse,
  rappelsReponse,
} from './rappel.schema'

export const listerRappels = query({
  route: 'GET /api/rappels',
  resume: 'Rappels archivés, le dernier d’abord',
  droit: 'rappels.lire',
  schema: listerRappelsSchema,
  reponse: rappelsReponse,
  async run({ tx }, { limite, suivant, exercice }): Promise<PageRappels> {
    const rang = Prisma.sql`substr(code, 2)::int`
    const lignes = await tx.$queryRaw<{ resume: ResumeRappel }[]>`
      SELECT json_build_object('code', code, 'cible', contenu -> 'cible', 'exercice', exercice, 'motif', motif,
        'lanceLe', contenu -> 'lanceLe', 'acteur', contenu -> 'acteur', 'dureeMs', duree_ms,
        'totaux', contenu -> 'totaux') AS resume
      FROM rappel WHERE ${toutes(
        exercice !== undefined && Prisma.sql`exercice = ${exercice}`,
        suivant && Prisma.sql`${rang} < ${suivant[0]}`,
      )} ORDER BY ${rang} DESC LIMIT ${limite + 1}`
    return enPage(
      lignes.map((l) => l.resume),
      limite,
      (r) => [numeroDeCode(CODE_RAPPEL, r.code)],
    )
  },
})

export const lireRappel = query({
  route: 'GET /api/rappels/{id}',
  resume: 'Un rappel tel qu’il a été archivé, son empreinte vérifiée',
  droit: 'rappels.lire',
  schema: cleRappelSchema,
  reponse: rappelReponse,
  run: ({ tx }, { id }) => ficheRappel(tx, id),
})

export const lireApercuRappel = query({
  route: 'GET /api/rappels/apercu',
  resume: 'Ce qu’un rappel trouverait, sans rien archiver ni bloquer',
  droit: 'rappels.lire',
  schema: apercuRappelSchema,
  reponse: apercuReponse,
  async run({ tx }, cible) {
    const debut = performance.now()
    const libelle = await nommerCible(tx, cible)
    const { totaux } = await chercher(tx, cible)
    return { cible: { ...cible, libelle }, totaux, dureeMs: Math.round(performance.now() - debut) }
  },
})

export const listerClientsRappel = query({
  route: 'GET /api/rappels/{id}/clients',
  resume: 'Les clients d’un rappel, avec leurs contacts et ce qui les touche',
  droit: 'rappels.lire',
  schema: clientsRappelSchema,
  reponse: clientsReponse,
  fichier: fichierClientsRappel,
  async run({ tx }, { id, limite, suivant }) {
    const { clients } = await ficheRappel(tx, id)
    const restants = suivant ? clients.filter((c) => c.id > suivant[0]) : clients
    return enPage(restants, limite, (c) => [c.id])
  },
})
