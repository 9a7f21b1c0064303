import type { z } from 'zod'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { attendSonPrix, type Commande, LIBELLES_ETAT_COMMANDE, poidsLignes } from './commande'
import { ecrireLignes, peserLignes } from './commande.creation'
import { ficheCommande } from './commande.lecture'
import {
  annulerCommandeSchema,
  commandeReponse,
  enregistrerCommandeSchema,
  modifierCommandeSchema,
} from './commande.schema'
import { exigerEnCours, exigerOrdre, exigerSouhaitApres, tenirCommande } from './commande-tenue.lecture'
import { creerSelon } from './demande.creation'
import { exigerDisponible, exigerLotLibre, tenirLot } from './lot-tenu.lecture'
import { tourDuLot } from './tour-du-lot'

export const enregistrerCommande = useCase({
  route: 'POST /api/commandes',
  resume: 'Enregistre une commande, sur un lot ou sur le plus ancien qui suffit à la demande',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: enregistrerCommandeSchema,
  reponse: commandeReponse,
  aTourDeRole: tourDuLot,
  async run(ctx, { lot, demande, ...voulue }) {
    const commande = await creerSelon(ctx, voulue, { lot, demande })
    return { code: commande.numero, resultat: commande }
  },
})

/** Other lines of an order weigh on the same lot; what was packed is to be packed anew. */
async function changerLignes(
  ctx: Contexte,
  avant: Commande,
  lignes: { conditionnement: string; quantite: number }[],
) {
  const pesees = await peserLignes(ctx.tx, lignes)
  const poidsGrammes = poidsLignes(pesees)
  const lot = await tenirLot(ctx.tx, avant.lot)
  if (poidsGrammes > avant.poidsGrammes) {
    await exigerLotLibre(ctx.tx, avant.lot)
    exigerDisponible({ ...lot, disponibleGrammes: lot.disponibleGrammes + avant.poidsGrammes }, poidsGrammes)
  }
  await ctx.tx.ligneCommande.deleteMany({ where: { commandeNumero: avant.numero } })
  await ecrireLignes(ctx.tx, avant.numero, pesees)
  return { poidsGrammes, dateConditionnement: null }
}

type Voulu = Omit<z.output<typeof modifierCommandeSchema>, 'numero' | 'motif'>

/** What has not left changes; what left without a price gets it, and nothing else. */
function exigerModifiable(avant: Commande, { prixHtDixMilliemes, ...autres }: Voulu): void {
  const autreChose = Object.values(autres).some((valeur) => valeur !== undefined)
  if (!attendSonPrix(avant)) exigerEnCours(avant)
  else if (prixHtDixMilliemes == null || autreChose)
    throw impossible(
      `La commande ${avant.numero} est déjà expédiée : donnez son prix, qui manque encore, et rien d’autre.`,
    )
}

export const modifierCommande = useCase({
  route: 'PATCH /api/commandes/{numero}',
  resume:
    'Corrige une commande qui n’est pas partie : lignes, prix, ce que l’acheteur a dicté ; expédiée sans prix, elle le reçoit, une seule fois',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: modifierCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, motif, ...voulu }) {
    const avant = await tenirCommande(ctx, numero)
    exigerModifiable(avant, voulu)
    const { lignes, dateSouhaitee, ...dictees } = voulu
    exigerSouhaitApres(avant.dateCommande, dateSouhaitee)
    const poids = lignes ? await changerLignes(ctx, avant, lignes) : {}
    await ctx.tx.commande.update({
      where: { numero },
      data: sansIndefinis({
        ...dictees,
        ...poids,
        ...(dateSouhaitee === undefined ? {} : { dateSouhaitee: jourVersDateOuNul(dateSouhaitee) }),
      }),
    })
    const resultat = await ficheCommande(ctx, numero)
    return { code: numero, avant, resultat, ...(motif && { apres: { ...resultat, motif } }) }
  },
})

export const annulerCommande = useCase({
  route: 'POST /api/commandes/{numero}/annulation',
  resume: 'Annule une commande qui n’est pas partie : ses kilos reviennent à son lot',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: annulerCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, date = ctx.aujourdhui, motif }) {
    const avant = await tenirCommande(ctx, numero)
    if (avant.etat === 'expediee')
      throw impossible(
        `La commande ${numero} est déjà expédiée : enregistrez plutôt le retour de ce qui revient.`,
      )
    if (avant.etat === 'annulee')
      throw impossible(
        `La commande ${numero} est déjà ${LIBELLES_ETAT_COMMANDE.annulee.toLowerCase()} : il n’y a plus rien à faire.`,
      )
    exigerOrdre(avant, date, ctx.aujourdhui)
    await ctx.tx.commande.update({
      where: { numero },
      data: { dateAnnulation: jourVersDate(date), motifAnnulation: motif },
    })
    const resultat = await ficheCommande(ctx, numero)
    return { code: numero, avant, resultat, apres: { ...resultat, motif } }
  },
})
