import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible, champInvalide, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { formatJour, type Jour, jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { type Commande, LIBELLES_ETAT_COMMANDE, poidsLignes } from './commande'
import { creerCommande, creerSurDemande, ecrireLignes, peserLignes } from './commande.creation'
import { ficheCommande, fichesCommandes } from './commande.lecture'
import {
  annulerCommandeSchema,
  commandeReponse,
  daterCommandeSchema,
  daterCommandesSchema,
  enregistrerCommandeSchema,
  ensembleReponse,
  modifierCommandeSchema,
} from './commande.schema'
import { exigerDisponible, exigerLotDuJour, exigerLotLibre, tenirLot, tenirLots } from './lot-tenu.lecture'

export const enregistrerCommande = useCase({
  route: 'POST /api/commandes',
  resume: 'Enregistre une commande, sur un lot ou sur le plus ancien qui suffit à la demande',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: enregistrerCommandeSchema,
  reponse: commandeReponse,
  aTourDeRole: ({ lot, demande }) => `lot ${lot ?? Object.values(demande ?? {}).join(' ')}`,
  async run(ctx, { lot, demande, ...voulue }) {
    // The schema admits one of the two.
    const commande = demande
      ? await creerSurDemande(ctx, voulue, demande)
      : await creerCommande(ctx, voulue, lot ?? '')
    return { code: commande.numero, resultat: commande }
  },
})

/** The orders, held with their lots: lots first, in the order of their codes, as everywhere. */
async function tenirCommandes(ctx: Contexte, numeros: readonly string[]): Promise<Commande[]> {
  const { tx } = ctx
  // An order keeps its lot for ever: what is read before the locks still holds after.
  const lots = await tx.$queryRaw<{ lot: string }[]>`
    SELECT lot_code AS lot FROM commande WHERE numero = ANY (${[...numeros]})`
  await tenirLots(
    tx,
    lots.map(({ lot }) => lot),
  )
  await tx.$executeRaw`SELECT FROM commande WHERE numero = ANY (${[...numeros]}) ORDER BY numero FOR UPDATE`
  return fichesCommandes(ctx, numeros)
}

async function tenirCommande(ctx: Contexte, numero: string): Promise<Commande> {
  const [commande] = await tenirCommandes(ctx, [numero])
  return commande as Commande
}

const FIN: Record<'expediee' | 'annulee', string> = { expediee: 'déjà expédiée', annulee: 'annulée' }

function exigerEnCours({ numero, etat }: Commande): void {
  if (etat === 'expediee' || etat === 'annulee')
    throw impossible(`La commande ${numero} est ${FIN[etat]} : elle ne change plus.`)
}

/** What happened is not to come, nor older than what it follows. */
function exigerOrdre(
  { numero }: Commande,
  date: Jour,
  precedent: Jour,
  quoi: string,
  aujourdhui: Jour,
): void {
  if (date > aujourdhui)
    throw champInvalide('date', `Le ${formatJour(date)} n’est pas encore venu : relisez la date.`)
  if (date < precedent)
    throw champImpossible(
      'date',
      `La commande ${numero} a été ${quoi} le ${formatJour(precedent)} : donnez ce jour ou un jour suivant.`,
    )
}

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

export const modifierCommande = useCase({
  route: 'PATCH /api/commandes/{numero}',
  resume: 'Corrige une commande qui n’est pas partie : lignes, prix, ce que l’acheteur a dicté',
  droit: 'commandes.enregistrer',
  objet: 'commande',
  schema: modifierCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, lignes, motif, dateSouhaitee, ...dictees }) {
    const avant = await tenirCommande(ctx, numero)
    exigerEnCours(avant)
    if (dateSouhaitee && dateSouhaitee < avant.dateCommande)
      throw champInvalide(
        'dateSouhaitee',
        `La date souhaitée précède la commande du ${formatJour(avant.dateCommande)} : relisez-la.`,
      )
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

/** Packed on that day; the lot is held, and free. */
async function conditionner(ctx: Contexte, avant: Commande, date: Jour): Promise<void> {
  exigerEnCours(avant)
  if (avant.etat !== 'enregistree')
    throw impossible(`La commande ${avant.numero} est déjà conditionnée : expédiez-la.`)
  exigerOrdre(avant, date, avant.dateCommande, 'enregistrée', ctx.aujourdhui)
  await exigerLotLibre(ctx.tx, avant.lot)
  await exigerLotDuJour(ctx, avant.lot, date)
  await ctx.tx.commande.update({
    where: { numero: avant.numero },
    data: { dateConditionnement: jourVersDate(date) },
  })
}

async function expedier(
  ctx: Contexte,
  avant: Commande,
  date: Jour,
  transporteur?: string | undefined,
): Promise<void> {
  exigerEnCours(avant)
  if (avant.dateConditionnement === null)
    throw impossible(
      `La commande ${avant.numero} n’est pas conditionnée : enregistrez d’abord son conditionnement.`,
    )
  exigerOrdre(avant, date, avant.dateConditionnement, 'conditionnée', ctx.aujourdhui)
  await exigerLotLibre(ctx.tx, avant.lot)
  await ctx.tx.commande.update({
    where: { numero: avant.numero },
    data: sansIndefinis({ dateEnvoi: jourVersDate(date), transporteur }),
  })
}

export const conditionnerCommande = useCase({
  route: 'POST /api/commandes/{numero}/conditionnement',
  resume: 'La commande est conditionnée, ce jour ou un autre',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, date = ctx.aujourdhui }) {
    const avant = await tenirCommande(ctx, numero)
    await conditionner(ctx, avant, date)
    return { code: numero, avant, resultat: await ficheCommande(ctx, numero) }
  },
})

export const expedierCommande = useCase({
  route: 'POST /api/commandes/{numero}/envoi',
  resume: 'La commande conditionnée est partie, ce jour ou un autre',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, date = ctx.aujourdhui }) {
    const avant = await tenirCommande(ctx, numero)
    await expedier(ctx, avant, date)
    return { code: numero, avant, resultat: await ficheCommande(ctx, numero) }
  },
})

/** Several orders at once, all or none; each has its own line in the audit. */
async function ensemble(
  ctx: Contexte,
  numeros: readonly string[],
  geste: (avant: Commande) => Promise<void>,
) {
  const avant = await tenirCommandes(ctx, numeros)
  for (const commande of avant) await geste(commande)
  const commandes = await fichesCommandes(ctx, numeros)
  const changements = avant.map((a, i) => ({ code: a.numero, avant: a, apres: commandes[i] ?? null }))
  return { changements, resultat: { commandes } }
}

export const conditionnerCommandes = useCase({
  route: 'POST /api/commandes/conditionnements',
  resume: 'Plusieurs commandes sont conditionnées : toutes ou aucune',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandesSchema.omit({ transporteur: true }),
  reponse: ensembleReponse,
  run: (ctx, { numeros, date = ctx.aujourdhui }) =>
    ensemble(ctx, numeros, (avant) => conditionner(ctx, avant, date)),
})

export const expedierCommandes = useCase({
  route: 'POST /api/commandes/envois',
  resume: 'Plusieurs commandes conditionnées sont parties : toutes ou aucune',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandesSchema,
  reponse: ensembleReponse,
  run: (ctx, { numeros, date = ctx.aujourdhui, transporteur }) =>
    ensemble(ctx, numeros, (avant) => expedier(ctx, avant, date, transporteur)),
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
        `La commande ${numero} est ${FIN.expediee} : enregistrez plutôt le retour de ce qui revient.`,
      )
    if (avant.etat === 'annulee')
      throw impossible(
        `La commande ${numero} est déjà ${LIBELLES_ETAT_COMMANDE.annulee.toLowerCase()} : il n’y a plus rien à faire.`,
      )
    exigerOrdre(avant, date, avant.dateCommande, 'enregistrée', ctx.aujourdhui)
    await ctx.tx.commande.update({
      where: { numero },
      data: { dateAnnulation: jourVersDate(date), motifAnnulation: motif },
    })
    const resultat = await ficheCommande(ctx, numero)
    return { code: numero, avant, resultat, apres: { ...resultat, motif } }
  },
})
