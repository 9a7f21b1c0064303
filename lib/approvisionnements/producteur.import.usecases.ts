/** A file of producers, with their membership: all of them or none. */
import { parPaquets } from '@/lib/base/par-paquets'
import { attribuerCodes } from '@/lib/base/prochain-code'
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import {
  type BilanImport,
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
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import { faireAdherer } from './adhesion.creation'
import { type AdhesionLue, partagerSaisie } from './producteur.adhesion-lue'
import { COLONNES_PRODUCTEUR as COLONNES } from './producteur.colonnes'
import { lireProducteurs } from './producteur.lecture'
import { enregistrerProducteurSchema } from './producteur.schema'

const NOMS = { numero: 'numeroAdhesion' }

interface Pret {
  ligne: LigneLue
  code: string
  codePropose: boolean
  adhesion: AdhesionLue | null
  donnees: { raisonSociale: string; codePostal: string; ville: string }
}

/** Judges every row by the two schemas and gives each its code. */
async function preparer(ctx: Contexte, fichier: FichierLu) {
  const jugees = jugerLignes(fichier, enregistrerProducteurSchema, COLONNES, (l) => partagerSaisie(l).fiche)
  const adhesions = new Map(
    fichier.lignes.map((ligne) => {
      const { adhesion, refus } = partagerSaisie(ligne)
      if (refus) noterRefus(fichier, ligne, refus, COLONNES, NOMS)
      return [ligne.ligne, adhesion]
    }),
  )
  refuserDoublons(
    fichier,
    jugees.map(({ ligne, lue }) => ({ ligne, valeur: lue.code })),
    COLONNES[0],
  )
  refuserDoublons(
    fichier,
    fichier.lignes.map((ligne) => ({ ligne, valeur: adhesions.get(ligne.ligne)?.numero })),
    COLONNES.find((c) => c.cle === 'numeroAdhesion'),
  )
  const codes = await attribuerCodes(
    ctx.tx,
    'producteur',
    CODE_PRODUCTEUR,
    jugees.map((j) => j.lue.code),
  )
  return jugees.flatMap(({ ligne, lue }, i) => {
    const code = codes[i]
    if (typeof code === 'string')
      return [
        {
          ligne,
          code,
          codePropose: lue.code === undefined,
          adhesion: adhesions.get(ligne.ligne) ?? null,
          donnees: sansIndefinis({ ...lue, code }),
        },
      ]
    if (code) noterRefus(fichier, ligne, code, COLONNES)
    return []
  })
}

const enPrecision = ({ donnees, adhesion }: Pret): string =>
  `${donnees.codePostal} ${donnees.ville}${adhesion ? ' · adhésion' : ''}`

const refuse = (apercu: boolean, fichier: FichierLu): BilanImport => {
  const resultat = bilan(apercu, [], fichier)
  if (!apercu) refuserErreurs(resultat)
  return resultat
}

export const importerProducteurs = useCase({
  route: 'POST /api/producteurs/import',
  resume: 'Importe un fichier de producteurs et de leurs adhésions, ou en donne l’aperçu',
  droit: 'producteurs.enregistrer',
  objet: 'producteur',
  recoitFichier: true,
  sansCreation: ({ apercu }) => apercu,
  delaiMs: 120_000,
  schema: importSchema,
  reponse: bilanReponse,
  async run(ctx, { fichier: recu, apercu = false }) {
    const fichier = await lireImport(recu, COLONNES)
    const prets = await preparer(ctx, fichier)
    if (fichier.erreurs.length > 0)
      return { changements: [], annule: true, resultat: refuse(apercu, fichier) }
    await parPaquets(prets, (paquet) => ctx.tx.producteur.createMany({ data: paquet.map((p) => p.donnees) }))
    await faireAdherer(ctx, prets, ({ ligne }, refus) => noterRefus(fichier, ligne, refus, COLONNES, NOMS))
    if (fichier.erreurs.length > 0)
      return { changements: [], annule: true, resultat: refuse(apercu, fichier) }
    const codes = prets.map((p) => p.code)
    const crees = await parPaquets(codes, (paquet) => lireProducteurs(ctx.tx, paquet, ctx.aujourdhui))
    const lignes = prets.map((p) => ({
      ligne: p.ligne.ligne,
      code: p.code,
      codePropose: p.codePropose,
      libelle: p.donnees.raisonSociale,
      precision: enPrecision(p),
    }))
    const changements = crees.flat().map((apres) => ({ code: apres.code, apres }))
    return { changements, annule: apercu, resultat: bilan(apercu, lignes, fichier) }
  },
})
