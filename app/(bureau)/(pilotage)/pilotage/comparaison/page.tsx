import type { Metadata } from 'next'
import { type Choix, ComparaisonChoix } from '@/components/pilotage/comparaison-choix'
import { ComparaisonAvis, ComparaisonFaits } from '@/components/pilotage/comparaison-resume'
import { ComparaisonSection } from '@/components/pilotage/comparaison-section'
import { type Filtres, garder } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { MenuExport } from '@/components/ui/menu-export'
import { Message } from '@/components/ui/message'
import { estDomainError } from '@/lib/core/domain-error'
import type { Demander } from '@/lib/core/operation'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { libelleCampagne, PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import { type Comparaison, RUBRIQUES, type Rubrique } from '@/lib/pilotage/comparaison'
import { comparerCampagnes } from '@/lib/pilotage/comparaison.queries'

export const metadata: Metadata = { title: 'Comparaison de campagnes' }

const CHEMIN = '/pilotage/comparaison'

/** The comparison, or the sentence that says why there is none: what was chosen stays on the page. */
async function comparer(demander: Demander, choix: object): Promise<Comparaison | string> {
  try {
    return await demander(comparerCampagnes, choix)
  } catch (erreur) {
    if (!estDomainError(erreur) || erreur.genre === 'refuse') throw erreur
    return erreur.champs[0]?.message ?? erreur.message
  }
}

/** B is the campaign of the page: chosen at the top, it takes the place of the one that the address still holds. */
function choisir(recherche: Filtres, campagne: number): Choix {
  const { a, b, jusqua } = garder(recherche, ['a', 'b', 'jusqua'])
  if (recherche.campagne === undefined && b !== undefined)
    return { a: a ?? veille(Number(b) || campagne), b, jusqua }
  const celleCi = String(campagne)
  return {
    a: a === undefined || a === celleCi ? veille(campagne) : a,
    b: celleCi,
    // A day of the one that was left may be in neither of the two.
    jusqua: b === undefined || jusqua === 'fin' ? jusqua : undefined,
  }
}

const veille = (annee: number) => String(Math.max(annee - 1, PREMIERE_CAMPAGNE))

export default page(async ({ demander, recherche }) => {
  const { choisie, toutes } = await campagneChoisie(demander, recherche)
  const choix = choisir(recherche, choisie)
  const comparaison = await comparer(demander, choix)
  const proposees = [...toutes]
  for (const annee of [Number(choix.a), Number(choix.b)])
    if (Number.isInteger(annee) && !proposees.some((c) => c.annee === annee))
      proposees.push({ annee, libelle: libelleCampagne(annee) })
  const faite = typeof comparaison !== 'string'
  return (
    <>
      <EnTetePage
        titre="Comparaison de deux campagnes"
        action={
          faite && (
            <>
              <MenuExport liste="/api/pilotage/comparaison" filtres={{ ...choix }} />
              <BoutonImprimer />
            </>
          )
        }
      />
      <ComparaisonChoix
        chemin={CHEMIN}
        choix={choix}
        campagnes={proposees.toSorted((x, y) => y.annee - x.annee)}
        jour={faite ? comparaison.b.jusqua : choix.jusqua === 'fin' ? null : (choix.jusqua ?? '')}
      />
      {faite ? (
        <>
          <ComparaisonAvis comparaison={comparaison} />
          <ComparaisonFaits comparaison={comparaison} />
          {(Object.keys(RUBRIQUES) as Rubrique[]).map((rubrique) => (
            <ComparaisonSection key={rubrique} comparaison={comparaison} rubrique={rubrique} />
          ))}
        </>
      ) : (
        <Message ton="erreur" titre="Ces campagnes ne peuvent pas être comparées.">
          {comparaison}
        </Message>
      )}
    </>
  )
})
