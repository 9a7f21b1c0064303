/** What a recall finds, and its archive (Reg. (EC) 178/2002 art. 18 and 19). Weights are grams, in the archive as well. */
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Jour } from '@/lib/mesures/jour'
import type { EtatCommande } from '@/lib/ventes/commande'
import type { CibleRappel } from './cible'
import { etatTrace, type LivraisonTracee, type LotTrace, type MouvementTrace } from './trace'

export interface ClientTouche {
  id: string
  nom: string
  adresse: string
  codePostal: string
  ville: string
  responsableAchats: string
  telephone: string | null
  courriel: string | null
}

export interface CommandeLue extends ClientTouche {
  numero: string
  lot: string
  date: Jour
  dateConditionnement: Jour | null
  dateEnvoi: Jour | null
  referenceClient: string | null
  lieuLivraison: string | null
  /** « 800 Sachet de 1 kg, 300 Filet de 10 kg » */
  colis: string
  poidsGrammes: number
}

export interface CommandeTouchee {
  numero: string
  client: string
  clientNom: string
  lot: string
  date: Jour
  etat: EtatCommande
  dateConditionnement: Jour | null
  dateEnvoi: Jour | null
  referenceClient: string | null
  lieuLivraison: string | null
  colis: string
  poidsGrammes: number
  retourneGrammes: number
}

export interface LotTouche {
  code: string
  livraison: string
  verger: string
  variete: string
  typeProduit: string
  calibre: number
  ascendants: string[]
  quantiteGrammes: number
  engageGrammes: number
  expedieGrammes: number
  retourneGrammes: number
  /** Free in store. */
  resteGrammes: number
}

export interface LivraisonTouchee {
  code: string
  date: Jour
  verger: string
  vergerNom: string
  producteur: string
  producteurNom: string
  quantiteGrammes: number
  calibree: boolean
}

/** One client with all that concerns it. */
export interface ClientDuRappel extends ClientTouche {
  lots: string[]
  commandes: string[]
  venduGrammes: number
  expedieGrammes: number
  retourneGrammes: number
}

export interface Totaux {
  livraisons: number
  lots: number
  commandes: number
  clients: number
  /** Ordered, dispatched or not. */
  venduGrammes: number
  expedieGrammes: number
  retourneGrammes: number
  /** Free in the lots. */
  resteGrammes: number
  /** Delivered, and not sorted yet. */
  aCalibrerGrammes: number
}

export interface Trouve {
  livraisons: LivraisonTouchee[]
  lots: LotTouche[]
  commandes: CommandeTouchee[]
  clients: ClientDuRappel[]
  totaux: Totaux
}

/** What is archived, word for word. */
export interface ContenuRappel extends Trouve {
  version: 1
  code: string
  cible: CibleRappel & { libelle: string }
  exercice: boolean
  motif: string
  /** Instant, ISO. */
  lanceLe: string
  acteur: { identifiant: string; nom: string }
  dureeMs: number
}

export interface Rappel extends ContenuRappel {
  /** SHA-256 of the archived text, and whether it still is. */
  empreinte: string
  empreinteVerifiee: boolean
}

export interface ResumeRappel
  extends Pick<
    ContenuRappel,
    'code' | 'cible' | 'exercice' | 'motif' | 'lanceLe' | 'acteur' | 'dureeMs' | 'totaux'
  > {}

export interface LignesRappel {
  livraisons: LivraisonTracee[]
  lots: LotTrace[]
  commandes: CommandeLue[]
  mouvements: MouvementTrace[]
}

const somme = <T>(lignes: readonly T[], grammes: (ligne: T) => number): number =>
  lignes.reduce((s, l) => s + grammes(l), 0)

/** What came back, by order or by lot. */
function retours(mouvements: readonly MouvementTrace[], par: (m: MouvementTrace) => string | null) {
  const sommes = new Map<string, number>()
  for (const m of mouvements) {
    const cle = m.commande === null ? null : par(m)
    if (cle !== null) sommes.set(cle, (sommes.get(cle) ?? 0) + m.grammes)
  }
  return (cle: string) => sommes.get(cle) ?? 0
}

function clientsDe(lues: readonly CommandeLue[], touchees: readonly CommandeTouchee[]): ClientDuRappel[] {
  const fiches = new Map(lues.map((k) => [k.id, k]))
  return [...fiches.values()]
    .map(({ id, nom, adresse, codePostal, ville, responsableAchats, telephone, courriel }) => {
      const siennes = touchees.filter((k) => k.client === id)
      return {
        ...{ id, nom, adresse, codePostal, ville, responsableAchats, telephone, courriel },
        lots: [...new Set(siennes.map((k) => k.lot))].sort(),
        commandes: siennes.map((k) => k.numero),
        venduGrammes: somme(siennes, (k) => k.poidsGrammes),
        expedieGrammes: somme(siennes, (k) => (k.etat === 'expediee' ? k.poidsGrammes : 0)),
        retourneGrammes: somme(siennes, (k) => k.retourneGrammes),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Rows put in order: who has what, and the sums. */
export function assembler({ livraisons, lots, commandes, mouvements }: LignesRappel): Trouve {
  const duLot = retours(mouvements, (m) => m.lot)
  const deLaCommande = retours(mouvements, (m) => m.commande)
  const vergers = new Map(livraisons.map((l) => [l.code, l.verger]))
  const touchees = commandes.map(
    (k): CommandeTouchee => ({
      numero: k.numero,
      client: k.id,
      clientNom: k.nom,
      lot: k.lot,
      date: k.date,
      etat: etatTrace(k),
      dateConditionnement: k.dateConditionnement,
      dateEnvoi: k.dateEnvoi,
      referenceClient: k.referenceClient,
      lieuLivraison: k.lieuLivraison,
      colis: k.colis,
      poidsGrammes: k.poidsGrammes,
      retourneGrammes: deLaCommande(k.numero),
    }),
  )
  const touches = lots.map(
    (l): LotTouche => ({
      code: l.code,
      livraison: l.livraison,
      verger: vergers.get(l.livraison) ?? '',
      variete: l.variete,
      typeProduit: l.typeProduitLibelle,
      calibre: l.calibre,
      ascendants: l.ascendants,
      quantiteGrammes: l.quantiteGrammes,
      engageGrammes: l.engageGrammes,
      expedieGrammes: l.expedieGrammes,
      retourneGrammes: duLot(l.code),
      resteGrammes: disponibleGrammes(l),
    }),
  )
  const clients = clientsDe(commandes, touchees)
  return {
    livraisons: livraisons.map(({ variete: _, communeNom: __, campagne: ___, ...l }) => l),
    lots: touches,
    commandes: touchees,
    clients,
    totaux: {
      livraisons: livraisons.length,
      lots: touches.length,
      commandes: touchees.length,
      clients: clients.length,
      venduGrammes: somme(touchees, (k) => k.poidsGrammes),
      expedieGrammes: somme(touchees, (k) => (k.etat === 'expediee' ? k.poidsGrammes : 0)),
      retourneGrammes: somme(touchees, (k) => k.retourneGrammes),
      resteGrammes: somme(touches, (l) => l.resteGrammes),
      aCalibrerGrammes: somme(
        livraisons.filter((l) => !l.calibree),
        (l) => l.quantiteGrammes,
      ),
    },
  }
}
