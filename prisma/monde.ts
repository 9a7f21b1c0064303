/**
 * The demonstration world, made through the use cases that people use: whatever a rule refuses cannot be here.
 * The case's own delivery L0512 first, then seasons relative to today. Many acts share a transaction, for the first
 * start to be quick; each is checked and audited as its own.
 */
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { enregistrerUtilisateur } from '@/lib/access/utilisateur.usecases'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { enregistrerProducteur, modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { enregistrerVerger, modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { db } from '@/lib/base/client'
import { maintenant } from '@/lib/core/horloge'
import { type Contexte, contexte } from '@/lib/core/operation'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { jourParis, premierJour } from '@/lib/mesures/jour'
import { type LivraisonDatee, type SaisonDuMonde, saisonsDuMonde } from './monde/calendrier'
import { COMPTES } from './monde/comptes'
import { distribution, type Personnage } from './monde/distribution'
import { VERGER_ARRACHE, VERGER_CEDE } from './monde/vergers'
import { CEDANT, REPRENEUR } from './monde/voisins'

/** By name, as the world is written: the code that was given. */
interface Codes {
  producteurs: Map<string, string>
  vergers: Map<string, string>
}

const ensemble = (actes: (ctx: Contexte) => Promise<void>): Promise<void> =>
  db().$transaction((tx) => actes(contexte(tx, ACTEUR_SYSTEME)), { timeout: 60_000 })

const codeDe = (codes: Map<string, string>, nom: string): string => {
  const code = codes.get(nom)
  if (code === undefined) throw new Error(`The world has nothing named ${nom}`)
  return code
}

async function creerComptes(): Promise<void> {
  for (const compte of COMPTES)
    await enregistrerUtilisateur(ACTEUR_SYSTEME, { ...compte, motDePasse: MOT_DE_PASSE_DEMONSTRATION })
}

/** The register numbers members in the order in which they joined, whoever is written first. */
async function creerAdhesions(ctx: Contexte, personnages: Personnage[], { producteurs }: Codes): Promise<void> {
  const toutes = personnages.flatMap(({ raisonSociale, adhesions }) =>
    adhesions.map((a) => ({ code: codeDe(producteurs, raisonSociale), ...a })),
  )
  for (const adhesion of toutes.sort((a, b) => (a.dateAdhesion < b.dateAdhesion ? -1 : 1)))
    await adherer.dans(ctx, adhesion)
}

async function creerPersonnages(personnages: Personnage[]): Promise<Codes> {
  const codes: Codes = { producteurs: new Map(), vergers: new Map() }
  await ensemble(async (ctx) => {
    for (const { adhesions: _, certificats: __, vergers: ___, ...fiche } of personnages)
      codes.producteurs.set(fiche.raisonSociale, (await enregistrerProducteur.dans(ctx, fiche)).code)
    await creerAdhesions(ctx, personnages, codes)
    for (const { raisonSociale, certificats = [], vergers } of personnages) {
      const code = codeDe(codes.producteurs, raisonSociale)
      for (const certificat of certificats) await certifier.dans(ctx, { code, ...certificat })
      for (const verger of vergers)
        codes.vergers.set(verger.nom, (await enregistrerVerger.dans(ctx, { ...verger, producteur: code })).code)
    }
  })
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

async function creerLivraison(ctx: Contexte, livraison: LivraisonDatee, { vergers }: Codes): Promise<void> {
  const { etat, calibres = [], dechetKg = 0, date, typeProduit, quantiteKg, humiditePourcent } = livraison
  const { code } = await enregistrerLivraison.dans(ctx, {
    verger: codeDe(vergers, livraison.verger),
    date,
    typeProduit,
    quantiteKg,
    humiditePourcent,
  })
  if (etat === 'aCalibrer') return
  const lots = calibres.map((kg, i) => ({ calibre: i + 1, quantiteKg: kg })).filter((l) => l.quantiteKg > 0)
  const brouillon = etat === 'brouillon'
  const ecarts = [{ motif: 'DECHET' as const, quantiteKg: dechetKg }]
  // A sheet that was only begun: its last calibres are still to be weighed.
  await calibrer.dans(ctx, brouillon ? { code, lots: lots.slice(0, 3), brouillon } : { code, lots, ecarts })
}

const PAR_TRANSACTION = 50

async function creerSaison({ livraisons }: SaisonDuMonde, codes: Codes): Promise<void> {
  for (let debut = 0; debut < livraisons.length; debut += PAR_TRANSACTION)
    await ensemble(async (ctx) => {
      for (const l of livraisons.slice(debut, debut + PAR_TRANSACTION)) await creerLivraison(ctx, l, codes)
    })
}

/** After the first season a grower retires, a neighbour takes its orchard, and another orchard is grubbed up. */
async function tournerLaPage({ annee }: SaisonDuMonde, { producteurs, vergers }: Codes): Promise<void> {
  await ensemble(async (ctx) => {
    const cedant = codeDe(producteurs, CEDANT)
    const { adhesion } = await modifierProducteur.dans(ctx, {
      code: cedant,
      actif: false,
      motif: `Retraite : verger repris par ${REPRENEUR}`,
    })
    if (adhesion)
      await adherer.dans(ctx, {
        code: cedant,
        dateAdhesion: adhesion.dateAdhesion,
        dateSortie: premierJour(annee + 1, 7),
      })
    await modifierVerger.dans(ctx, {
      code: codeDe(vergers, VERGER_CEDE),
      producteur: codeDe(producteurs, REPRENEUR),
    })
    await modifierVerger.dans(ctx, {
      code: codeDe(vergers, VERGER_ARRACHE),
      actif: false,
      motif: 'Arraché après la récolte : noyers dépérissants',
    })
  })
}

export async function creerMonde(): Promise<void> {
  const aujourdhui = jourParis(maintenant())
  await creerComptes()
  const codes = await creerPersonnages(distribution(aujourdhui))
  await creerL0512()
  const [premiere, ...suites] = saisonsDuMonde(aujourdhui)
  if (!premiere) return
  await creerSaison(premiere, codes)
  await tournerLaPage(premiere, codes)
  for (const saison of suites) await creerSaison(saison, codes)
}
