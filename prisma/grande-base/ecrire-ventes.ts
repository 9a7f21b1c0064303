/** Buyers and orders go in by COPY; the triggers of the base take their kilograms from the lots, a batch at a time. */
import type pg from 'pg'
import { campagneDe } from '@/lib/mesures/campagne'
import { CODE_COMMANDE, formerCode } from '@/lib/mesures/code'
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { ClientFait } from './clients'
import { dernierRang, ecrire, parLots } from './session'
import { instantDe, ligneAudit } from './tables'
import type { CommandeFaite } from './ventes'

export async function ecrireClients(
  session: pg.Client,
  faits: readonly ClientFait[],
  aujourdhui: Jour,
): Promise<number> {
  const le = instantDe(plusJours(aujourdhui, -1))
  await ecrire(session, {
    client: faits.map((c) => [
      c.id,
      c.nom,
      c.adresse,
      c.codePostal,
      c.ville,
      c.responsableAchats,
      c.telephone,
      c.categorie,
      c.distributeur,
    ]),
    audit: faits.map((c) => ligneAudit('client', c.id, le)),
  })
  return faits.length
}

const ligneCommande = (numero: string, c: CommandeFaite) => [
  numero,
  c.client,
  c.lot,
  c.date,
  campagneDe(c.date),
  c.prixHtDixMilliemes,
  c.kg * 1000,
  c.referenceClient,
  c.dateSouhaitee,
  c.conditionnee,
  c.envoyee,
  c.annulee,
  c.annulee && 'Le client renonce',
  instantDe(c.date),
]

const PAR_LOT = 5_000

export async function ecrireVentes(session: pg.Client, faites: readonly CommandeFaite[]) {
  let rang = await dernierRang(session, 'commande')
  let lignes = 0
  for (const paquet of parLots(faites, PAR_LOT)) {
    const numerotees = paquet.map((c, i) => ({ c, numero: formerCode(CODE_COMMANDE, rang + i + 1) }))
    const ligne_commande = numerotees.flatMap(({ c, numero }) =>
      c.lignes.map((l, i) => [numero, l.conditionnement, i + 1, l.quantite]),
    )
    await ecrire(session, {
      commande: numerotees.map(({ c, numero }) => ligneCommande(numero, c)),
      ligne_commande,
      audit: numerotees.map(({ c, numero }) => ligneAudit('commande', numero, instantDe(c.date))),
    })
    rang += paquet.length
    lignes += ligne_commande.length
  }
  return { commande: faites.length, ligne_commande: lignes }
}
