import { activiteCorrigee } from '@/lib/approvisionnements/activite'
import { attribuerCode } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { champImpossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { CODE_ETUDE } from '@/lib/mesures/code'
import { ANNEXE_2A, type Entrees } from './entrees'
import { enCorrections } from './entrees.schema'
import { entreesAdmises } from './entrees-admises'
import { ficheEtude } from './etude.lecture'
import {
  dupliquerEtudeSchema,
  enregistrerEtudeSchema,
  etudeReponse,
  modifierEtudeSchema,
} from './etude.schema'

interface NouvelleEtude {
  nom: string
  entrees: Entrees
  origineCode?: string
}

async function creer({ tx, acteur, maintenant }: Contexte, { entrees, ...etude }: NouvelleEtude) {
  const code = await attribuerCode(tx, 'etude', CODE_ETUDE, undefined)
  const dates = { creeLe: maintenant, modifieeLe: maintenant }
  await tx.etude.create({ data: { code, ...etude, auteur: acteur.identifiant, ...dates, ...entrees } })
  return { code, resultat: await ficheEtude(tx, code) }
}

export const enregistrerEtude = useCase({
  route: 'POST /api/pilotage/etudes',
  resume: 'Garde une étude de rentabilité ; ce qui n’est pas donné vient de l’annexe 2A',
  droit: 'etudes.tenir',
  objet: 'etude',
  schema: enregistrerEtudeSchema,
  reponse: etudeReponse,
  run: (ctx, { nom, ...lues }) =>
    creer(ctx, { nom, entrees: entreesAdmises(ANNEXE_2A, enCorrections(lues)) }),
})

export const dupliquerEtude = useCase({
  route: 'POST /api/pilotage/etudes/{code}/copie',
  resume: 'Garde un scénario : la même étude sous un autre nom, où change ce qui est donné',
  droit: 'etudes.tenir',
  objet: 'etude',
  schema: dupliquerEtudeSchema,
  reponse: etudeReponse,
  lieu: ({ code }) => `/api/pilotage/etudes/${code}`,
  async run(ctx, { code, nom, ...lues }) {
    const { origine, entrees } = await ficheEtude(ctx.tx, code)
    // A scenario of a scenario stands beside it, under the same study.
    const origineCode = origine ?? code
    return creer(ctx, { nom, origineCode, entrees: entreesAdmises(entrees, enCorrections(lues)) })
  },
})

export const modifierEtude = useCase({
  route: 'PATCH /api/pilotage/etudes/{code}',
  resume: 'Corrige une étude, l’écarte ou la reprend',
  droit: 'etudes.tenir',
  objet: 'etude',
  schema: modifierEtudeSchema,
  reponse: etudeReponse,
  async run({ tx, maintenant }, { code, nom, actif, motif, ...lues }) {
    await tx.$executeRaw`SELECT FROM etude WHERE code = ${code} FOR NO KEY UPDATE`
    const avant = await ficheEtude(tx, code)
    const { obstacle, ...activite } = activiteCorrigee(avant.actif, { actif, motif })
    if (obstacle) throw champImpossible('motif', obstacle)
    const entrees = entreesAdmises(avant.entrees, enCorrections(lues))
    await tx.etude.update({
      where: { code },
      data: sansIndefinis({ nom, ...entrees, ...activite, modifieeLe: maintenant }),
    })
    const resultat = await ficheEtude(tx, code)
    // Why it came back is kept by the audit alone.
    return { code, avant, resultat, ...(actif && motif && { apres: { ...resultat, motif } }) }
  },
})
