/** What a delivery says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { formatHumidite } from '@/lib/mesures/humidite'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { LIBELLES_ECART } from './calibrage'
import { LIBELLES_ETAT, type Livraison } from './livraison'

type Gardee = Partial<Livraison>

const poids = (grammes: number | undefined) => grammes !== undefined && formatPoids(grammes)

const deLaFiche = ({ lots = [], ecarts = [], brouillon }: Gardee): Faits => ({
  ...Object.fromEntries(
    lots.map((l) => [`Lot ${l.numero}, calibre ${l.calibre}`, formatPoids(l.quantiteGrammes)]),
  ),
  ...Object.fromEntries(ecarts.map((e) => [LIBELLES_ECART[e.motif], formatPoids(e.quantiteGrammes)])),
  ...faits([
    'Brouillon',
    brouillon && `${brouillon.lots.length} calibres et ${brouillon.ecarts.length} écarts saisis`,
  ]),
})

const desPesees = ({ pesees = [] }: Gardee): Faits =>
  Object.fromEntries(
    pesees.map((p) => [
      `Remorque ${p.numero}`,
      `${formatPoids(p.brutGrammes)} brut, ${formatPoids(p.tareGrammes)} de tare`,
    ]),
  )

const faitsLivraison = (l: Gardee): Faits => ({
  ...faits(
    ['Verger', l.verger && `${l.verger} ${l.vergerNom ?? ''}`.trim()],
    ['Producteur', l.producteurNom ?? l.producteur],
    ['Date', l.date && formatJour(l.date)],
    ['Type', l.typeProduitLibelle],
    ['Quantité', poids(l.quantiteGrammes)],
    ['Humidité', typeof l.humiditePourMille === 'number' && formatHumidite(l.humiditePourMille)],
    ['État', l.etat && LIBELLES_ETAT[l.etat]],
    ['Dépassement du plafond', l.motifDepassement],
  ),
  ...desPesees(l),
  ...deLaFiche(l),
})

const acte = (libelle: string): Acte => ({ libelle, faits: faitsLivraison })

export const ACTES_LIVRAISON: Actes = {
  'POST /api/livraisons': acte('Enregistrée'),
  'PATCH /api/livraisons/{code}': acte('Corrigée'),
  'POST /api/livraisons/{code}/pesees': acte('Remorque pesée'),
  'POST /api/livraisons/{code}/cloture': acte('Pesée clôturée'),
  'PUT /api/livraisons/{code}/calibrage': acte('Fiche de calibrage enregistrée'),
}

/** The same trail, as one lot saw it. */
export const actesDuLot = (numero: number): Actes => {
  const faitsDuLot = ({ lots = [] }: Gardee): Faits =>
    faits(['Poids', poids(lots.find((l) => l.numero === numero)?.quantiteGrammes)])
  return Object.fromEntries(
    Object.entries(ACTES_LIVRAISON).map(([route, { libelle }]) => [route, { libelle, faits: faitsDuLot }]),
  )
}
