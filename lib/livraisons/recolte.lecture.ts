/** What each orchard delivered in each campaign: one grouped read for a whole page of deliveries. */
import type { Tx } from '@/lib/base/client'

interface Cle {
  vergerCode: string
  campagneAnnee: number
}

const nommer = ({ vergerCode, campagneAnnee }: Cle) => `${vergerCode} ${campagneAnnee}`

/** Gives the grams of an orchard in a campaign, for the orchards and campaigns of these deliveries. */
export async function lireRecoltes(tx: Tx, livraisons: readonly Cle[]): Promise<(cle: Cle) => number> {
  const vergers = [...new Set(livraisons.map((l) => l.vergerCode))]
  const annees = [...new Set(livraisons.map((l) => l.campagneAnnee))]
  const lignes = await tx.$queryRaw<(Cle & { grammes: bigint })[]>`
    SELECT verger_code AS "vergerCode", campagne_annee AS "campagneAnnee", grammes FROM recolte
    WHERE verger_code = ANY (${vergers}) AND campagne_annee = ANY (${annees})`
  const recoltes = new Map(lignes.map((ligne) => [nommer(ligne), Number(ligne.grammes)]))
  return (cle) => recoltes.get(nommer(cle)) ?? 0
}
