import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Coque } from '@/components/coque/coque'
import { entreesDe } from '@/components/coque/entrees'
import { BoutonRecherche } from '@/components/recherche/bouton-recherche'
import { peut } from '@/lib/access/droits'
import { adresseDeConnexion } from '@/lib/doors/adresse-de-connexion'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { acteurDePage, cheminDePage, menerAuSecondFacteur } from '@/lib/doors/page'

/** The shell. It sends strangers to the sign-in page and is no wall: every page asks through its own door. */
export default async function Layout({ children }: { children: ReactNode }) {
  const acteur = await acteurDePage()
  if (!acteur) redirect(adresseDeConnexion(await cheminDePage()))
  await menerAuSecondFacteur(acteur)
  // Nothing leads elsewhere before it is there.
  if (acteur.secondFacteurAttendu)
    return (
      <Coque acteur={acteur} entrees={[]} accueil="/compte/second-facteur">
        {children}
      </Coque>
    )
  if (acteur.role === 'distributeur')
    return (
      <Coque acteur={acteur} entrees={entreesDe(acteur.role)} accueil="/portail">
        {children}
      </Coque>
    )
  const { choisie, toutes } = await campagneChoisie((operation, saisie) => operation(acteur, saisie))
  return (
    <Coque
      acteur={acteur}
      entrees={entreesDe(acteur.role)}
      campagne={choisie}
      campagnes={toutes}
      recherche={peut(acteur.role, 'recherche.lire') && <BoutonRecherche />}
    >
      {children}
    </Coque>
  )
}
