'use client'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { AocRaisons } from '@/components/approvisionnements/aoc-raisons'
import { classes } from '@/components/ui/classes'
import { Etiquette } from '@/components/ui/etiquette'
import { Definitions } from '@/components/ui/fiche'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import { validesLe } from '@/lib/approvisionnements/certification'
import type { Jour } from '@/lib/mesures/jour'
import type { ProducteurDuVerger, VergerPropose } from './vergers-proposes'

interface Props {
  verger: VergerPropose | null
  producteur: ProducteurDuVerger | null | undefined
  /** Undefined while it is not known. */
  adherent: boolean | undefined
  /** null while it is read, `undefined` when that day has none. */
  aoc: AvisAoc | null | undefined
  /** Day of the delivery: its certifications are those of that day. */
  jour: Jour
}

/** What the delivery will keep of its orchard, said before it is saved. */
export function VergerChoisi({ verger, producteur, adherent, aoc, jour }: Props) {
  return (
    <section
      aria-label="Ce que la livraison retiendra"
      aria-live="polite"
      className={classes(
        'rounded-lg border border-trait bg-carte p-3.5 @3xl:col-start-2 @3xl:row-span-2 @3xl:row-start-1',
        !verger && '@max-3xl:border-0 @max-3xl:bg-transparent @max-3xl:p-0',
      )}
    >
      {verger ? (
        <>
          <p className="mb-2 flex flex-wrap items-center gap-2 font-semibold">
            {verger.code} {verger.nom} {aoc && <AocEtiquette avis={aoc} motif />}
          </p>
          <Definitions
            elements={[
              ['Producteur', <Adherent key="p" {...{ verger, adherent }} />],
              ['Certifications', certifications(producteur, jour)],
              ['Variété', verger.variete],
              ['Commune', verger.communeNom],
            ]}
          />
          {aoc && <AocRaisons regles={aoc.regles} />}
          {aoc === undefined && (
            <p className="text-encre-2">Le droit à l’AOC de ce jour ne peut pas être lu pour l’instant.</p>
          )}
        </>
      ) : (
        <p className="text-encre-2 @max-3xl:hidden">
          Choisissez le verger : son producteur, sa variété, ses certifications et son droit à l’AOC
          s’affichent ici.
        </p>
      )}
    </section>
  )
}

function Adherent({ verger, adherent }: Pick<Props, 'adherent'> & { verger: VergerPropose }) {
  return (
    <>
      {verger.producteurNom}{' '}
      {adherent !== undefined &&
        (adherent ? <Etiquette ton="favorable">adhérent</Etiquette> : <Etiquette>non adhérent</Etiquette>)}
    </>
  )
}

function certifications(producteur: ProducteurDuVerger | null | undefined, jour: Jour): string {
  if (producteur === null) return 'lecture…'
  if (producteur === undefined) return 'illisibles pour l’instant ; la livraison les retiendra quand même'
  const noms = new Set(validesLe(producteur.certifications, jour).map((c) => c.nom))
  return [...noms].join(', ') || 'aucune en cours de validité'
}
