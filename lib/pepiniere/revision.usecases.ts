/** Prepared, applied once, undone once: docs/decisions/0023. */
import type { Tx } from '@/lib/base/client'
import { conflit, impossible } from '@/lib/core/domain-error'
import { useCase } from '@/lib/core/use-case'
import { jourVersDate } from '@/lib/mesures/jour'
import { formatPourcentage } from '@/lib/mesures/pourcentage'
import { tenirLesPrix } from './prix.ecriture'
import {
  direPerimees,
  direRetouchees,
  type LigneRevision,
  obstacleAAnnuler,
  obstacleAAppliquer,
  obstacleAPreparer,
  perimees,
  type Revision,
  retouchees,
  reviser,
} from './revision'
import { ecrirePrix } from './revision.ecriture'
import { ficheRevision } from './revision.lecture'
import {
  annulerRevisionSchema,
  cleRevisionSchema,
  preparerRevisionSchema,
  revisionReponse,
} from './revision.schema'
import { codeTarif } from './tarif'
import { lireTarifs } from './tarif.lecture'

export const preparerRevision = useCase({
  route: 'POST /api/pepiniere/revisions',
  resume: 'Prépare une révision : garde chaque prix d’avant et d’après, n’en change aucun',
  droit: 'pepiniere.tenir',
  objet: 'revisionTarif',
  schema: preparerRevisionSchema,
  reponse: revisionReponse,
  async run({ tx, acteur, maintenant, aujourdhui }, { pourcentage, ...saisie }) {
    const { ageMin = null, ageMax = null, espece = null, usage = null, variete = null } = saisie
    const criteres = { ageMin, ageMax, espece, usage, variete }
    await tenirLesPrix(tx)
    const lignes = reviser(await lireTarifs(tx, criteres), criteres, pourcentage)
    const obstacle = obstacleAPreparer(lignes)
    if (obstacle) throw impossible(obstacle)
    const { id } = await tx.revisionTarif.create({
      data: {
        pourcentageDixMilliemes: pourcentage,
        ageMinAnnees: ageMin,
        ageMaxAnnees: ageMax,
        especeId: espece,
        usageId: usage,
        varieteId: variete,
        date: jourVersDate(saisie.date ?? aujourdhui),
        motif: saisie.motif ?? null,
        creeLe: maintenant,
        creePar: acteur.identifiant,
      },
    })
    await tx.ligneRevision.createMany({
      data: lignes.map((l) => ({
        revisionId: id,
        varieteId: l.variete,
        ageAnnees: l.age,
        dimensionId: l.dimension,
        avantCentimes: l.avantCentimes,
        apresCentimes: l.apresCentimes,
      })),
    })
    return { code: String(id), resultat: await ficheRevision(tx, id) }
  },
})

/** The revision and all prices, held: of two people who apply it, the second finds it applied. */
async function tenir(tx: Tx, id: number): Promise<Revision> {
  await tenirLesPrix(tx)
  await tx.$executeRaw`SELECT FROM revision_tarif WHERE id = ${id} FOR UPDATE`
  return ficheRevision(tx, id)
}

/** What the audit keeps of the revision: its lines are there from its preparation. */
const sansLignes = ({ lignes: _, ...revision }: Revision) => revision

/** In the trail of each price that moved: from what to what, and by which revision. */
const changementsDePrix = (lignes: readonly LigneRevision[], motif: string, sens: 'aller' | 'retour') =>
  lignes
    .filter((l) => l.avantCentimes !== l.apresCentimes)
    .map(({ avantCentimes, apresCentimes, ...plant }) => {
      const [de, a] = sens === 'aller' ? [avantCentimes, apresCentimes] : [apresCentimes, avantCentimes]
      return {
        objet: 'tarif',
        code: codeTarif(plant),
        avant: { ...plant, prixCentimes: de },
        apres: { ...plant, prixCentimes: a, motif },
      }
    })

const nommer = ({ id, pourcentageDixMilliemes, motif }: Revision): string =>
  `révision n° ${id}, ${formatPourcentage(pourcentageDixMilliemes)}${motif ? ` (${motif})` : ''}`

export const appliquerRevision = useCase({
  route: 'POST /api/pepiniere/revisions/{id}/application',
  resume: 'Applique une révision, exactement comme préparée ; refusé si un prix a changé depuis',
  droit: 'pepiniere.tenir',
  objet: 'revisionTarif',
  objetsAussi: ['tarif'],
  schema: cleRevisionSchema,
  reponse: revisionReponse,
  async run({ tx, acteur, maintenant, aujourdhui }, { id }) {
    const avant = await tenir(tx, id)
    const obstacle = obstacleAAppliquer(avant, aujourdhui)
    if (obstacle) throw impossible(obstacle)
    const courantes = reviser(await lireTarifs(tx, avant), avant, avant.pourcentageDixMilliemes)
    const changees = perimees(avant.lignes, courantes)
    if (changees.length > 0) throw conflit(direPerimees(changees))
    await ecrirePrix(tx, id, 'aller')
    await tx.revisionTarif.update({
      where: { id },
      data: { appliqueeLe: maintenant, appliqueePar: acteur.identifiant },
    })
    const resultat = await ficheRevision(tx, id)
    return {
      resultat,
      changements: [
        { code: String(id), avant: sansLignes(avant), apres: sansLignes(resultat) },
        ...changementsDePrix(avant.lignes, nommer(avant), 'aller'),
      ],
    }
  },
})

export const annulerRevision = useCase({
  route: 'POST /api/pepiniere/revisions/{id}/annulation',
  resume: 'Annule une révision appliquée, au centime près ; abandonne une révision préparée',
  droit: 'pepiniere.tenir',
  objet: 'revisionTarif',
  objetsAussi: ['tarif'],
  schema: annulerRevisionSchema,
  reponse: revisionReponse,
  async run({ tx, acteur, maintenant }, { id, motif }) {
    const avant = await tenir(tx, id)
    const obstacle = obstacleAAnnuler(avant)
    if (obstacle) throw impossible(obstacle)
    const appliquee = avant.etat === 'appliquee'
    if (appliquee) {
      const courants = new Map((await lireTarifs(tx, {})).map((t) => [codeTarif(t), t.prixCentimes]))
      const changees = retouchees(avant.lignes, courants)
      if (changees.length > 0) throw conflit(direRetouchees(changees))
      await ecrirePrix(tx, id, 'retour')
    }
    await tx.revisionTarif.update({
      where: { id },
      data: { annuleeLe: maintenant, annuleePar: acteur.identifiant, motifAnnulation: motif ?? null },
    })
    const resultat = await ficheRevision(tx, id)
    const fiche = { ...sansLignes(resultat), ...(motif && { motif }) }
    return {
      resultat,
      changements: [
        { code: String(id), avant: sansLignes(avant), apres: fiche },
        ...(appliquee ? changementsDePrix(avant.lignes, nommer(avant), 'retour') : []),
      ],
    }
  },
})
