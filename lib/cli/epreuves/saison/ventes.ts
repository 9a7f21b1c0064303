/** What is sold, by the clerk, in the portal and by the service, and what comes back. */
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { acteur } from '@/lib/core/aide-aux-tests'
import { commanderAuPortail, commanderParService } from '@/lib/distributeurs/commander.usecases'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { COMMERCE } from '@/lib/ventes/clients-de-test'
import { annulerCommande, enregistrerCommande, modifierCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import {
  bloque,
  type CommandeModele,
  type Geste,
  libre,
  type Modele,
  type Pas,
  parmi,
  tenter,
} from './modele'

const filets = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]
export const acheteur = (client: string) => ({ ...acteur('distributeur'), clientCode: client })

type Porte = (m: Modele, saisie: { lot: string; lignes: object[] }) => Promise<{ numero: string }>
const commanderPar =
  (porte: Porte): Geste =>
  async (m, { rang, kg }) => {
    const lot = parmi(m.lots, rang)
    if (!lot) return
    const grammes = kg * 1_000
    const fait = await tenter(m, !bloque(m, lot) && grammes <= libre(lot), () =>
      porte(m, { lot: lot.code, lignes: filets(kg) }),
    )
    if (!fait) return
    lot.engage += grammes
    m.commandes.push({ numero: fait.numero, lot, grammes, etat: 'enregistree', revenu: 0, prix: null })
  }

type SurCommande = (m: Modele, commande: CommandeModele, pas: Pas) => Promise<void>
const surCommande =
  (geste: SurCommande): Geste =>
  async (m, pas) => {
    const commande = parmi(m.commandes, pas.rang)
    if (commande) await geste(m, commande, pas)
  }
const enCours = ({ etat }: CommandeModele) => etat === 'enregistree' || etat === 'conditionnee'

const modifier = surCommande(async (m, c, { kg }) => {
  const grammes = kg * 1_000
  const plus = grammes - c.grammes
  const prevu = enCours(c) && (plus <= 0 || (!bloque(m, c.lot) && plus <= libre(c.lot)))
  const fait = await tenter(m, prevu, () =>
    modifierCommande(COMMERCE, { numero: c.numero, lignes: filets(kg), motif: 'Essai' }),
  )
  if (!fait) return
  c.lot.engage += plus
  Object.assign(c, { grammes, etat: 'enregistree' })
})

/** Agreed and agreed again until it leaves; after that once, if it had none. */
const donnerLePrix = surCommande(async (m, c, { autre }) => {
  const prevu = enCours(c) || (c.etat === 'expediee' && c.prix === null)
  const fait = await tenter(m, prevu, () =>
    modifierCommande(COMMERCE, { numero: c.numero, prixHt: `${2 + autre}` }),
  )
  if (fait) c.prix = (2 + autre) * 10_000
})

const conditionner = surCommande(async (m, c) => {
  const prevu = c.etat === 'enregistree' && !bloque(m, c.lot)
  if (await tenter(m, prevu, () => conditionnerCommande(COMMERCE, { numero: c.numero })))
    c.etat = 'conditionnee'
})

const expedier = surCommande(async (m, c) => {
  const prevu = c.etat === 'conditionnee' && !bloque(m, c.lot)
  if (!(await tenter(m, prevu, () => expedierCommande(COMMERCE, { numero: c.numero })))) return
  c.etat = 'expediee'
  c.lot.expedie += c.grammes
})

const annuler = surCommande(async (m, c) => {
  const fait = await tenter(m, enCours(c), () =>
    annulerCommande(COMMERCE, { numero: c.numero, motif: 'Essai' }),
  )
  if (!fait) return
  c.etat = 'annulee'
  c.lot.engage -= c.grammes
})

const reprendre = surCommande(async (m, c, { kg }) => {
  const grammes = kg * 1_000
  const prevu = c.etat === 'expediee' && c.revenu + grammes <= c.grammes
  const fait = await tenter(m, prevu, () =>
    mouvoir(RECEPTION, { lot: c.lot.code, motif: 'RETOUR', quantiteKg: kg, commande: c.numero }),
  )
  if (!fait) return
  c.revenu += grammes
  c.lot.mouvement += grammes
})

export const VENTES: readonly (readonly [string, number, Geste])[] = [
  [
    'commander',
    4,
    commanderPar((m, saisie) => enregistrerCommande(COMMERCE, { client: m.client, ...saisie })),
  ],
  ['commander au portail', 2, commanderPar((m, saisie) => commanderAuPortail(acheteur(m.client), saisie))],
  ['commander par service', 2, commanderPar((m, saisie) => commanderParService(acheteur(m.client), saisie))],
  ['modifier', 2, modifier],
  ['donner le prix', 2, donnerLePrix],
  ['conditionner', 4, conditionner],
  ['expédier', 4, expedier],
  ['annuler', 2, annuler],
  ['reprendre', 2, reprendre],
]
