import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { enregistrerProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { enregistrerVerger } from '@/lib/approvisionnements/verger.usecases'
import type { Contexte } from '@/lib/core/operation'
import { type Codes, codeDe } from './codes'
import type { Personnage } from './distribution'

/** The register numbers members in the order in which they joined, whoever is written first. */
async function creerAdhesions(
  ctx: Contexte,
  personnages: readonly Personnage[],
  producteurs: Codes['producteurs'],
): Promise<void> {
  const toutes = personnages.flatMap(({ raisonSociale, adhesions }) =>
    adhesions.map((a) => ({ code: codeDe(producteurs, raisonSociale), ...a })),
  )
  for (const adhesion of toutes.sort((a, b) => (a.dateAdhesion < b.dateAdhesion ? -1 : 1)))
    await adherer.dans(ctx, adhesion)
}

/** Producers with their memberships, certificates and orchards. */
export async function creerPersonnages(ctx: Contexte, personnages: readonly Personnage[]): Promise<Codes> {
  const codes: Codes = { producteurs: new Map(), vergers: new Map() }
  for (const { adhesions: _, certificats: __, vergers: ___, ...fiche } of personnages)
    codes.producteurs.set(fiche.raisonSociale, (await enregistrerProducteur.dans(ctx, fiche)).code)
  await creerAdhesions(ctx, personnages, codes.producteurs)
  for (const { raisonSociale, certificats = [], vergers } of personnages) {
    const producteur = codeDe(codes.producteurs, raisonSociale)
    for (const certificat of certificats) await certifier.dans(ctx, { code: producteur, ...certificat })
    for (const verger of vergers)
      codes.vergers.set(verger.nom, (await enregistrerVerger.dans(ctx, { ...verger, producteur })).code)
  }
  return codes
}
