import { toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { dateVersJour, dateVersJourOuNul, type Jour, jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type { Inscription, TotalRegistre } from './registre'
import { fichierRegistre } from './registre.fichier'
import {
  lireRegistreSchema,
  registreReponse,
  totaliserRegistreSchema,
  totalRegistreReponse,
} from './registre.schema'

interface Ligne extends Omit<Inscription, 'dateAdhesion' | 'dateSortie'> {
  dateAdhesion: Date
  dateSortie: Date | null
}

interface LigneTotal extends Omit<TotalRegistre, 'derniereAdhesion'> {
  derniereAdhesion: Date | null
}

/** The register as it stood on a day, whole: what is late or comes back is told by the lines around. */
const registreAu = (au: Jour) => Prisma.sql`
  SELECT a.numero, a.date_adhesion, a.parts_sociales, a.producteur_code,
    CASE WHEN a.date_sortie <= ${jourVersDate(au)}::date THEN a.date_sortie END AS date_sortie,
    a.date_sortie IS NULL OR a.date_sortie > ${jourVersDate(au)}::date AS en_cours,
    lag(a.numero) OVER (PARTITION BY a.producteur_code ORDER BY a.date_adhesion) AS numero_precedent,
    coalesce(a.date_adhesion < max(a.date_adhesion) OVER (ORDER BY a.numero
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS tardive
  FROM adhesion a WHERE a.date_adhesion <= ${jourVersDate(au)}::date`

const seulement = (enCours: boolean | undefined) =>
  enCours !== undefined && (enCours ? Prisma.sql`r.en_cours` : Prisma.sql`NOT r.en_cours`)

export const lireRegistre = query({
  route: 'GET /api/adhesions',
  resume: 'Le registre des adhérents, par numéro',
  droit: 'producteurs.lire',
  schema: lireRegistreSchema,
  reponse: registreReponse,
  fichier: fichierRegistre,
  async run({ tx, aujourdhui }, { limite, suivant, au = aujourdhui, enCours }) {
    const lignes = await tx.$queryRaw<Ligne[]>`
      SELECT r.numero, r.date_adhesion AS "dateAdhesion", r.date_sortie AS "dateSortie",
        r.parts_sociales AS "partsSociales", r.producteur_code AS producteur, p.raison_sociale AS "raisonSociale",
        p.adresse, p.code_postal AS "codePostal", p.ville, r.en_cours AS "enCours",
        r.numero_precedent AS "numeroPrecedent", r.tardive
      FROM (${registreAu(au)}) r JOIN producteur p ON p.code = r.producteur_code
      WHERE ${toutes(seulement(enCours), suivant && Prisma.sql`r.numero > ${suivant[0]}`)}
      ORDER BY r.numero LIMIT ${limite + 1}`
    const inscriptions = lignes.map((l) => ({
      ...l,
      dateAdhesion: dateVersJour(l.dateAdhesion),
      dateSortie: dateVersJourOuNul(l.dateSortie),
    }))
    return enPage(inscriptions, limite, (i) => [i.numero])
  },
})

export const totaliserRegistre = query({
  route: 'GET /api/adhesions/total',
  resume: 'Inscriptions, adhérents et parts sociales du registre',
  droit: 'producteurs.lire',
  schema: totaliserRegistreSchema,
  reponse: totalRegistreReponse,
  async run({ tx, aujourdhui }, { au = aujourdhui, enCours }): Promise<TotalRegistre> {
    const [total] = await tx.$queryRaw<[LigneTotal]>`
      SELECT count(*)::int AS inscriptions, (count(*) FILTER (WHERE r.en_cours))::int AS adherents,
        coalesce(sum(r.parts_sociales) FILTER (WHERE r.en_cours), 0)::float8 AS "partsSociales",
        max(r.date_adhesion) AS "derniereAdhesion"
      FROM (${registreAu(au)}) r WHERE ${toutes(seulement(enCours))}`
    return { ...total, derniereAdhesion: dateVersJourOuNul(total.derniereAdhesion) }
  },
})
