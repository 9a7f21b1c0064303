import { impossible, introuvable } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { nommerCible } from './blocage'
import { ecrireBlocage, leverLeBlocage } from './blocage.ecriture'
import { ficheBlocage, lireBlocages } from './blocage.lecture'
import { motiverBlocageLotSchema } from './blocage.schema'
import type { Lot } from './lot'
import { lotReponse } from './lot.schema'
import { lotTenu } from './lot-tenu.lecture'

/** The locks that name this very lot. */
const propres = ({ code, blocages }: Lot) =>
  blocages.filter(({ cible }) => cible.type === 'lot' && cible.code === code)

/** The lock of a lot as its page sets it: a second reason rewrites the first; a recall keeps its own. */
export const bloquerLot = useCase({
  route: 'PUT /api/lots/{lot}/blocage',
  resume: 'Bloque un lot, ou récrit le motif de son blocage',
  droit: 'lots.bloquer',
  objet: 'blocage',
  schema: motiverBlocageLotSchema,
  reponse: lotReponse,
  async run(ctx, { lot: code, motif }) {
    const lot = await lotTenu(ctx.tx, code)
    const deja = propres(lot).find((b) => b.rappel === null)
    const avant = deja ? await ficheBlocage(ctx.tx, deja.id) : null
    const apres = deja
      ? await recrire(ctx, deja.id, motif)
      : await ecrireBlocage(ctx, { cible: { type: 'lot', code }, motif })
    return { code: String(apres.id), avant, apres, resultat: await lotTenu(ctx.tx, code) }
  },
})

async function recrire({ tx }: Contexte, id: number, motif: string) {
  await tx.blocage.update({ where: { id }, data: { motif } })
  return ficheBlocage(tx, id)
}

/** Why a lot without a lock of its own is not released here. */
function refusLevee({ code, blocages }: Lot) {
  const [large] = blocages
  return large
    ? impossible(
        `Le lot ${code} est bloqué par un blocage plus large, sur ${nommerCible(large.cible)} (${large.motif}) : levez celui-là.`,
      )
    : introuvable(`Le lot ${code} n’est pas bloqué : il ne reste rien à lever.`)
}

export const debloquerLot = useCase({
  route: 'DELETE /api/lots/{lot}/blocage',
  resume: 'Lève les blocages propres à un lot, avec leur motif',
  droit: 'lots.bloquer',
  objet: 'blocage',
  schema: motiverBlocageLotSchema,
  reponse: lotReponse,
  async run(ctx, { lot: code, motif }) {
    const lot = await lotTenu(ctx.tx, code)
    const ids = propres(lot).map((b) => b.id)
    if (ids.length === 0) throw refusLevee(lot)
    const avants = await lireBlocages(ctx.tx, ids)
    const changements = []
    for (const avant of avants) {
      const apres = await leverLeBlocage(ctx, avant.id, motif)
      changements.push({ code: String(avant.id), avant, apres: { ...apres, motif } })
    }
    return { changements, resultat: await lotTenu(ctx.tx, code) }
  },
})
