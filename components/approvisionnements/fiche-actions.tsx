import type { ReactNode } from 'react'
import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'

interface Props {
  /** Its page and, under /api, its route: `/vergers/V058`. */
  fiche: string
  code: string
  nom: string
  actif: boolean
  /** What disabling entails, said before it is done; then what reactivating allows again. */
  desactiver: string
  reactiver: string
  /** The main act while it is active. */
  children: ReactNode
}

/** What one does with a producer or an orchard; an inactive one is first reactivated. */
export function FicheActions({ fiche, code, nom, actif, desactiver, reactiver, children }: Props) {
  const modifier = <LienBouton href={`${fiche}/modifier`}>Modifier</LienBouton>
  const envoi = { methode: 'PATCH', url: `/api${fiche}`, corps: { actif: !actif } } as const
  if (!actif)
    return (
      <>
        {modifier}
        <Confirmation
          {...envoi}
          bouton="Réactiver"
          variante="principal"
          titre={`Réactiver ${nom} (${code}) ?`}
          consequence={reactiver}
          confirmer={`Réactiver ${code}`}
          motif="facultatif"
          dangereux={false}
        />
      </>
    )
  return (
    <>
      <Confirmation
        {...envoi}
        bouton="Désactiver"
        variante="discret"
        titre={`Désactiver ${nom} (${code}) ?`}
        consequence={`${desactiver} La fiche pourra être réactivée.`}
        confirmer={`Désactiver ${code}`}
        motif="obligatoire"
      />
      {modifier}
      {children}
    </>
  )
}
