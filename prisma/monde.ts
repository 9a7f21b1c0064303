/**
 * The demonstration world, made through the use cases that people use: whatever a rule refuses cannot be here.
 * The case's own delivery L0512 first, then seasons relative to today.
 */
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { enregistrerUtilisateur } from '@/lib/access/utilisateur.usecases'
import { maintenant } from '@/lib/core/horloge'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { jourParis } from '@/lib/mesures/jour'
import { lancerRappel } from '@/lib/tracabilite/rappel.usecases'
import { saisonsDuMonde } from './monde/calendrier'
import { acheteursParmi, creerClients } from './monde/clients'
import { COMPTES } from './monde/comptes'
import { creerPersonnages } from './monde/creer-personnages'
import { creerSaison } from './monde/creer-saison'
import { creerAleas, creerVentes } from './monde/creer-ventes'
import { distribution } from './monde/distribution'
import { ensemble } from './monde/ensemble'
import { creerEtudes } from './monde/etudes'
import { creerPepiniere } from './monde/pepiniere'
import { tournerLaPage } from './monde/tourner-la-page'
import { creerVentesDuCas } from './monde/ventes-du-cas'

/** One a year shows that the trace holds: here on the delivery that the case's kernels came from. */
const EXERCICE = {
  cible: { type: 'livraison', code: 'L0431' },
  exercice: true,
  motif: 'Exercice annuel de traçabilité',
}

async function creerComptes(): Promise<void> {
  for (const compte of COMPTES)
    await enregistrerUtilisateur(ACTEUR_SYSTEME, { ...compte, motDePasse: MOT_DE_PASSE_DEMONSTRATION })
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

/** Some 150 orders in all. */
const VENTES_PRECEDENTES = 90
const VENTES = 60

export async function creerMonde(): Promise<void> {
  const aujourdhui = jourParis(maintenant())
  const clients = await ensemble(creerClients)
  await ensemble(creerPepiniere)
  await creerComptes()
  const codes = await ensemble((ctx) => creerPersonnages(ctx, distribution(aujourdhui)))
  await ensemble((ctx) => creerVentesDuCas(ctx, codes))
  await creerL0512()
  const { premiere, suites } = saisonsDuMonde(aujourdhui)
  await creerSaison(premiere.livraisons, codes)
  await ensemble((ctx) => tournerLaPage(ctx, premiere.annee, codes))
  for (const { livraisons } of suites) await creerSaison(livraisons, codes)
  const acheteurs = acheteursParmi(clients)
  for (const { annee, nombre } of [
    { annee: premiere.annee, nombre: VENTES_PRECEDENTES },
    ...suites.map(({ annee }) => ({ annee, nombre: VENTES })),
  ])
    await ensemble((ctx) => creerVentes(ctx, acheteurs, { annee, nombre, aujourdhui }))
  await ensemble((ctx) => creerAleas(ctx, premiere.annee))
  await lancerRappel(ACTEUR_SYSTEME, EXERCICE)
  await ensemble(creerEtudes)
}
