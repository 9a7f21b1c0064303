import type { Tx } from '@/lib/base/client'
import { attribuerCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible, champInvalide } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_VERGER } from '@/lib/mesures/code'
import { anneeDe, type Jour, jourVersDateOuNul } from '@/lib/mesures/jour'
import { sansAccents } from '@/lib/mesures/texte'
import { activiteCorrigee } from './activite'
import { ficheVerger } from './verger.lecture'
import { enregistrerVergerSchema, modifierVergerSchema, vergerReponse } from './verger.schema'

const fiche = ({ tx, aujourdhui }: Contexte, code: string) => ficheVerger(tx, code, aujourdhui)

/** By code or by name, however it is spelt. */
async function codeVariete(tx: Tx, saisie: string): Promise<string> {
  const toutes = await tx.variete.findMany({ orderBy: { nom: 'asc' } })
  const cherche = sansAccents(saisie)
  const trouvee = toutes.find((v) => sansAccents(v.code) === cherche || sansAccents(v.nom) === cherche)
  if (trouvee) return trouvee.code
  throw champInvalide(
    'variete',
    `« ${saisie} » n’est pas une variété connue : choisissez parmi ${toutes.map((v) => v.nom).join(', ')}.`,
  )
}

async function exigerProducteurActif(tx: Tx, code: string): Promise<void> {
  const producteur = await tx.producteur.findUnique({
    where: { code },
    select: { actif: true, raisonSociale: true },
  })
  if (!producteur)
    throw champInvalide('producteur', `Le producteur ${code} n’existe pas : cherchez-le par son nom.`)
  if (producteur.actif) return
  throw champImpossible(
    'producteur',
    `${producteur.raisonSociale} (${code}) est inactif : réactivez-le ou choisissez un autre producteur.`,
  )
}

async function exigerCommune(tx: Tx, insee: string): Promise<void> {
  if (!(await tx.commune.findUnique({ where: { insee }, select: { insee: true } })))
    throw champInvalide(
      'commune',
      `La commune ${insee} n’est pas dans la liste (Isère, Drôme, Savoie) : cherchez-la par son nom.`,
    )
}

interface Dates {
  anneePlantation?: number | null | undefined
  parcelleIdentifiee?: boolean | null | undefined
  parcelleIdentifieeLe?: Jour | null | undefined
}

function exigerDates(
  { anneePlantation, parcelleIdentifiee, parcelleIdentifieeLe }: Dates,
  aujourdhui: Jour,
): void {
  if (anneePlantation && anneePlantation > anneeDe(aujourdhui))
    throw champInvalide('anneePlantation', 'L’année de plantation ne peut pas être dans le futur.')
  if (parcelleIdentifieeLe && parcelleIdentifieeLe > aujourdhui)
    throw champInvalide('parcelleIdentifieeLe', 'La date d’identification ne peut pas être dans le futur.')
  if (parcelleIdentifieeLe && parcelleIdentifiee !== true)
    throw champInvalide('parcelleIdentifieeLe', 'Une date d’identification suppose une parcelle identifiée.')
}

export const enregistrerVerger = useCase({
  route: 'POST /api/vergers',
  resume: 'Enregistre un verger',
  droit: 'vergers.enregistrer',
  objet: 'verger',
  schema: enregistrerVergerSchema,
  reponse: vergerReponse,
  async run(ctx, { code: donne, producteur, variete, commune, ...saisie }) {
    const { tx, aujourdhui } = ctx
    exigerDates(saisie, aujourdhui)
    await exigerProducteurActif(tx, producteur)
    await exigerCommune(tx, commune)
    const varieteCode = await codeVariete(tx, variete)
    const code = await attribuerCode(tx, 'verger', CODE_VERGER, donne)
    const parcelleIdentifieeLe = jourVersDateOuNul(saisie.parcelleIdentifieeLe)
    await tx.verger.create({
      data: sansIndefinis({
        ...saisie,
        code,
        producteurCode: producteur,
        varieteCode,
        communeInsee: commune,
        parcelleIdentifieeLe,
      }),
    })
    return { code, resultat: await fiche(ctx, code) }
  },
})

export const modifierVerger = useCase({
  route: 'PATCH /api/vergers/{code}',
  resume: 'Corrige un verger, le désactive ou le réactive',
  droit: 'vergers.enregistrer',
  objet: 'verger',
  schema: modifierVergerSchema,
  reponse: vergerReponse,
  async run(ctx, { code, producteur, variete, commune, actif, motif, ...saisie }) {
    const { tx, aujourdhui } = ctx
    await tx.$executeRaw`SELECT FROM verger WHERE code = ${code} FOR NO KEY UPDATE`
    const avant = await fiche(ctx, code)
    const suivi = {
      parcelleIdentifiee: avant.parcelleIdentifiee,
      parcelleIdentifieeLe:
        saisie.parcelleIdentifiee === false || saisie.parcelleIdentifiee === null
          ? null
          : avant.parcelleIdentifieeLe,
      ...sansIndefinis(saisie),
    }
    exigerDates(suivi, aujourdhui)
    if (producteur !== undefined && producteur !== avant.producteur)
      await exigerProducteurActif(tx, producteur)
    if (commune !== undefined) await exigerCommune(tx, commune)
    // A reason given for another exploitant is not one for being inactive.
    const change = producteur !== undefined && producteur !== avant.producteur && actif === undefined
    const { obstacle, ...activite } = change ? {} : activiteCorrigee(avant.actif, { actif, motif })
    if (obstacle) throw champImpossible('motif', obstacle)
    await tx.verger.update({
      where: { code },
      data: sansIndefinis({
        ...saisie,
        ...activite,
        producteurCode: producteur,
        varieteCode: variete === undefined ? undefined : await codeVariete(tx, variete),
        communeInsee: commune,
        parcelleIdentifieeLe: jourVersDateOuNul(suivi.parcelleIdentifieeLe),
      }),
    })
    const resultat = await fiche(ctx, code)
    // A record keeps why it was disabled; why it came back or changed hands is kept by the audit alone.
    return { code, avant, resultat, ...((actif || change) && motif && { apres: { ...resultat, motif } }) }
  },
})
