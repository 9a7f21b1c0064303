import type { Contexte } from '@/lib/core/operation'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import type { LivraisonDatee } from './calendrier'
import { type Codes, codeDe } from './codes'
import { ensemble } from './ensemble'

interface Recue extends LivraisonDatee {
  code: string
}

/** Codes follow the days: deliveries are received one after the other. */
async function recevoir(livraisons: readonly LivraisonDatee[], { vergers }: Codes): Promise<Recue[]> {
  return ensemble(async (ctx) => {
    const recues: Recue[] = []
    for (const l of livraisons) {
      const { verger, date, typeProduit, quantiteKg, humiditePourcent } = l
      const saisie = { verger: codeDe(vergers, verger), date, typeProduit, quantiteKg, humiditePourcent }
      recues.push({ ...l, code: (await enregistrerLivraison.dans(ctx, saisie)).code })
    }
    return recues
  })
}

/** Of a sheet that was only begun, the first calibres alone have been weighed. */
const COMMENCES = 3

async function trier(ctx: Contexte, { code, etat, calibres, dechetKg = 0 }: Recue): Promise<void> {
  if (etat === 'aCalibrer' || !calibres) return
  const lots = calibres.map((kg, i) => ({ calibre: i + 1, quantiteKg: kg })).filter((l) => l.quantiteKg > 0)
  const fiche =
    etat === 'brouillon'
      ? { lots: lots.slice(0, COMMENCES), brouillon: true }
      : { lots, ecarts: [{ motif: 'DECHET' as const, quantiteKg: dechetKg }] }
  await calibrer.dans(ctx, { code, ...fiche })
}

const CALIBREUSES = 3

/** No sheet waits for another delivery's: several transactions go side by side. */
const trierToutes = (recues: readonly Recue[]) =>
  Promise.all(
    Array.from({ length: CALIBREUSES }, (_, rang) =>
      ensemble(async (ctx) => {
        for (const recue of recues.filter((_, i) => i % CALIBREUSES === rang)) await trier(ctx, recue)
      }),
    ),
  )

const PAR_PAQUET = 40

export async function creerSaison(livraisons: readonly LivraisonDatee[], codes: Codes): Promise<void> {
  let precedentes: Recue[] = []
  for (let debut = 0; debut < livraisons.length || precedentes.length > 0; debut += PAR_PAQUET) {
    const paquet = livraisons.slice(debut, debut + PAR_PAQUET)
    const [recues] = await Promise.all([recevoir(paquet, codes), trierToutes(precedentes)])
    precedentes = recues
  }
}
