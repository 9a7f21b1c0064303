/** The case's own orders (annexe 2B): 00213 of Mayette, 00215 of kernels cracked from a Parisienne lot of calibre 1. */
import type { Contexte } from '@/lib/core/operation'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import { type Codes, codeDe } from './codes'

type Calibres = readonly [number, number, number, number, number, number]

/** What came in the autumn before those orders. */
const APPORTS = {
  mayette: {
    code: 'L0427',
    verger: 'Les Grandes Vignes',
    date: '2008-10-06',
    typeProduit: 'ENTIERE_FRAICHE',
    calibres: [60, 620, 540, 480, 300, 80] as Calibres,
    dechetKg: 40,
  },
  parisienne: {
    code: 'L0431',
    verger: 'Pré-Neuf',
    date: '2008-10-21',
    typeProduit: 'ENTIERE_SECHE',
    calibres: [1_400, 1_240, 1_180, 1_320, 780, 200] as Calibres,
    dechetKg: 120,
  },
} as const

/** The lot of each calibre, from 1 to 6. */
async function recevoir(
  ctx: Contexte,
  { verger, calibres, dechetKg, ...fiche }: (typeof APPORTS)[keyof typeof APPORTS],
  { vergers }: Codes,
): Promise<(calibre: number) => string> {
  const quantiteKg = calibres.reduce((somme, kg) => somme + kg, dechetKg)
  await enregistrerLivraison.dans(ctx, { ...fiche, verger: codeDe(vergers, verger), quantiteKg })
  const { lots } = await calibrer.dans(ctx, {
    code: fiche.code,
    lots: calibres.map((kg, i) => ({ calibre: i + 1, quantiteKg: kg })),
    ecarts: [{ motif: 'DECHET', quantiteKg: dechetKg }],
  })
  return (calibre) => lots.find((l) => l.calibre === calibre)?.code ?? ''
}

const CARRECLERC = 'carr15432'

export async function creerVentesDuCas(ctx: Contexte, codes: Codes): Promise<void> {
  const mayette = await recevoir(ctx, APPORTS.mayette, codes)
  const parisienne = await recevoir(ctx, APPORTS.parisienne, codes)
  const cerneaux = await transformer.dans(ctx, {
    lot: parisienne(1),
    type: 'CASSAGE',
    date: '2009-04-20',
    entreeKg: 1_400,
    sortieKg: 560,
  })
  const commander = (
    numero: string,
    client: string,
    lot: string,
    date: string,
    ligne: object,
    prixHt: string,
  ) =>
    enregistrerCommande.dans(ctx, {
      numero,
      client,
      lot,
      dateCommande: date,
      lignes: [ligne],
      prixHt,
    } as Parameters<typeof enregistrerCommande.dans>[1])
  await commander(
    '00213',
    CARRECLERC,
    mayette(2),
    '2009-05-04',
    { conditionnement: 'filet-1kg', quantite: 50 },
    '2,90',
  )
  await conditionnerCommande.dans(ctx, { numero: '00213', date: '2009-05-12' })
  const autre = { conditionnement: 'filet-10kg', quantite: 60 }
  await commander('00214', 'supe00001', parisienne(3), '2009-05-04', autre, '2,60')
  await conditionnerCommande.dans(ctx, { numero: '00214', date: '2009-05-06' })
  await expedierCommande.dans(ctx, { numero: '00214', date: '2009-05-07' })
  const filets = { conditionnement: 'filet-5kg', quantite: 100 }
  await commander('00215', CARRECLERC, cerneaux.code, '2009-05-05', filets, '9,80')
  await conditionnerCommande.dans(ctx, { numero: '00215', date: '2009-05-08' })
}
