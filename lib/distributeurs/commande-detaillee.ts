/** An order with all that its buyer may know of the nuts: what the strict profile tells. Pure. */
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import { type FaitsVerger, reglesVerger } from '@/lib/approvisionnements/aoc-verger'
import { type CertificationObtenue, validesLe } from '@/lib/approvisionnements/certification'
import { aocDuCalibre } from '@/lib/livraisons/aoc-lot'
import type { Calibre } from '@/lib/livraisons/calibre'
import type { Jour } from '@/lib/mesures/jour'
import type { CommandeSuivie, ConditionnementCommande } from './distributeur'

export interface ConditionnementDetaille extends ConditionnementCommande {
  /** `Filet de 10 kg` */
  libelle: string
  poidsUnitaireGrammes: number
}

/** As dispatch notes print it: what the producer held on the day the nuts came in. */
export type CertificationTenue = Omit<CertificationObtenue, 'id'>

/** What does not depend on any rule. */
interface LotNomme {
  /** `L0512-1` */
  code: string
  variete: string
  typeProduit: { code: string; libelle: string }
  calibre: Calibre
  /** Of the orchard, on the day the nuts came in. */
  commune: { insee: string; nom: string }
}

export interface LotCommande extends LotNomme {
  aoc: AvisAoc
  certifications: CertificationTenue[]
}

export interface CommandeDetaillee extends CommandeSuivie {
  conditionnements: ConditionnementDetaille[]
  poidsGrammes: number
  dateCommande: Jour
  dateSouhaitee: Jour | null
  referenceClient: string | null
  lot: LotCommande
}

/** All that the rules ask of a lot. */
export interface FaitsLot extends LotNomme {
  livreLe: Jour
  /** The orchard as its delivery keeps it. */
  verger: FaitsVerger
  humiditePourMille: number | null
  campagne: { calibreMinimumMm: number; reglesAoc: string[] }
  /** All that the producer ever obtained. */
  certifications: CertificationTenue[]
}

/** The same rules as the lot's own page (livraison.lecture.ts), on the same facts. */
export function jugerLot({ livreLe, verger, humiditePourMille, campagne, ...lot }: FaitsLot): LotCommande {
  const { calibreMinimumMm, reglesAoc } = campagne
  const { calibre, typeProduit } = lot
  const tri = { calibre, calibreMinimumMm, typeProduit, humiditePourMille }
  return {
    ...lot,
    aoc: aocDuCalibre(reglesVerger(verger, livreLe, reglesAoc), tri),
    certifications: validesLe(lot.certifications, livreLe),
  }
}
