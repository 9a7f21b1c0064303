/** A file of orchards: all of them or none. */
import { parPaquets } from '@/lib/base/par-paquets'
import { attribuerCodes } from '@/lib/base/prochain-code'
import { estDomainError } from '@/lib/core/domain-error'
import {
  bilan,
  bilanReponse,
  importSchema,
  jugerLignes,
  lireImport,
  noterRefus,
  refuserDoublons,
  refuserErreurs,
} from '@/lib/core/import'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import type { FichierLu, LigneLue } from '@/lib/fichiers/lire-lignes'
import { CODE_VERGER } from '@/lib/mesures/code'
import { formatHa } from '@/lib/mesures/superficie'
import { chercheurDeCommunes } from './commune-citee'
import type { Verger } from './verger'
import { COLONNES_VERGER as COLONNES } from './verger.colonnes'
import { ligneVerger, type NouveauVerger } from './verger.creation'
import { lireVergers } from './verger.lecture'
import { lireCites } from './verger.regles'
import { enregistrerVergerSchema } from './verger.schema'

interface Jugee {
  ligne: LigneLue
  lue: NouveauVerger
}

/** Says what a rule refuses; the other rows go on being judged. */
function juger<R>(fichier: FichierLu, ligne: LigneLue, regle: () => R): R | null {
  try {
    return regle()
  } catch (erreur) {
    if (!estDomainError(erreur)) throw erreur
    noterRefus(fichier, ligne, erreur, COLONNES)
    return null
  }
}

/** Each row as the form would send it: its commune found, the postal code that helped to find it left behind. */
async function lireSaisies({ tx }: Contexte, fichier: FichierLu): Promise<Jugee[]> {
  const communes = await tx.commune.findMany({ select: { insee: true, nom: true, codesPostaux: true } })
  const chercher = chercheurDeCommunes(communes)
  const situees = fichier.lignes.flatMap((ligne) => {
    const { commune, codePostal, ...reste } = ligne.saisie
    const trouvee = juger(fichier, ligne, () => ({ ...reste, commune: chercher(commune, codePostal) }))
    return trouvee ? [{ ...ligne, saisie: trouvee }] : []
  })
  return jugerLignes({ ...fichier, lignes: situees }, enregistrerVergerSchema, COLONNES)
}

async function preparer(ctx: Contexte, fichier: FichierLu, jugees: Jugee[]) {
  const cites = await lireCites(
    ctx.tx,
    jugees.map((j) => j.lue.producteur),
    jugees.map((j) => j.lue.commune),
  )
  const codes = await attribuerCodes(
    ctx.tx,
    'verger',
    CODE_VERGER,
    jugees.map((j) => j.lue.code),
  )
  return jugees.flatMap(({ ligne, lue }, i) => {
    const code = codes[i]
    if (estDomainError(code)) noterRefus(fichier, ligne, code, COLONNES)
    const donnees = juger(fichier, ligne, () => ligneVerger(cites, lue, ctx.aujourdhui))
    return donnees && typeof code === 'string' ? [{ ligne, lue, donnees: { ...donnees, code } }] : []
  })
}

const enPrecision = (v: Verger): string =>
  `${v.producteurNom} (${v.producteur}) · ${v.variete} · ${v.communeNom} · ${formatHa(v.superficieM2)}`

export const importerVergers = useCase({
  route: 'POST /api/vergers/import',
  resume: 'Importe un fichier de vergers, ou en donne l’aperçu',
  droit: 'vergers.enregistrer',
  objet: 'verger',
  recoitFichier: true,
  sansCreation: ({ apercu }) => apercu,
  delaiMs: 60_000,
  schema: importSchema,
  reponse: bilanReponse,
  async run(ctx, { fichier: recu, apercu = false }) {
    const fichier = await lireImport(recu, COLONNES)
    const jugees = await lireSaisies(ctx, fichier)
    refuserDoublons(
      fichier,
      jugees.map(({ ligne, lue }) => ({ ligne, valeur: lue.code })),
      COLONNES[0],
    )
    const prets = await preparer(ctx, fichier, jugees)
    if (fichier.erreurs.length > 0) {
      const resultat = bilan(apercu, [], fichier)
      if (!apercu) refuserErreurs(resultat)
      return { changements: [], annule: true, resultat }
    }
    await parPaquets(prets, (paquet) => ctx.tx.verger.createMany({ data: paquet.map((p) => p.donnees) }))
    const codes = prets.map((p) => p.donnees.code)
    const vergers = await parPaquets(codes, (paquet) => lireVergers(ctx.tx, paquet, ctx.aujourdhui))
    const parCode = new Map(vergers.flat().map((v) => [v.code, v]))
    const crees = prets.flatMap(({ ligne, lue, donnees }) => {
      const verger = parCode.get(donnees.code)
      if (!verger) return []
      const { code, nom: libelle } = verger
      return [
        {
          ligne: ligne.ligne,
          code,
          codePropose: lue.code === undefined,
          libelle,
          precision: enPrecision(verger),
        },
      ]
    })
    const changements = [...parCode.values()].map((apres) => ({ code: apres.code, apres }))
    return { changements, annule: apercu, resultat: bilan(apercu, crees, fichier) }
  },
})
