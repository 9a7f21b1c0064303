/** A file of orchards: all of them or none. */
import { z } from 'zod'
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
import { codeProducteurSchema } from './producteur.schema'
import type { Verger } from './verger'
import { COLONNES_VERGER as COLONNES } from './verger.colonnes'
import { ligneVerger } from './verger.creation'
import { lireVergers } from './verger.lecture'
import { type Cites, codeVariete, exigerCommune, exigerProducteurActif, lireCites } from './verger.regles'
import { enregistrerVergerSchema } from './verger.schema'

/** The fields that cite another record, each read for itself. */
const vergerCite = z.object({
  producteur: codeProducteurSchema.optional().catch(undefined),
  commune: z.string().optional().catch(undefined),
  variete: z.string().optional().catch(undefined),
})

/** Notes what a rule refuses, once a field; the other rules and rows go on being judged. */
function juger<R>(fichier: FichierLu, ligne: LigneLue, regle: () => R): R | null {
  try {
    return regle()
  } catch (erreur) {
    if (!estDomainError(erreur)) throw erreur
    noterRefus(fichier, ligne, erreur, COLONNES)
    for (const { champ } of erreur.champs) ligne.refuses.add(champ)
    return null
  }
}

/** Each row as the form would send it: its commune found, the postal code that helped to find it left behind. */
async function situer({ tx }: Contexte, fichier: FichierLu): Promise<LigneLue[]> {
  const communes = await tx.commune.findMany({ select: { insee: true, nom: true, codesPostaux: true } })
  const chercher = chercheurDeCommunes(communes)
  return fichier.lignes.map((ligne) => {
    const { commune, codePostal, ...reste } = ligne.saisie
    const trouvee = juger(fichier, ligne, () => chercher(commune, codePostal))
    return { ...ligne, saisie: trouvee ? { ...reste, commune: trouvee } : reste }
  })
}

/** What rows cite is looked for even where another field is wrong: all the faults of a line are told at once. */
async function jugerCitations(ctx: Contexte, fichier: FichierLu, lignes: LigneLue[]): Promise<Cites> {
  const citations = lignes.map(({ saisie }) => vergerCite.safeParse(saisie).data ?? {})
  const cites = await lireCites(
    ctx.tx,
    citations.flatMap((c) => c.producteur ?? []),
    citations.flatMap((c) => c.commune ?? []),
  )
  citations.forEach(({ producteur, commune, variete }, i) => {
    const ligne = lignes[i]
    if (!ligne) return
    if (producteur) juger(fichier, ligne, () => exigerProducteurActif(cites, producteur))
    if (commune) juger(fichier, ligne, () => exigerCommune(cites, commune))
    if (variete) juger(fichier, ligne, () => codeVariete(cites, variete))
  })
  return cites
}

async function preparer(ctx: Contexte, fichier: FichierLu) {
  const lignes = await situer(ctx, fichier)
  const jugees = jugerLignes({ ...fichier, lignes }, enregistrerVergerSchema, COLONNES)
  const cites = await jugerCitations(ctx, fichier, lignes)
  const donnes = jugees.map(({ ligne, lue }) => ({ ligne, valeur: lue.code }))
  refuserDoublons(fichier, donnes, COLONNES[0])
  const voulus = donnes.map((d) => d.valeur)
  const codes = await attribuerCodes(ctx.tx, 'verger', CODE_VERGER, voulus)
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
  delaiMs: 120_000,
  schema: importSchema,
  reponse: bilanReponse,
  async run(ctx, { fichier: recu, apercu = false }) {
    const fichier = await lireImport(recu, COLONNES)
    const prets = await preparer(ctx, fichier)
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
