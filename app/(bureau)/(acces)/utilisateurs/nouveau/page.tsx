import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { FormulaireNouvelUtilisateur } from '@/components/acces/formulaire-nouvel-utilisateur'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Nouvel utilisateur' }

export default page(async ({ acteur }) => {
  if (!peut(acteur.role, 'utilisateurs.enregistrer')) forbidden()
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Utilisateurs', href: '/utilisateurs' }, { libelle: 'Nouvel utilisateur' }]}
        titre="Nouvel utilisateur"
      />
      <FormulaireNouvelUtilisateur />
    </>
  )
})
