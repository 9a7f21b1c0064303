/** The target by its name, or the refusal that says where to look for it. */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { introuvable } from '@/lib/core/domain-error'
import { Prisma } from '@/prisma/generated/client'
import type { Cible, TypeCible } from './cible'
import type { LotTrace } from './trace'

const NOMS: Record<TypeCible, (code: string) => Prisma.Sql> = {
  producteur: (code) => Prisma.sql`SELECT raison_sociale AS nom FROM producteur WHERE code = ${code}`,
  verger: (code) => Prisma.sql`SELECT nom FROM verger WHERE code = ${code}`,
  livraison: (code) =>
    Prisma.sql`SELECT v.nom FROM livraison l JOIN verger v ON v.code = l.verger_code WHERE l.code = ${code}`,
  lot: (
    code,
  ) => Prisma.sql`SELECT va.nom || ', ' || lower(t.libelle) || ', calibre ' || o.calibre_id AS nom FROM lot o
    JOIN variete va ON va.code = o.variete_code JOIN type_produit t ON t.code = o.type_produit_code WHERE o.code = ${code}`,
  commande: (code) =>
    Prisma.sql`SELECT c.nom FROM commande k JOIN client c ON c.id = k.client_id WHERE k.numero = ${code}`,
  client: (code) => Prisma.sql`SELECT nom FROM client WHERE id = ${code}`,
}

const ABSENCES: Record<TypeCible, string> = {
  producteur: 'Le producteur',
  verger: 'Le verger',
  livraison: 'La livraison',
  lot: 'Le lot',
  commande: 'La commande',
  client: 'Le client',
}

export async function nommerCible(tx: Tx, { type, code }: Cible): Promise<string> {
  const [ligne] = await tx.$queryRaw<{ nom: string }[]>(planGarde(NOMS[type](code)))
  if (ligne) return ligne.nom
  throw absente(type, code)
}

/** The same of a lot whose row is read already. */
export function nommerLot(code: string, lots: readonly LotTrace[]): string {
  const lot = lots.find((l) => l.code === code)
  if (lot) return `${lot.variete}, ${lot.typeProduitLibelle.toLowerCase()}, calibre ${lot.calibre}`
  throw absente('lot', code)
}

const absente = (type: TypeCible, code: string) =>
  introuvable(`${ABSENCES[type]} ${code} n’existe pas : vérifiez le code, ou cherchez par nom avec Ctrl K.`)
