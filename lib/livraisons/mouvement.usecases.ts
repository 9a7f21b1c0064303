import { champImpossible, champInvalide, impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import { disponibleGrammes } from './disponible'
import { lotTenu } from './lot-tenu.lecture'
import { refusQuantite, retourFautif } from './mouvement'
import { enMouvement, lireCommandeRevenue } from './mouvement.lecture'
import { mouvementReponse, mouvoirSchema } from './mouvement.schema'
import { refusDate, refusVide } from './transformation'

interface Retour {
  lot: string
  commande: string | null
  date: Jour
  quantiteGrammes: number
}

/** What comes back, or is corrected, had left from this very lot. The lot is held: no other return counts meanwhile. */
async function verifierRetour({ tx }: Contexte, { commande: numero, ...retour }: Retour): Promise<void> {
  if (numero === null) return
  const commande = await lireCommandeRevenue(tx, numero)
  if (!commande) throw champInvalide('commande', `La commande ${numero} n’existe pas : relisez son numéro.`)
  const faute = retourFautif(commande, retour)
  if (faute) throw champImpossible(faute.champ, faute.message)
}

/** Also of a locked lot: what is locked may be destroyed, and is counted. */
export const mouvoir = useCase({
  route: 'POST /api/lots/{lot}/mouvements',
  resume:
    'Inventaire, perte, don, échantillon ou retour d’un lot ; un retour négatif corrige un retour tapé de trop',
  droit: 'lots.mouvoir',
  objet: 'mouvement',
  schema: mouvoirSchema,
  reponse: mouvementReponse,
  lieu: ({ lot }) => `/api/lots/${lot}/mouvements`,
  async run(ctx, { lot: code, motif, quantiteGrammes, commande, commentaire, date = ctx.aujourdhui }) {
    const lot = await lotTenu(ctx.tx, code)
    const vide = refusVide(lot)
    if (vide) throw impossible(vide)
    const jour = refusDate(lot, date, ctx.aujourdhui)
    if (jour) throw champInvalide('date', jour)
    await verifierRetour(ctx, { lot: code, commande, date, quantiteGrammes })
    const refus = refusQuantite(lot, { motif, quantiteGrammes })
    if (refus) throw champImpossible('quantiteKg', refus)
    const ligne = await ctx.tx.mouvement.create({
      data: {
        lotCode: code,
        motif,
        date: jourVersDate(date),
        quantiteGrammes,
        commandeNumero: commande,
        commentaire,
        creeLe: ctx.maintenant,
      },
    })
    const resultat = {
      ...enMouvement(ligne),
      disponibleGrammes: disponibleGrammes(lot) + quantiteGrammes,
    }
    // The audit's `motif` is what somebody says; the reason of a movement is one of its facts.
    const { motif: raison, ...apres } = resultat
    return { code: String(ligne.id), apres: { ...apres, raison, motif: commentaire }, resultat }
  },
})
