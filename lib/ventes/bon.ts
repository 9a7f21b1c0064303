/** What travels with the nuts: one paper for one client, one place and one departure. Pure. */
import { type CertificationObtenue, validesLe } from '@/lib/approvisionnements/certification'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Lot } from '@/lib/livraisons/lot'
import { vendableEnAop } from '@/lib/livraisons/lot-sur-papier'
import type { Jour } from '@/lib/mesures/jour'
import type { Client } from './client'
import type { Commande } from './commande'
import { compterColis, parDestination, poidsTotal, transporteurCommun } from './groupes'

export interface LigneBon {
  commande: string
  lot: string
  variete: string
  typeProduitLibelle: string
  calibre: number
  calibreLibelle: string
  /** May be sold as « AOP Noix de Grenoble ». */
  aop: boolean
  /** Year of the harvest. */
  recolte: number
  libelle: string
  quantite: number
  poidsGrammes: number
}

/** A certificate that the producer of these lots held on the day the nuts came in. */
export interface CertificatBon
  extends Pick<CertificationObtenue, 'nom' | 'numero' | 'organisme' | 'dateObtention' | 'dateFin'> {
  lots: string[]
  /** Named only if the producer agreed to it. */
  producteur: string | null
}

export interface Bon {
  client: Client
  lieuLivraison: string | null
  /** Of all these orders; null when they name several, or none. */
  transporteur: string | null
  /** Day of departure; null while the orders are being made ready. */
  dateEnvoi: Jour | null
  commandes: Commande[]
  lignes: LigneBon[]
  certificats: CertificatBon[]
  /** Sold as AOP: the paper is also their « bon d’enlèvement » (domaine.md 2.3). */
  lotsAop: string[]
  colis: number
  poidsGrammes: number
}

const enLignes = (c: Commande, lot: Lot): LigneBon[] =>
  c.lignes.map(({ libelle, quantite, poidsUnitaireGrammes }) => ({
    commande: c.numero,
    lot: c.lot,
    variete: c.variete,
    typeProduitLibelle: c.typeProduitLibelle,
    calibre: c.calibre,
    calibreLibelle: c.calibreLibelle,
    aop: vendableEnAop(lot),
    recolte: lot.campagne,
    libelle,
    quantite,
    poidsGrammes: quantite * poidsUnitaireGrammes,
  }))

/** One line a certificate, with the lots that it covers. */
export function certificatsDes(lots: readonly Lot[], producteurs: readonly Producteur[]): CertificatBon[] {
  const parId = new Map<number, CertificatBon>()
  for (const lot of lots) {
    const producteur = producteurs.find((p) => p.code === lot.producteur)
    if (!producteur) continue
    for (const { id, nom, numero, organisme, dateObtention, dateFin } of validesLe(
      producteur.certifications,
      lot.date,
    )) {
      const deja = parId.get(id)
      if (deja) deja.lots.push(lot.code)
      else
        parId.set(id, {
          ...{ nom, numero, organisme, dateObtention, dateFin },
          lots: [lot.code],
          producteur: producteur.nomPublic ? producteur.raisonSociale : null,
        })
    }
  }
  return [...parId.values()]
}

export interface Sources {
  clients: readonly Client[]
  lots: readonly Lot[]
  producteurs: readonly Producteur[]
}

const trouver = <T>(elements: readonly T[], est: (e: T) => boolean, quoi: string): T => {
  const trouve = elements.find(est)
  if (trouve === undefined) throw new Error(`A note lacks ${quoi}`)
  return trouve
}

function composer(commandes: readonly [Commande, ...Commande[]], sources: Sources): Bon {
  const [premiere] = commandes
  const codes = [...new Set(commandes.map((c) => c.lot))]
  const lots = codes.map((code) => trouver(sources.lots, (l) => l.code === code, `lot ${code}`))
  const lotDe = (code: string) => trouver(lots, (l) => l.code === code, `lot ${code}`)
  return {
    client: trouver(sources.clients, (c) => c.id === premiere.client, `client ${premiere.client}`),
    lieuLivraison: premiere.lieuLivraison,
    transporteur: transporteurCommun(commandes),
    dateEnvoi: premiere.dateEnvoi,
    commandes: [...commandes],
    lignes: commandes.flatMap((c) => enLignes(c, lotDe(c.lot))),
    certificats: certificatsDes(lots, sources.producteurs),
    lotsAop: lots.filter(vendableEnAop).map((l) => l.code),
    colis: compterColis(commandes),
    poidsGrammes: poidsTotal(commandes),
  }
}

/** What left on one day, and what has not left, are two papers. */
export function composerBons(commandes: readonly Commande[], sources: Sources): Bon[] {
  const departs = [...new Set(commandes.map((c) => c.dateEnvoi))].sort()
  return departs.flatMap((depart) =>
    parDestination(commandes.filter((c) => c.dateEnvoi === depart)).map((g) =>
      composer(g.commandes, sources),
    ),
  )
}

/** For the buyer, there is a paper once the nuts are packed. */
export const aSonBon = ({ etat }: Pick<Commande, 'etat'>): boolean =>
  etat === 'conditionnee' || etat === 'expediee'
