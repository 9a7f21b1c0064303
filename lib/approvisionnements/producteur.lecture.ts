/** How a producer is read from the base: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { type Adhesion, adhesionDu } from './adhesion'
import { estValide } from './certification'
import type { Producteur } from './producteur'

const AVEC = {
  adhesions: { orderBy: { dateAdhesion: 'desc' } },
  certifications: { include: { certification: true }, orderBy: [{ dateObtention: 'desc' }, { id: 'desc' }] },
} satisfies Prisma.ProducteurInclude

type Ligne = Prisma.ProducteurGetPayload<{ include: typeof AVEC }>

export const enAdhesion = (a: Ligne['adhesions'][number]): Adhesion => ({
  numero: a.numero,
  dateAdhesion: dateVersJour(a.dateAdhesion),
  dateSortie: dateVersJourOuNul(a.dateSortie),
  partsSociales: a.partsSociales,
})

export function enCertification(
  c: Ligne['certifications'][number],
  aujourdhui: Jour,
): Producteur['certifications'][number] {
  const dates = { dateObtention: dateVersJour(c.dateObtention), dateFin: dateVersJourOuNul(c.dateFin) }
  return {
    id: c.id,
    certification: c.certificationCode,
    nom: c.certification.nom,
    ...dates,
    numero: c.numero,
    organisme: c.organisme,
    valide: estValide(dates, aujourdhui),
  }
}

function enProducteur(
  { creeLe: _, adhesions: lignes, certifications, ...fiche }: Ligne,
  aujourdhui: Jour,
): Producteur {
  const adhesions = lignes.map(enAdhesion)
  const enCours = adhesionDu(adhesions, aujourdhui)
  return {
    ...fiche,
    adherent: enCours !== null,
    adhesion: enCours ?? adhesions[0] ?? null,
    adhesions,
    certifications: certifications.map((c) => enCertification(c, aujourdhui)),
  }
}

export async function lireProducteurs(tx: Tx, codes: string[], aujourdhui: Jour): Promise<Producteur[]> {
  const lignes = await tx.producteur.findMany({ where: { code: { in: codes } }, include: AVEC })
  return lignes.map((ligne) => enProducteur(ligne, aujourdhui))
}

export async function ficheProducteur(tx: Tx, code: string, aujourdhui: Jour): Promise<Producteur> {
  const [producteur] = await lireProducteurs(tx, [code], aujourdhui)
  if (!producteur) throw introuvable(`Le producteur ${code} n’existe pas : cherchez-le par son nom.`)
  return producteur
}
