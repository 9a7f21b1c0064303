import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { enEuros } from '@/lib/mesures/argent'
import { enTauxDecimal } from '@/lib/mesures/taux'
import { type Bilan, CENTRES, type ParCentre, type Rentabilite } from './rentabilite'

const centres = z.object({ commercial: z.string(), administratif: z.string(), production: z.string() })
const rendreCentres = (parts: ParCentre) =>
  Object.fromEntries(CENTRES.map((c) => [c, enEuros(parts[c])])) as Record<(typeof CENTRES)[number], string>

export const champsBilan = {
  coutCommercialAvant: z.string(),
  coutCommercialApres: z.string(),
  /** Retained or computed. */
  surcout: z.string(),
  surcoutPorte: z.string(),
  tauxAvant: z.number(),
  tauxApres: z.number(),
  position: z.enum(['AU_DESSOUS', 'DANS_LA_FOURCHETTE', 'AU_DESSUS']),
  chiffreAffaires: z.string(),
  resultatAvant: z.string(),
  resultatApres: z.string(),
  centresAvant: centres,
  centresApres: centres,
  totalAvant: z.string(),
  totalApres: z.string(),
}

export const rendreBilan = (r: Bilan) => ({
  coutCommercialAvant: enEuros(r.avant.commercial),
  coutCommercialApres: enEuros(r.apres.commercial),
  surcout: enEuros(r.surcoutCentimes),
  surcoutPorte: enEuros(r.surcoutPorteCentimes),
  tauxAvant: enTauxDecimal(r.tauxAvantDixMilliemes),
  tauxApres: enTauxDecimal(r.tauxApresDixMilliemes),
  position: r.position,
  chiffreAffaires: enEuros(r.chiffreAffairesCentimes),
  resultatAvant: enEuros(r.resultatAvantCentimes),
  resultatApres: enEuros(r.resultatApresCentimes),
  centresAvant: rendreCentres(r.avant),
  centresApres: rendreCentres(r.apres),
  totalAvant: enEuros(r.totalAvantCentimes),
  totalApres: enEuros(r.totalApresCentimes),
})

const etape = z.object({
  code: z.string(),
  libelle: z.string(),
  formule: z.string(),
  montant: z.string().nullable(),
  taux: z.number().nullable(),
})

export const rentabiliteReponse = representation(
  z.object({ ...champsBilan, etapes: z.array(etape) }).meta({ id: 'Rentabilite' }),
  (r: Rentabilite) => ({
    ...rendreBilan(r),
    etapes: r.etapes.map(({ montantCentimes, tauxDixMilliemes, ...reste }) => ({
      ...reste,
      montant: montantCentimes === null ? null : enEuros(montantCentimes),
      taux: tauxDixMilliemes === null ? null : enTauxDecimal(tauxDixMilliemes),
    })),
  }),
)
