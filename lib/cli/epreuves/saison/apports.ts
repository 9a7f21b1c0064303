/** What reception and the direction do: members, orchards, deliveries, weighings, sheets, campaigns. */
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { cloturerCampagne, rouvrirCampagne } from '@/lib/approvisionnements/campagne.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import {
  DIRECTION,
  MOULIN,
  nouveauProducteur,
  nouveauVerger,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison, modifierLivraison } from '@/lib/livraisons/livraison.usecases'
import { cloturerPesee, peser } from '@/lib/livraisons/pesee.usecases'
import { POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { aServi, type Geste, type LivraisonModele, type Modele, parmi, somme, tenter } from './modele'

/** Of the harvest that is over, whatever the day on which this runs. */
export const ANNEE = 2025
const JOUR = `${ANNEE}-10-02`

/** Some grams beside the kilograms, so that nothing rounds to anything. */
const netsDe = (kg: number, autre: number): number[] =>
  Array.from({ length: 1 + (autre % 3) }, (_, i) => kg * 1_000 + autre * 7 + i * 333)
/** The tare differs from one trailer to the next. */
const enPesees = (nets: number[]) =>
  nets.map((g, i) => ({ brutKg: (g + i * 2_500) / 1000, tareKg: (i * 2_500) / 1000 }))

const inscrire: Geste = async (m) => {
  const fait = await tenter(m, true, () => nouveauProducteur())
  if (!fait) return
  await tenter(m, true, () => adherer(RECEPTION, { code: fait.code, dateAdhesion: '1998-03-12' }))
  const producteur = { code: fait.code, actif: true, certifie: new Set<string>() }
  m.producteurs.push(producteur)
  const verger = await tenter(m, true, () => nouveauVerger(fait.code))
  if (verger) m.vergers.push({ code: verger.code, producteur, actif: true })
}

const planter: Geste = async (m, { rang, autre }) => {
  const producteur = parmi(m.producteurs, rang)
  if (!producteur) return
  const saisie = { ...MOULIN, arbresParHectare: 80 + autre }
  const fait = await tenter(m, producteur.actif, () => nouveauVerger(producteur.code, saisie))
  if (fait) m.vergers.push({ code: fait.code, producteur, actif: true })
}

const certifierUn: Geste = async (m, { rang, autre }) => {
  const producteur = parmi(m.producteurs, rang)
  if (!producteur) return
  const dateObtention = `2020-01-${String(10 + (autre % 5))}`
  const fait = await tenter(m, !producteur.certifie.has(dateObtention), () =>
    certifier(RECEPTION, { code: producteur.code, certification: 'AB', dateObtention }),
  )
  if (fait) producteur.certifie.add(dateObtention)
}

const activite = (actif: boolean) => ({ actif, ...(actif ? {} : { motif: 'Essai' }) })

const activerVerger: Geste = async (m, { rang, oui }) => {
  const verger = parmi(m.vergers, rang)
  if (!verger) return
  await tenter(m, true, () => modifierVerger(RECEPTION, { code: verger.code, ...activite(oui) }))
  verger.actif = oui
}

const activerProducteur: Geste = async (m, { rang, oui }) => {
  const producteur = parmi(m.producteurs, rang)
  if (!producteur) return
  await tenter(m, true, () => modifierProducteur(RECEPTION, { code: producteur.code, ...activite(oui) }))
  producteur.actif = oui
}

const recevoir: Geste = async (m, { rang, autre, kg, oui: pesee }) => {
  const verger = parmi(m.vergers, rang)
  if (!verger) return
  const nets = netsDe(kg, autre)
  const grammes = somme(nets)
  const ouverte = autre % 4 === 0
  const poids = pesee ? { pesees: enPesees(nets) } : { quantiteKg: grammes / 1000 }
  const saisie = { verger: verger.code, date: JOUR, typeProduit: 'ENTIERE_FRAICHE', ouverte, ...poids }
  const prevu = !m.close && verger.actif && verger.producteur.actif
  const fait = await tenter(m, prevu, () => enregistrerLivraison(RECEPTION, saisie))
  if (!fait) return
  const pesees = pesee ? nets : ouverte ? [grammes] : []
  m.livraisons.push({
    code: fait.code,
    verger,
    grammes,
    pesees,
    etat: ouverte ? 'ouverte' : 'recue',
    ecartGrammes: 0,
  })
}

const pousser: Geste = async (m, { rang, kg }) => {
  const livraison = parmi(m.livraisons, rang)
  if (!livraison) return
  const net = kg * 1_000 + 1
  const tient = livraison.grammes + net <= POIDS_MAXIMUM_GRAMMES
  const fait = await tenter(m, !m.close && livraison.etat === 'ouverte' && tient, () =>
    peser(RECEPTION, { code: livraison.code, brutKg: (net + 1_500) / 1000, tareKg: 1.5 }),
  )
  if (!fait) return
  livraison.pesees.push(net)
  livraison.grammes += net
}

const clore: Geste = async (m, { rang }) => {
  const livraison = parmi(m.livraisons, rang)
  if (!livraison) return
  const prevu = !m.close && livraison.etat === 'ouverte'
  if (await tenter(m, prevu, () => cloturerPesee(RECEPTION, { code: livraison.code })))
    livraison.etat = 'recue'
}

const corriger: Geste = async (m, { rang, autre, kg, oui: pesee }) => {
  const livraison = parmi(m.livraisons, rang)
  if (!livraison) return
  const nets = netsDe(kg, autre)
  const poids = pesee ? { pesees: enPesees(nets) } : { quantiteKg: somme(nets) / 1000 }
  const prevu = !m.close && livraison.etat !== 'calibree' && (pesee || livraison.pesees.length === 0)
  const fait = await tenter(m, prevu, () => modifierLivraison(RECEPTION, { code: livraison.code, ...poids }))
  if (fait) Object.assign(livraison, { grammes: somme(nets), pesees: pesee ? nets : [] })
}

/** Shares the delivery out by parts; the last lot takes what rounding leaves. */
function repartir({ grammes }: LivraisonModele, kg: number, autre: number) {
  const calibres = [1, 2, 3, 4, 5, 6].filter((calibre) => (kg >> calibre) % 2 === 1)
  if (calibres.length === 0) calibres.push(1 + (kg % 6))
  const dechet = Math.floor((grammes * (autre % 11)) / 100)
  const part = Math.floor((grammes - dechet) / calibres.length)
  const lots = calibres.map((calibre) => ({ calibre, g: part }))
  const dernier = lots.at(-1)
  if (dernier) dernier.g += grammes - dechet - part * calibres.length
  return { lots, dechet }
}

/** Numbers stay with their calibre, and are given in the order of calibres. */
function noter(m: Modele, livraison: LivraisonModele, { lots, dechet }: ReturnType<typeof repartir>): void {
  const siens = m.lots.filter((l) => l.livraison === livraison && l.ascendants.length === 0)
  for (const lot of siens) lot.quantite = lots.find(({ calibre }) => calibre === lot.calibre)?.g ?? 0
  let numero = siens.length
  for (const { calibre, g } of lots.filter(({ calibre }) => !siens.some((l) => l.calibre === calibre)))
    m.lots.push({
      code: `${livraison.code}-${++numero}`,
      livraison,
      calibre,
      type: 'ENTIERE_FRAICHE',
      ascendants: [],
      quantite: g,
      engage: 0,
      expedie: 0,
      transforme: 0,
      mouvement: 0,
    })
  Object.assign(livraison, { etat: 'calibree', ecartGrammes: dechet })
}

const calibrerUne: Geste = async (m, { rang, autre, kg, oui }) => {
  const livraison = parmi(m.livraisons, rang)
  if (!livraison) return
  const fiche = repartir(livraison, kg, autre)
  const erreur = autre % 7 === 6 ? 1 : 0
  const brouillon = !oui && autre % 5 === 0
  const siens = m.lots.filter((l) => l.livraison === livraison && l.ascendants.length === 0)
  const prevu =
    !m.close &&
    livraison.etat !== 'ouverte' &&
    !siens.some((l) => aServi(l) || (l.quantite > 0 && m.bloques.has(l.code))) &&
    (brouillon ? livraison.etat !== 'calibree' : erreur === 0)
  const fait = await tenter(m, prevu, () =>
    calibrer(RECEPTION, {
      code: livraison.code,
      lots: fiche.lots.map(({ calibre, g }) => ({ calibre, quantiteKg: g / 1000 })),
      ecarts: [{ motif: 'DECHET', quantiteKg: (fiche.dechet + erreur) / 1000 }],
      brouillon,
      motif: 'Essai',
    }),
  )
  if (fait && !brouillon) noter(m, livraison, fiche)
}

const fermer: Geste = async (m) => {
  const prevu = !m.close
  if (await tenter(m, prevu, () => cloturerCampagne(DIRECTION, { annee: ANNEE, motif: 'Essai' })))
    m.close = true
}

export const rouvrir: Geste = async (m) => {
  const prevu = m.close
  if (await tenter(m, prevu, () => rouvrirCampagne(DIRECTION, { annee: ANNEE, motif: 'Essai' })))
    m.close = false
}

/** As often as they are here: a season is mostly deliveries, and whoever is out comes back sooner than others leave. */
export const APPORTS: readonly (readonly [string, number, Geste])[] = [
  ['inscrire', 1, inscrire],
  ['planter', 1, planter],
  ['certifier', 1, certifierUn],
  ['activer le verger', 1, activerVerger],
  ['activer le producteur', 1, activerProducteur],
  ['recevoir', 4, recevoir],
  ['pousser', 2, pousser],
  ['clore la pesée', 2, clore],
  ['corriger', 2, corriger],
  ['calibrer', 5, calibrerUne],
  ['clore la campagne', 1, fermer],
  ['rouvrir la campagne', 3, rouvrir],
]
