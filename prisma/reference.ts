/**
 * Reference data, in demonstration and production bases alike (prisma/reference/README.md). Missing rows are added;
 * a row that is there is never touched, since the direction may have edited it.
 */
import type { Db } from '@/lib/base/client'
import type { Prisma } from '@/prisma/generated/client'
import {
  CALIBRES,
  CAMPAGNES,
  CERTIFICATIONS,
  CONDITIONNEMENTS,
  ESPECES_ARBRE,
  TYPES_PRODUIT,
  TYPES_USAGE_ARBRE,
  VARIETES,
} from './reference/donnees'
import { lireAireAoc, lireCommunes } from './reference/fichiers'

interface Presentes {
  calibres: number[]
  types: string[]
  conditionnements: string[]
  certifications: string[]
  varietes: string[]
  usagesArbre: number[]
  especesArbre: number[]
  campagnes: number[]
  communes: string[]
  aireChargee: boolean
}

export async function chargerReferences(db: Db): Promise<void> {
  const la = await presentes(db)
  await completer(sauf(CALIBRES, 'id', la.calibres), db.calibre)
  await completer(sauf(TYPES_PRODUIT, 'code', la.types), db.typeProduit)
  await completer(sauf(CONDITIONNEMENTS, 'code', la.conditionnements), db.conditionnement)
  await completer(sauf(CERTIFICATIONS, 'code', la.certifications), db.certification)
  await completer(sauf(VARIETES, 'code', la.varietes), db.variete)
  await completer(sauf(TYPES_USAGE_ARBRE, 'id', la.usagesArbre), db.typeUsageArbre)
  await completer(sauf(ESPECES_ARBRE, 'id', la.especesArbre), db.especeArbre)
  await completer(sauf(CAMPAGNES, 'annee', la.campagnes), db.campagne)
  await ajouterCommunes(db, sauf(lireCommunes(), 'insee', la.communes))
  // Once loaded the area belongs to the direction: a row it removed must not come back.
  if (!la.aireChargee) await completer(lireAireAoc(), db.aireAoc)
}

/** One query for all the keys: offering every row at each start took 50 times as long. */
async function presentes(db: Db): Promise<Presentes> {
  const [ligne] = await db.$queryRaw<[Presentes]>`
    SELECT ARRAY(SELECT id FROM calibre)           AS calibres,
           ARRAY(SELECT code FROM type_produit)    AS types,
           ARRAY(SELECT code FROM conditionnement) AS conditionnements,
           ARRAY(SELECT code FROM certification)   AS certifications,
           ARRAY(SELECT code FROM variete)         AS varietes,
           ARRAY(SELECT id FROM type_usage_arbre)  AS "usagesArbre",
           ARRAY(SELECT id FROM espece_arbre)      AS "especesArbre",
           ARRAY(SELECT annee FROM campagne)       AS campagnes,
           ARRAY(SELECT insee FROM commune)        AS communes,
           EXISTS (SELECT FROM aire_aoc)           AS "aireChargee"`
  return ligne
}

function sauf<L, C extends keyof L>(lignes: L[], cle: C, deja: L[C][]): L[] {
  const cles = new Set(deja)
  return lignes.filter((ligne) => !cles.has(ligne[cle]))
}

interface Table<L> {
  createMany(demande: { data: L[]; skipDuplicates: true }): PromiseLike<unknown>
}

/** Two processes may start at once: what one has just added, the other skips. */
async function completer<L>(manquantes: L[], table: Table<L>): Promise<void> {
  if (manquantes.length > 0) await table.createMany({ data: manquantes, skipDuplicates: true })
}

/** As one JSON value: createMany, with its 4,588 parameters, takes half a second of processor for these rows. */
async function ajouterCommunes(db: Db, manquantes: Prisma.CommuneCreateManyInput[]): Promise<void> {
  if (manquantes.length === 0) return
  await db.$executeRaw`
    INSERT INTO commune (insee, nom, departement, codes_postaux)
    SELECT c.insee, c.nom, c.departement, c."codesPostaux"
      FROM jsonb_to_recordset(${JSON.stringify(manquantes)}::jsonb)
        AS c(insee text, nom text, departement text, "codesPostaux" text[])
    ON CONFLICT DO NOTHING`
}
