/** Templates of the files that imports read: their headings, one example, and what to write in each column. */
import { z } from 'zod'
import { query } from '@/lib/core/query'
import { type PageDe, representation, representationListe } from '@/lib/core/representation'
import { type Exemple, fichierModele } from '@/lib/fichiers/modele'
import { COLONNES_PRODUCTEUR } from './producteur.colonnes'
import { COLONNES_VERGER } from './verger.colonnes'

const modeleReponse = representationListe(
  representation(z.record(z.string(), z.string()).meta({ id: 'ExempleImport' }), (e: Exemple) => e),
)

const PRODUCTEURS = fichierModele('modele-producteurs', COLONNES_PRODUCTEUR)
const VERGERS = fichierModele('modele-vergers', COLONNES_VERGER)

export const lireModeleProducteurs = query({
  route: 'GET /api/producteurs/import',
  resume: 'Le modèle d’un fichier de producteurs',
  droit: 'producteurs.lire',
  schema: z.strictObject({}),
  reponse: modeleReponse,
  fichier: PRODUCTEURS.fichier,
  run: async (): Promise<PageDe<Exemple>> => ({ elements: [PRODUCTEURS.exemple], suivant: null }),
})

export const lireModeleVergers = query({
  route: 'GET /api/vergers/import',
  resume: 'Le modèle d’un fichier de vergers',
  droit: 'vergers.lire',
  schema: z.strictObject({}),
  reponse: modeleReponse,
  fichier: VERGERS.fichier,
  run: async (): Promise<PageDe<Exemple>> => ({ elements: [VERGERS.exemple], suivant: null }),
})
