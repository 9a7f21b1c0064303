import { activiteCorrigee } from '@/lib/approvisionnements/activite'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import type { Tx } from '@/lib/base/client'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champConflit, champImpossible, champInvalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { lireEspeces, lireUsages } from './catalogue.lecture'
import { tenirLesPrix } from './prix.ecriture'
import { ficheVariete } from './variete.lecture'
import { enregistrerVarieteSchema, modifierVarieteSchema, varieteReponse } from './variete.schema'

interface Saisie {
  libelle?: string | undefined
  espece?: number | undefined
  usage?: number | undefined
  varieteNoix?: string | null | undefined
}

/** What it names exists. */
async function verifierCites(ctx: Contexte, { espece, usage, varieteNoix }: Saisie): Promise<void> {
  if (espece !== undefined && !(await lireEspeces(ctx.tx)).some((e) => e.id === espece))
    throw champInvalide('espece', `L’espèce n° ${espece} n’existe pas : choisissez-en une de la liste.`)
  if (usage !== undefined && !(await lireUsages(ctx.tx)).some((u) => u.id === usage))
    throw champInvalide('usage', `L’usage n° ${usage} n’existe pas : choisissez-en un de la liste.`)
  if (!varieteNoix) return
  const { elements } = await listerVarietes.dans(ctx, {})
  if (!elements.some((v) => v.code === varieteNoix))
    throw champInvalide(
      'varieteNoix',
      `La variété de noix « ${varieteNoix} » n’existe pas : choisissez-en une de la liste.`,
    )
}

/** « Franquette » and « franquette » of one species are one plant. */
async function verifierNom(tx: Tx, espece: number, libelle: string, sauf?: number): Promise<void> {
  const [autre] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM variete_arbre WHERE espece_id = ${espece} AND sans_accents(libelle) = sans_accents(${libelle})
      AND id <> ${sauf ?? 0}`
  if (autre)
    throw champConflit(
      'libelle',
      `Cette espèce a déjà une variété de ce nom, n° ${autre.id} : ouvrez sa fiche.`,
    )
}

const enLigne = ({
  libelle,
  espece,
  usage,
  varieteNoix,
  ...reste
}: Saisie & { charteAoc?: boolean | undefined }) =>
  sansIndefinis({ libelle, especeId: espece, usageId: usage, varieteNoixCode: varieteNoix, ...reste })

export const enregistrerVarieteArbre = useCase({
  route: 'POST /api/pepiniere/varietes',
  resume: 'Ajoute une variété de plants au catalogue',
  droit: 'pepiniere.tenir',
  objet: 'varieteArbre',
  schema: enregistrerVarieteSchema,
  reponse: varieteReponse,
  async run(ctx, { libelle, espece, usage, varieteNoix, charteAoc }) {
    const { tx } = ctx
    await tenirLesPrix(tx)
    await verifierCites(ctx, { espece, usage, varieteNoix })
    await verifierNom(tx, espece, libelle)
    const { _max } = await tx.varieteArbre.aggregate({ _max: { id: true } })
    const id = (_max.id ?? 0) + 1
    await tx.varieteArbre.create({
      data: {
        id,
        libelle,
        especeId: espece,
        usageId: usage,
        ...sansIndefinis({ varieteNoixCode: varieteNoix, charteAoc }),
      },
    })
    return { code: String(id), resultat: await ficheVariete(tx, id) }
  },
})

export const modifierVarieteArbre = useCase({
  route: 'PATCH /api/pepiniere/varietes/{id}',
  resume: 'Corrige une variété de plants, la retire de la vente ou l’y remet',
  droit: 'pepiniere.tenir',
  objet: 'varieteArbre',
  schema: modifierVarieteSchema,
  reponse: varieteReponse,
  async run(ctx, { id, actif, motif, ...saisie }) {
    const { tx } = ctx
    await tenirLesPrix(tx)
    const avant = await ficheVariete(tx, id)
    const { obstacle, ...activite } = activiteCorrigee(avant.actif, { actif, motif })
    if (obstacle) throw champImpossible('motif', obstacle)
    await verifierCites(ctx, saisie)
    await verifierNom(tx, saisie.espece ?? avant.espece, saisie.libelle ?? avant.libelle, id)
    await tx.varieteArbre.update({ where: { id }, data: { ...enLigne(saisie), ...sansIndefinis(activite) } })
    const resultat = await ficheVariete(tx, id)
    return { code: String(id), avant, resultat, ...(actif && motif && { apres: { ...resultat, motif } }) }
  },
})
