import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '@/lib/base/client'
import { champInvalide, conflit, impossible, introuvable } from '@/lib/core/domain-error'
import { imageQr } from '@/lib/core/image-qr'
import {
  type Contexte,
  lireSaisie,
  MARQUE_OPERATION,
  type Operation,
  type OptionsAppel,
  type Saisie,
} from '@/lib/core/operation'
import { type UseCase, useCase } from '@/lib/core/use-case'
import type { Acteur } from './acteur'
import { empreinteDuCode, fabriquerCodesDeSecours } from './code-secours'
import { empreinteProuvee } from './mot-de-passe-prouve'
import { pasPresente } from './second-facteur'
import { etatSecondFacteur } from './second-facteur.lecture'
import {
  activerSecondFacteurSchema,
  avecMotDePasseSchema,
  type CodesRemis,
  codesReponse,
  etatReponse,
  reinitialiserSecondFacteurSchema,
  type SecretPropose,
  secretReponse,
} from './second-facteur.schema'
import { sceller } from './secret-scelle'
import { fermerLesAutresSessions, fermerLesSessionsDe } from './sessions-ouvertes'
import { adresseTotp, enBase32, SECRET_OCTETS } from './totp'
import { ficheUtilisateur } from './utilisateur.lecture'
import { utilisateurReponse } from './utilisateur.schema'

/** A secret shown and left there is worth nothing any more. */
const MISE_EN_PLACE_MS = 60 * 60_000

const prouveeSchema = z.strictObject({ prouvee: z.string() })

/**
 * The password is looked at between the right and the transaction, as for a change of it (compte.usecases.ts).
 */
function apresMotDePasse<R>(interieure: UseCase<typeof prouveeSchema, R>): Operation<R> {
  const appel = (acteur: Acteur, saisie?: Saisie, options?: OptionsAppel) =>
    interieure(
      acteur,
      async () => {
        const { motDePasse } = await lireSaisie(avecMotDePasseSchema, saisie)
        return { prouvee: await empreinteProuvee(acteur, motDePasse.enClair(), 'motDePasse') }
      },
      options,
    )
  return Object.assign(appel, {
    [MARQUE_OPERATION]: 'useCase' as const,
    declaration: { ...interieure.declaration, schema: avecMotDePasseSchema },
  })
}

/** Holds the account: sign-ins and other changes of it wait. Refused when the password was changed meanwhile. */
async function tenir({ tx, acteur }: Contexte, prouvee?: string): Promise<void> {
  const { utilisateurId: id } = acteur
  const [tenu] = await tx.$queryRaw<{ empreinte: string }[]>`
    SELECT mot_de_passe_empreinte AS empreinte FROM utilisateur WHERE id = ${id} FOR UPDATE`
  if (prouvee !== undefined && tenu?.empreinte !== prouvee)
    throw conflit('Votre mot de passe vient d’être changé ailleurs : recommencez avec le nouveau.')
}

const lire = ({ tx, acteur }: Contexte) =>
  tx.secondFacteur.findUnique({ where: { utilisateurId: acteur.utilisateurId } })

async function remettreDesCodes(tx: Tx, utilisateurId: number): Promise<string[]> {
  const codes = fabriquerCodesDeSecours()
  await tx.codeSecours.deleteMany({ where: { utilisateurId } })
  await tx.codeSecours.createMany({
    data: codes.map((code) => ({ utilisateurId, empreinte: empreinteDuCode(code) })),
  })
  return codes
}

const trace = ({ identifiant }: Acteur, secondFacteur: string) => ({
  code: identifiant,
  apres: { identifiant, secondFacteur },
})

export const proposerSecondFacteur = apresMotDePasse<SecretPropose>(
  useCase({
    route: 'POST /api/compte/second-facteur',
    resume: 'Propose un second facteur : le secret à confier à une application, montré cette seule fois',
    droit: 'compte.modifier',
    objet: 'utilisateur',
    schema: prouveeSchema,
    reponse: secretReponse,
    sansCreation: () => true,
    async run(ctx, { prouvee }) {
      const { tx, acteur, maintenant } = ctx
      const { utilisateurId, identifiant } = acteur
      await tenir(ctx, prouvee)
      if ((await lire(ctx))?.activeLe)
        throw impossible('Votre second facteur est déjà en place : retirez-le d’abord pour le remplacer.')
      const secret = randomBytes(SECRET_OCTETS)
      const neuf = {
        secretScelle: sceller(secret, utilisateurId),
        creeLe: maintenant,
        activeLe: null,
        dernierPas: 0,
      }
      await tx.secondFacteur.upsert({
        where: { utilisateurId },
        create: { utilisateurId, ...neuf },
        update: neuf,
      })
      const adresse = adresseTotp(secret, identifiant)
      return {
        ...trace(acteur, 'proposé'),
        resultat: { secret: enBase32(secret), adresse, image: imageQr(adresse) },
        rejeu: { secret: null, adresse: null, image: null },
      }
    },
  }),
)

export const activerSecondFacteur = useCase({
  route: 'PUT /api/compte/second-facteur',
  resume: 'Met en place le second facteur par un premier code ; donne les codes de secours, une seule fois',
  droit: 'compte.modifier',
  objet: 'utilisateur',
  schema: activerSecondFacteurSchema,
  reponse: codesReponse,
  async run(ctx, { code }): Promise<{ code: string; apres: object; resultat: CodesRemis }> {
    const { tx, acteur, maintenant } = ctx
    const { utilisateurId } = acteur
    await tenir(ctx)
    const facteur = await lire(ctx)
    if (facteur?.activeLe) throw impossible('Votre second facteur est déjà en place.')
    if (!facteur || maintenant.getTime() - facteur.creeLe.getTime() > MISE_EN_PLACE_MS)
      throw impossible('Ce secret ne vaut plus : recommencez la mise en place depuis « Mon compte ».')
    const pas = pasPresente(facteur, code, maintenant)
    if (pas === null)
      throw champInvalide(
        'code',
        'Ce n’est pas le code du moment : tapez le suivant. Si cela continue, réglez l’heure du téléphone sur automatique.',
      )
    await tx.secondFacteur.update({
      where: { utilisateurId },
      data: { activeLe: maintenant, dernierPas: pas },
    })
    const codesDeSecours = await remettreDesCodes(tx, utilisateurId)
    // Opened without it: they sign in again.
    await fermerLesAutresSessions(ctx)
    return { ...trace(acteur, 'mis en place'), resultat: { codesDeSecours } }
  },
})

export const renouvelerCodesDeSecours = apresMotDePasse<CodesRemis>(
  useCase({
    route: 'POST /api/compte/second-facteur/codes',
    resume: 'Donne dix nouveaux codes de secours, montrés cette seule fois ; les anciens ne valent plus',
    droit: 'compte.modifier',
    objet: 'utilisateur',
    schema: prouveeSchema,
    reponse: codesReponse,
    sansCreation: () => true,
    async run(ctx, { prouvee }) {
      await tenir(ctx, prouvee)
      if (!(await lire(ctx))?.activeLe)
        throw impossible('Vous n’avez pas de second facteur : mettez-le d’abord en place.')
      const codesDeSecours = await remettreDesCodes(ctx.tx, ctx.acteur.utilisateurId)
      return {
        ...trace(ctx.acteur, 'codes de secours renouvelés'),
        resultat: { codesDeSecours },
        rejeu: { codesDeSecours: null },
      }
    },
  }),
)

export const retirerSecondFacteur = apresMotDePasse(
  useCase({
    route: 'DELETE /api/compte/second-facteur',
    resume: 'Retire son second facteur ; les autres sessions se ferment',
    droit: 'compte.modifier',
    objet: 'utilisateur',
    schema: prouveeSchema,
    reponse: etatReponse,
    async run(ctx, { prouvee }) {
      const { tx, acteur } = ctx
      await tenir(ctx, prouvee)
      const { count } = await tx.secondFacteur.deleteMany({ where: { utilisateurId: acteur.utilisateurId } })
      if (count === 0) throw impossible('Vous n’avez pas de second facteur : il n’y a rien à retirer.')
      await fermerLesAutresSessions(ctx)
      return { ...trace(acteur, 'retiré'), resultat: await etatSecondFacteur(tx, acteur) }
    },
  }),
)

export const reinitialiserSecondFacteur = useCase({
  route: 'DELETE /api/utilisateurs/{identifiant}/second-facteur',
  resume:
    'Retire le second facteur d’un autre compte, qui a perdu de quoi le montrer ; ses sessions se ferment',
  droit: 'utilisateurs.enregistrer',
  objet: 'utilisateur',
  schema: reinitialiserSecondFacteurSchema,
  reponse: utilisateurReponse,
  async run({ tx, acteur }, { identifiant, motif }) {
    if (identifiant === acteur.identifiant)
      throw impossible('C’est votre compte : retirez votre second facteur dans « Mon compte ».')
    const [tenu] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM utilisateur WHERE identifiant = ${identifiant} FOR UPDATE`
    if (!tenu) throw introuvable(`Le compte ${identifiant} n’existe pas : relisez la liste des comptes.`)
    const avant = await ficheUtilisateur(tx, identifiant)
    const { count } = await tx.secondFacteur.deleteMany({ where: { utilisateurId: tenu.id } })
    if (count === 0) throw impossible(`Le compte ${identifiant} n’a pas de second facteur.`)
    await fermerLesSessionsDe(tx, identifiant)
    const resultat = await ficheUtilisateur(tx, identifiant)
    return { code: identifiant, avant, apres: { ...resultat, motif }, resultat }
  },
})
