import { attribuerCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_VERGER } from '@/lib/mesures/code'
import { jourVersDateOuNul } from '@/lib/mesures/jour'
import { activiteCorrigee } from './activite'
import { ligneVerger } from './verger.creation'
import { ficheVerger } from './verger.lecture'
import { codeVariete, exigerCommune, exigerDates, exigerProducteurActif, lireCites } from './verger.regles'
import { enregistrerVergerSchema, modifierVergerSchema, vergerReponse } from './verger.schema'

const fiche = ({ tx, aujourdhui }: Contexte, code: string) => ficheVerger(tx, code, aujourdhui)

export const enregistrerVerger = useCase({
  route: 'POST /api/vergers',
  resume: 'Enregistre un verger',
  droit: 'vergers.enregistrer',
  objet: 'verger',
  schema: enregistrerVergerSchema,
  reponse: vergerReponse,
  async run(ctx, saisie) {
    const { tx, aujourdhui } = ctx
    const cites = await lireCites(tx, [saisie.producteur], [saisie.commune])
    const ligne = ligneVerger(cites, saisie, aujourdhui)
    const code = await attribuerCode(tx, 'verger', CODE_VERGER, saisie.code)
    await tx.verger.create({ data: { ...ligne, code } })
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
    const cites = await lireCites(tx, [producteur ?? avant.producteur], [commune ?? avant.commune])
    if (producteur !== undefined && producteur !== avant.producteur) exigerProducteurActif(cites, producteur)
    if (commune !== undefined) exigerCommune(cites, commune)
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
        varieteCode: variete === undefined ? undefined : codeVariete(cites, variete),
        communeInsee: commune,
        parcelleIdentifieeLe: jourVersDateOuNul(suivi.parcelleIdentifieeLe),
      }),
    })
    const resultat = await fiche(ctx, code)
    // A record keeps why it was disabled; why it came back or changed hands is kept by the audit alone.
    return { code, avant, resultat, ...((actif || change) && motif && { apres: { ...resultat, motif } }) }
  },
})
