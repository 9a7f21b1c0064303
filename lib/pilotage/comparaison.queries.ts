import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { query } from '@/lib/core/query'
import { PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import type { Comparaison } from './comparaison'
import { fichierComparaison } from './comparaison.fichier'
import { lireSommes } from './comparaison.lecture'
import { comparaisonReponse, comparerCampagnesSchema } from './comparaison.schema'
import { comparerSommes } from './comparaison-lignes'
import { couper } from './meme-date'
import { lirePeriode } from './periode.lecture'

export const comparerCampagnes = query({
  route: 'GET /api/pilotage/comparaison',
  resume: 'Deux campagnes comparées, à la même date de l’année tant que l’une court',
  droit: 'pilotage.lire',
  schema: comparerCampagnesSchema,
  reponse: comparaisonReponse,
  fichier: fichierComparaison,
  aTourDeRole: 'comparaison',
  async run(ctx, saisie): Promise<Comparaison> {
    const annee = saisie.b ?? (await campagneDuJour.dans(ctx, { jour: ctx.aujourdhui })).annee
    const b = await lirePeriode(ctx, annee)
    const a = await lirePeriode(ctx, saisie.a ?? Math.max(annee - 1, PREMIERE_CAMPAGNE))
    const coupe = couper(a, b, saisie.jusqua, ctx.aujourdhui)
    const portions = {
      a: { annee: a.annee, jusqua: coupe.a },
      b: { annee: b.annee, jusqua: coupe.b },
    }
    const [deA, deB] = await Promise.all([lireSommes(ctx, portions.a), lireSommes(ctx, portions.b)])
    return {
      a: { ...a, jusqua: coupe.a },
      b: { ...b, jusqua: coupe.b },
      elements: comparerSommes({ portion: portions.a, sommes: deA }, { portion: portions.b, sommes: deB }),
      suivant: null,
    }
  },
})
