/** How orders are read from the base: one select, one shape, for queries and use cases alike. */
import { clientImpose } from '@/lib/access/portee'
import { introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { dateVersJour, dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { type Commande, enRetard, etatCommande } from './commande'

const AVEC = {
  client: { select: { nom: true } },
  lot: {
    select: {
      livraisonCode: true,
      calibre: true,
      typeProduit: true,
      variete: true,
      livraison: { select: { vergerCode: true } },
    },
  },
  lignes: { include: { conditionnement: true }, orderBy: { rang: 'asc' } },
  retours: { select: { quantiteGrammes: true } },
} satisfies Prisma.CommandeInclude

type Ligne = Prisma.CommandeGetPayload<{ include: typeof AVEC }>

function enCommande({ client, lot, lignes, retours, ...ligne }: Ligne, aujourdhui: Jour): Commande {
  const dates = {
    dateCommande: dateVersJour(ligne.dateCommande),
    dateSouhaitee: dateVersJourOuNul(ligne.dateSouhaitee),
    dateConditionnement: dateVersJourOuNul(ligne.dateConditionnement),
    dateEnvoi: dateVersJourOuNul(ligne.dateEnvoi),
    dateAnnulation: dateVersJourOuNul(ligne.dateAnnulation),
  }
  return {
    numero: ligne.numero,
    client: ligne.clientId,
    clientNom: client.nom,
    lot: ligne.lotCode,
    livraison: lot.livraisonCode,
    verger: lot.livraison.vergerCode,
    variete: lot.variete.nom,
    typeProduit: lot.typeProduit.code,
    typeProduitLibelle: lot.typeProduit.libelle,
    calibre: lot.calibre.id,
    calibreLibelle: lot.calibre.libelle,
    campagne: ligne.campagneAnnee,
    lignes: lignes.map(({ conditionnement: c, quantite }) => ({
      conditionnement: c.code,
      libelle: c.libelle,
      quantite,
      poidsUnitaireGrammes: c.poidsGrammes,
    })),
    poidsGrammes: ligne.poidsGrammes,
    prixHtDixMilliemes: ligne.prixHtDixMilliemes,
    referenceClient: ligne.referenceClient,
    lieuLivraison: ligne.lieuLivraison,
    transporteur: ligne.transporteur,
    ...dates,
    motifAnnulation: ligne.motifAnnulation,
    origine: ligne.origine,
    etat: etatCommande(dates),
    enRetard: enRetard(dates, aujourdhui),
    retourGrammes: retours.reduce((somme, r) => somme + r.quantiteGrammes, 0),
    choix: null,
  }
}

type Lecteur = Pick<Contexte, 'tx' | 'aujourdhui' | 'acteur'>

/** The orchard is its producer's own: a buyer learns its commune, and no more (lot-public.ts). */
const pourLAcheteur = (commande: Commande): Commande => ({ ...commande, verger: null })

/** Those of them that the actor may see: out of reach is absent. */
export async function lireCommandes(
  { tx, aujourdhui, acteur }: Lecteur,
  numeros: string[],
): Promise<Commande[]> {
  const clientId = clientImpose(acteur)
  const lignes = await tx.commande.findMany({
    where: { numero: { in: numeros }, ...(clientId !== null && { clientId }) },
    include: AVEC,
  })
  const commandes = lignes.map((ligne) => enCommande(ligne, aujourdhui))
  return clientId === null ? commandes : commandes.map(pourLAcheteur)
}

/** All of them, in the order asked; the first one that does not exist is said. */
export async function fichesCommandes(ctx: Lecteur, numeros: readonly string[]): Promise<Commande[]> {
  const lues = new Map((await lireCommandes(ctx, [...numeros])).map((c) => [c.numero, c]))
  return numeros.map((numero) => {
    const commande = lues.get(numero)
    if (commande) return commande
    throw introuvable(`La commande ${numero} n’existe pas : cherchez-la dans la liste des commandes.`)
  })
}

export async function ficheCommande(ctx: Lecteur, numero: string): Promise<Commande> {
  const [commande] = await fichesCommandes(ctx, [numero])
  return commande as Commande
}
