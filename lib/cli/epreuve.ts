/**
 * `npm run epreuve`: the proofs that take processes, kills and time. Alone, it lists them; with a name it runs one at full
 * size; `--temoin <variante>` runs a broken variant, and exits 0 when the proof caught it; `--court` is the size of
 * `npm test`, and without a name runs all of them with their controls; `--depuis N` goes on with a proof of rounds that was
 * stopped, from its Nth on.
 */
import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { constructionPerimee, construire } from '../base/construction'
import { Empechement, estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { coteACote, interrompreTous } from './epreuves/cote-a-cote'
import type { Epreuve, Taille } from './epreuves/epreuve'
import { interrompre, passer } from './epreuves/passer'
import { EPREUVES } from './epreuves/registre'

const GRAINE_MAX = 2 ** 31

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    interrompreTous()
    await interrompre()
    process.exit(1)
  })

function lireGraine(): number {
  const texte = process.env.SEED
  if (!texte) return randomInt(GRAINE_MAX)
  const graine = Number(texte)
  if (Number.isInteger(graine) && graine >= 0 && graine < GRAINE_MAX) return graine
  throw new Empechement(`SEED vaut « ${texte} » : il faut un nombre entier de 0 à ${GRAINE_MAX - 1}.`)
}

function lister(): void {
  console.log(
    'npm run epreuve -- <nom> [--temoin <variante>] [--court] [--depuis <tour>]        rejouer : SEED=<graine>\n',
  )
  for (const { nom, phrase, temoins } of EPREUVES) {
    console.log(`${nom.padEnd(18)} ${phrase}`)
    for (const [temoin, casse] of Object.entries(temoins))
      console.log(`  --temoin ${temoin.padEnd(20)} ${casse}`)
  }
}

const trouver = (nom: string): Epreuve => {
  const epreuve = EPREUVES.find((e) => e.nom === nom)
  if (epreuve) return epreuve
  throw new Empechement(`« ${nom} » n’est pas une épreuve : ${EPREUVES.map((e) => e.nom).join(', ')}.`)
}

function exigerTemoin({ nom, temoins }: Epreuve, temoin: string): string {
  if (Object.hasOwn(temoins, temoin)) return temoin
  throw new Empechement(`« ${temoin} » n’est pas un témoin de ${nom} : ${Object.keys(temoins).join(', ')}.`)
}

function lireDepuis({ nom, tours }: Epreuve, taille: Taille, texte: string): number {
  if (!tours) throw new Empechement(`« ${nom} » ne va pas par tours : --depuis ne lui dit rien.`)
  const depuis = Number(texte)
  if (Number.isInteger(depuis) && depuis >= 1 && depuis <= tours[taille]) return depuis
  throw new Empechement(`--depuis vaut « ${texte} » : il faut un tour, de 1 à ${tours[taille]}.`)
}

/** The production build is what is proved. */
async function preparer(): Promise<void> {
  genererClient()
  if (!constructionPerimee()) return
  console.log('Construction des pages…')
  await construire(() => {})
}

async function toutesCourtes(graine: number, bilan: string | undefined): Promise<boolean> {
  const passages = EPREUVES.filter(({ aLaMain }) => !aLaMain).flatMap((epreuve) =>
    [null, ...(epreuve.temoinsCourts ?? Object.keys(epreuve.temoins))].map((temoin) => ({ epreuve, temoin })),
  )
  const issues = await coteACote(
    passages.filter(({ epreuve }) => !epreuve.seule),
    graine,
  )
  for (const { epreuve, temoin } of passages.filter(({ epreuve }) => epreuve.seule))
    issues.push(await passer(epreuve, { taille: 'court', graine, temoin }))
  const reussis = issues.filter(Boolean).length
  const echoues = issues.length - reussis
  // For the count at the end of `npm test`.
  if (bilan) writeFileSync(bilan, JSON.stringify({ reussis, echoues }))
  console.log(`\nÉpreuves : ${reussis} tenues, ${echoues} rompues.`)
  return echoues === 0
}

async function lancer(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      temoin: { type: 'string' },
      court: { type: 'boolean' },
      depuis: { type: 'string' },
      bilan: { type: 'string' },
    },
  })
  const [nom] = positionals
  if (nom === undefined && !values.court) {
    lister()
    return true
  }
  const graine = lireGraine()
  const epreuve = nom === undefined ? null : trouver(nom)
  const temoin = epreuve && values.temoin !== undefined ? exigerTemoin(epreuve, values.temoin) : null
  const taille = values.court ? 'court' : 'entier'
  if (!epreuve && values.depuis !== undefined)
    throw new Empechement('--depuis reprend une épreuve : nommez-la, comme « fuzz --depuis 35 ».')
  const depuis =
    epreuve && values.depuis !== undefined ? lireDepuis(epreuve, taille, values.depuis) : undefined
  await preparer()
  if (epreuve === null) return toutesCourtes(graine, values.bilan)
  return passer(epreuve, { taille, graine, temoin, depuis })
}

try {
  process.exitCode = (await lancer()) ? 0 : 1
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
