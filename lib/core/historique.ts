/**
 * The trail of a record, read from the audit (fiabilite.md rule 9): who changed what, when and why, the latest first.
 * Each wing says how its records speak (`Acte`); rows are read as they were written, so facts bear missing fields.
 */
import { z } from 'zod'
import { ACTEUR_SYSTEME, PROGRAMME_DE } from '@/lib/access/acteur'
import type { Tx } from '@/lib/base/client'
import { toutes } from '@/lib/base/sql'
import { enPage, pagination } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { type Changement, changementsEntre, type Faits } from './changements'
import { type PageDe, representation, representationListe } from './representation'

/** How one kind of change is told. */
export interface Acte {
  /** « Fiche de calibrage enregistrée » */
  libelle: string
  /** What the record kept with the change says; some of its fields may not have existed then. */
  faits(fiche: never): Faits
}
/** By the route of the operation, as the audit keeps it. */
export type Actes = Record<string, Acte>

export interface Evenement {
  /** Instant, ISO. */
  le: string
  /** Account, and the name it has today (a program's is its client's); an account that no longer exists has its identifier only. */
  acteur: string
  acteurNom: string
  acte: string
  motif: string | null
  changements: Changement[]
}

/** Fields of every `…/historique` route beside the record's own key. */
export const paginationHistorique = pagination(z.tuple([z.string().regex(/^\d{1,18}$/)]))

export const historiqueReponse = representationListe(
  representation(
    z
      .object({
        le: z.string(),
        acteur: z.string(),
        acteurNom: z.string(),
        acte: z.string(),
        motif: z.string().nullable(),
        changements: z.array(
          z.object({ champ: z.string(), avant: z.string().nullable(), apres: z.string().nullable() }),
        ),
      })
      .meta({ id: 'Evenement' }),
    (e: Evenement) => e,
  ),
)

interface Ligne {
  id: bigint
  le: Date
  acteur: string
  nom: string | null
  operation: string
  avant: object | null
  apres: (object & { motif?: unknown }) | null
}

/** A record, as the audit names it. */
export interface Fiche {
  objet: string
  code: string
}

interface Demande extends Fiche {
  limite: number
  suivant?: [string] | undefined
  /** Other records whose changes are part of the same trail. */
  aussi?: readonly Fiche[]
}

const faitsDe = (acte: Acte | undefined, fiche: object | null): Faits =>
  acte && fiche ? acte.faits(fiche as never) : {}

const SYSTEME = new Map([[ACTEUR_SYSTEME.identifiant, ACTEUR_SYSTEME.nom]])

function enEvenement(ligne: Ligne, actes: Actes): Evenement {
  const acte = actes[ligne.operation]
  const motif = ligne.apres?.motif
  return {
    le: ligne.le.toISOString(),
    acteur: ligne.acteur,
    acteurNom: ligne.nom ?? SYSTEME.get(ligne.acteur) ?? ligne.acteur,
    acte: acte?.libelle ?? ligne.operation,
    motif: typeof motif === 'string' ? motif : null,
    changements: changementsEntre(faitsDe(acte, ligne.avant), faitsDe(acte, ligne.apres)),
  }
}

/** Rows of the audit of these records older than this one, the latest first. */
function lireLignes(tx: Tx, { objet, code, aussi = [] }: Demande, avant: bigint | null, combien: number) {
  const fiches = [{ objet, code }, ...aussi]
  return tx.$queryRaw<Ligne[]>`
    SELECT a.id, a.le, a.acteur, coalesce(u.nom, c.nom) AS nom, a.operation, a.avant, a.apres
    FROM unnest(${fiches.map((f) => f.objet)}::text[], ${fiches.map((f) => f.code)}::text[]) AS f (objet, code)
    JOIN audit a ON a.objet = f.objet AND a.code = f.code
    LEFT JOIN utilisateur u ON u.identifiant = a.acteur
    LEFT JOIN client c ON starts_with(a.acteur, ${PROGRAMME_DE}) AND c.id = substr(a.acteur, ${PROGRAMME_DE.length + 1}::int)
    WHERE ${toutes(avant !== null && Prisma.sql`a.id < ${avant}`)}
    ORDER BY a.id DESC LIMIT ${combien}`
}

/**
 * One page of the trail of a record; an absent record has none: its reader asks for the record first. Events that
 * `retenir` leaves out are read past, until the page is full.
 */
export async function lireHistorique(
  tx: Tx,
  demande: Demande,
  actes: Actes,
  retenir: (evenement: Evenement) => boolean = () => true,
): Promise<PageDe<Evenement>> {
  const retenus: { id: bigint; evenement: Evenement }[] = []
  const combien = demande.limite + 1
  let avant = demande.suivant ? BigInt(demande.suivant[0]) : null
  for (;;) {
    const lignes = await lireLignes(tx, demande, avant, combien)
    for (const ligne of lignes) {
      const evenement = enEvenement(ligne, actes)
      if (retenir(evenement)) retenus.push({ id: ligne.id, evenement })
    }
    avant = lignes.at(-1)?.id ?? null
    if (lignes.length < combien || retenus.length >= combien) break
  }
  const page = enPage(retenus, demande.limite, ({ id }) => [String(id)])
  return { elements: page.elements.map((r) => r.evenement), suivant: page.suivant }
}
