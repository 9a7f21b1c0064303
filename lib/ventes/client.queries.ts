import { z } from 'zod'
import { exigerPortee } from '@/lib/access/portee'
import { contientMots, dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { prochainIdClient } from './client.creation'
import { fichierClients } from './client.fichier'
import { ficheClient, lireClients, phraseClientAbsent, pourLui } from './client.lecture'
import {
  cleClientSchema,
  clientReponse,
  clientsReponse,
  listerClientsSchema,
  type PageClients,
  proposerIdClientSchema,
} from './client.schema'

const RECHERCHE = Prisma.sql`c.id || ' ' || c.nom || ' ' || c.ville || ' ' || c.responsable_achats`

export const listerClients = query({
  route: 'GET /api/clients',
  resume: 'Clients, par nom',
  droit: 'clients.lire',
  schema: listerClientsSchema,
  reponse: clientsReponse,
  fichier: fichierClients,
  async run({ tx }, { limite, suivant, recherche, categorie, distributeur, actif }): Promise<PageClients> {
    const trouves = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM client c
      WHERE ${toutes(
        recherche !== undefined && contientMots(RECHERCHE, recherche),
        categorie !== undefined && Prisma.sql`c.categorie = ${categorie}::categorie_client`,
        distributeur !== undefined && Prisma.sql`c.distributeur = ${distributeur}`,
        actif !== undefined && Prisma.sql`c.actif = ${actif}`,
        suivant && Prisma.sql`(c.nom, c.id) > (${suivant[0]}, ${suivant[1]})`,
      )}
      ORDER BY c.nom, c.id LIMIT ${limite + 1}`
    const ids = trouves.map((t) => t.id)
    const fiches = dansLOrdre(ids, await lireClients(tx, ids), (c) => c.id)
    return enPage(fiches, limite, (c) => [c.nom, c.id])
  },
})

export const lireClient = query({
  route: 'GET /api/clients/{id}',
  resume: 'Un client',
  droit: 'clients.voir',
  schema: cleClientSchema,
  reponse: clientReponse,
  async run({ tx, acteur }, { id }) {
    exigerPortee(acteur, id, phraseClientAbsent(id))
    const fiche = await ficheClient(tx, id)
    return acteur.role === 'distributeur' ? pourLui(fiche) : fiche
  },
})

export const proposerIdClient = query({
  route: 'GET /api/clients/prochain-id',
  resume: 'L’identifiant proposé pour un nouveau client de ce nom',
  droit: 'clients.enregistrer',
  schema: proposerIdClientSchema,
  reponse: representation(z.object({ id: z.string() }), (r: { id: string }) => r),
  run: async ({ tx }, { nom = '' }) => ({ id: await prochainIdClient(tx, nom) }),
})
