/**
 * The demonstration world, made through the use cases that people use: whatever a rule refuses cannot be here.
 * The case's own delivery L0512 first, then a season relative to today.
 */
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { enregistrerUtilisateur } from '@/lib/access/utilisateur.usecases'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { enregistrerProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { enregistrerVerger } from '@/lib/approvisionnements/verger.usecases'
import { maintenant } from '@/lib/core/horloge'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { jourParis, plusJours } from '@/lib/mesures/jour'
import { COMPTES } from './monde/comptes'
import { PRODUCTEURS, type ProducteurDuMonde } from './monde/producteurs'
import { type LivraisonDuMonde, ouvertureRecolte, SAISON } from './monde/saison'

async function creerComptes(): Promise<void> {
  for (const compte of COMPTES)
    await enregistrerUtilisateur(ACTEUR_SYSTEME, { ...compte, motDePasse: MOT_DE_PASSE_DEMONSTRATION })
}

/** One producer with memberships, certificates and orchards; gives the code of each orchard by its name. */
async function creerProducteur({
  adhesion,
  certificats = [],
  vergers,
  ...fiche
}: ProducteurDuMonde): Promise<[string, string][]> {
  const { code } = await enregistrerProducteur(ACTEUR_SYSTEME, fiche)
  if (adhesion) await adherer(ACTEUR_SYSTEME, { code, ...adhesion })
  for (const certificat of certificats) await certifier(ACTEUR_SYSTEME, { code, ...certificat })
  const codes: [string, string][] = []
  for (const verger of vergers) {
    const enregistre = await enregistrerVerger(ACTEUR_SYSTEME, { ...verger, producteur: code })
    codes.push([verger.nom, enregistre.code])
  }
  return codes
}

/** Annexe 1B, to the kilogram. */
async function creerL0512(): Promise<void> {
  await enregistrerLivraison(ACTEUR_SYSTEME, {
    code: 'L0512',
    verger: 'V058',
    date: '2010-04-18',
    typeProduit: 'ENTIERE_FRAICHE',
    quantiteKg: 12_520,
  })
  await calibrer(ACTEUR_SYSTEME, {
    code: 'L0512',
    lots: [
      { calibre: 2, quantiteKg: 4_200 },
      { calibre: 3, quantiteKg: 3_820 },
      { calibre: 4, quantiteKg: 1_580 },
      { calibre: 5, quantiteKg: 2_920 },
    ],
  })
}

async function creerLivraison(livraison: LivraisonDuMonde, verger: string, date: string): Promise<void> {
  const { calibres, dechetKg = 0, typeProduit, quantiteKg, humiditePourcent } = livraison
  const { code } = await enregistrerLivraison(ACTEUR_SYSTEME, {
    verger,
    date,
    typeProduit,
    quantiteKg,
    ...(humiditePourcent === undefined ? {} : { humiditePourcent }),
  })
  if (!calibres) return
  const lots = calibres.map((kg, i) => ({ calibre: i + 1, quantiteKg: kg })).filter((l) => l.quantiteKg > 0)
  await calibrer(ACTEUR_SYSTEME, { code, lots, ecarts: [{ motif: 'DECHET', quantiteKg: dechetKg }] })
}

export async function creerMonde(): Promise<void> {
  await creerComptes()
  const vergers = new Map<string, string>()
  for (const producteur of PRODUCTEURS)
    for (const [nom, code] of await creerProducteur(producteur)) vergers.set(nom, code)
  await creerL0512()
  const ouverture = ouvertureRecolte(jourParis(maintenant()))
  for (const livraison of SAISON) {
    const verger = vergers.get(livraison.verger)
    if (verger === undefined) throw new Error(`The world has no orchard named ${livraison.verger}`)
    await creerLivraison(livraison, verger, plusJours(ouverture, livraison.apresJours))
  }
}
