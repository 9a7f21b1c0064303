/** What the label of a pack must carry (domaine.md 2.2, 3.1, 4.2, 7.10). Pure. */
import { mentionLot, vendableEnAop } from '@/lib/livraisons/lot-sur-papier'
import { anneeDe, type Jour } from '@/lib/mesures/jour'
import type { CertificationPublique, LotPublic } from './lot-public'

export interface Colis {
  /** Of the packaging: `filet-1kg`. */
  conditionnement: string
  libelle: string
  poidsGrammes: number
}

export interface EtiquetteColis {
  /** « Noix de Grenoble », or the plain name of the product. */
  denomination: string
  /** Right under it, never larger; only under the appellation. */
  mention: string | null
  /** « Appellation d’origine protégée », and room for the vignette of the CING. */
  aop: boolean
  faits: (readonly [string, string])[]
  conservation: string | null
}

const PLURIELS: Record<string, string> = {
  ENTIERE_FRAICHE: 'noix fraîches',
  ENTIERE_SECHE: 'noix sèches',
  CERNEAUX: 'cerneaux de noix',
}
const FRAICHEUR = 'À conserver au réfrigérateur et à consommer rapidement après l’achat.'

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)
const nommerCertification = ({ nom, numero }: CertificationPublique): string =>
  numero ? `${nom} n° ${numero}` : nom

export function etiquetteDe(lot: LotPublic, poids: string, emballeur: string): EtiquetteColis {
  const aop = vendableEnAop(lot)
  const nom = PLURIELS[lot.typeProduit] ?? lot.typeProduitLibelle
  return {
    denomination: aop ? 'Noix de Grenoble' : majuscule(nom),
    mention: aop ? nom : null,
    aop,
    faits: [
      ['Variété', lot.variete],
      ['Calibre', lot.calibreLibelle],
      ['Poids net', poids],
      ['Récolte', String(lot.campagne)],
      ['Origine', 'France'],
      ['Lot', mentionLot(lot.code)],
      ['Emballé par', emballeur],
      ...lot.certifications.map((c) => ['Certification', nommerCertification(c)] as const),
    ],
    conservation: lot.typeProduit === 'ENTIERE_FRAICHE' ? FRAICHEUR : null,
  }
}

const deux = (nombre: number): string => String(nombre).padStart(2, '0')
/** YYMMDD of GS1. */
const jourGs1 = (jour: Jour): string => deux(anneeDe(jour) % 100) + jour.slice(5, 7) + jour.slice(8, 10)

/**
 * GS1-128: packing day (13), net weight in kg with three decimals (3103) and lot (10), whose length varies, hence last.
 * With a GTIN of the packaging, (01) heads it and says the weight by itself.
 */
export function codeGs1(lot: string, jour: Jour, { poidsGrammes }: Colis, gtin: string | null): string {
  const tete = gtin ? `(01)${gtin}` : ''
  const poids = gtin ? '' : `(3103)${String(poidsGrammes).padStart(6, '0')}`
  return `${tete}(13)${jourGs1(jour)}${poids}(10)${lot}`
}
