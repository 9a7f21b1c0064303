/** How a producer is read from the base: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { type Adhesion, adhesionDu } from './adhesion'
import {
  arriveAEcheance,
  type CertificationObtenue,
  type CertificationSuivie,
  estValide,
} from './certification'
import { avertissementsNumero } from './ggn'
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

const enCertification = (c: Ligne['certifications'][number]): CertificationObtenue => ({
  id: c.id,
  certification: c.certificationCode,
  nom: c.certification.nom,
  dateObtention: dateVersJour(c.dateObtention),
  dateFin: dateVersJourOuNul(c.dateFin),
  numero: c.numero,
  organisme: c.organisme,
})

/** Each as it stands on that day, beside the others of the same producer. */
const suivre = (obtenues: readonly CertificationObtenue[], jour: Jour): CertificationSuivie[] =>
  obtenues.map((c) => ({
    ...c,
    valide: estValide(c, jour),
    echeance: arriveAEcheance(c, obtenues, jour),
    avertissements: avertissementsNumero(c.certification, c.numero),
  }))

function enProducteur(
  { creeLe: _, adhesions: lignes, certifications, ...fiche }: Ligne,
  jour: Jour,
): Producteur {
  const adhesions = lignes.map(enAdhesion)
  const enCours = adhesionDu(adhesions, jour)
  return {
    ...fiche,
    adherent: enCours !== null,
    adhesion: enCours ?? adhesions[0] ?? null,
    adhesions,
    certifications: suivre(certifications.map(enCertification), jour),
  }
}

export async function lireProducteurs(tx: Tx, codes: string[], jour: Jour): Promise<Producteur[]> {
  const lignes = await tx.producteur.findMany({ where: { code: { in: codes } }, include: AVEC })
  return lignes.map((ligne) => enProducteur(ligne, jour))
}

export async function ficheProducteur(tx: Tx, code: string, jour: Jour): Promise<Producteur> {
  const [producteur] = await lireProducteurs(tx, [code], jour)
  if (!producteur) throw introuvable(`Le producteur ${code} n’existe pas : cherchez-le par son nom.`)
  return producteur
}
