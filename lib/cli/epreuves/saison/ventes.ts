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
/** Mostly on one that suits: picked blindly, an order hardly ever left, and what came back was never corrected. */
const surCommande =
  (convient: (c: CommandeModele) => boolean, geste: SurCommande): Geste =>
  async (m, pas) => {
    const commande = parmi(pas.oui ? m.commandes.filter(convient) : m.commandes, pas.rang)
    if (commande) await geste(m, commande, pas)
  }
const estEn = (etat: CommandeModele['etat']) => (c: CommandeModele) => c.etat === etat
const enCours = ({ etat }: CommandeModele) => etat === 'enregistree' || etat === 'conditionnee'

const modifier = surCommande(enCours, async (m, c, { kg }) => {
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

const attendUnPrix = (c: CommandeModele) => enCours(c) || (c.etat === 'expediee' && c.prix === null)

/** Agreed and agreed again until it leaves; after that once, if it had none. */
const donnerLePrix = surCommande(attendUnPrix, async (m, c, { autre }) => {
  const prevu = attendUnPrix(c)
  const fait = await tenter(m, prevu, () =>
    modifierCommande(COMMERCE, { numero: c.numero, prixHt: `${2 + autre}` }),
  )
  if (fait) c.prix = (2 + autre) * 10_000
})

const conditionner = surCommande(estEn('enregistree'), async (m, c) => {
  const prevu = c.etat === 'enregistree' && !bloque(m, c.lot)
  if (await tenter(m, prevu, () => conditionnerCommande(COMMERCE, { numero: c.numero })))
    c.etat = 'conditionnee'
})

const expedier = surCommande(estEn('conditionnee'), async (m, c) => {
  const prevu = c.etat === 'conditionnee' && !bloque(m, c.lot)
  if (!(await tenter(m, prevu, () => expedierCommande(COMMERCE, { numero: c.numero })))) return
  c.etat = 'expediee'
  c.lot.expedie += c.grammes
})

const annuler = surCommande(enCours, async (m, c) => {
  const fait = await tenter(m, enCours(c), () =>
    annulerCommande(COMMERCE, { numero: c.numero, motif: 'Essai' }),
  )
  if (!fait) return
  c.etat = 'annulee'
  c.lot.engage -= c.grammes
})

/** Half of the time all there is: a weight at random is mostly too much of an order. */
const toutOuKg = (kg: number, toutGrammes: number) =>
  kg % 2 === 0 && toutGrammes > 0 ? toutGrammes : kg * 1_000

const reprendre = surCommande(estEn('expediee'), async (m, c, { kg }) => {
  const grammes = toutOuKg(kg, c.grammes - c.revenu)
  const prevu = c.etat === 'expediee' && c.revenu + grammes <= c.grammes
  const fait = await tenter(m, prevu, () =>
    mouvoir(RECEPTION, {
      lot: c.lot.code,
      motif: 'RETOUR',
      quantiteKg: grammes / 1_000,
      commande: c.numero,
    }),
  )
  if (!fait) return
  c.revenu += grammes
  c.lot.mouvement += grammes
})

/** A return that was mistyped. */
const corrigerRetour = surCommande(
  (c) => c.revenu > 0,
  async (m, c, { kg }) => {
    const grammes = toutOuKg(kg, c.revenu)
    const prevu = c.etat === 'expediee' && grammes <= c.revenu && grammes <= libre(c.lot)
    const fait = await tenter(m, prevu, () =>
      mouvoir(RECEPTION, {
        lot: c.lot.code,
        motif: 'RETOUR',
        quantiteKg: -grammes / 1_000,
        commande: c.numero,
      }),
    )
    if (!fait) return
    c.revenu -= grammes
    c.lot.mouvement -= grammes
  },
)

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
  ['reprendre', 6, reprendre],
  ['corriger un retour', 6, corrigerRetour],
]
