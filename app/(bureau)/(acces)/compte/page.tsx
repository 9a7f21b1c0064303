import type { Metadata } from 'next'
import { BoutonDeconnexion } from '@/components/acces/bouton-deconnexion'
import { FormulaireMotDePasse } from '@/components/acces/formulaire-mot-de-passe'
import { ResumeSecondFacteur } from '@/components/acces/second-facteur-resume'
import { EnTetePage, Faits, Section } from '@/components/ui/fiche'
import { lireCompte } from '@/lib/access/compte.queries'
import { LIBELLES_ROLE } from '@/lib/access/droits'
import { lireSecondFacteur } from '@/lib/access/second-facteur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Mon compte' }

export default page(async ({ demander }) => {
  const { identifiant, nom, role, clientCode } = await demander(lireCompte)
  const client = clientCode ? [{ libelle: 'Client', valeur: clientCode }] : []
  return (
    <>
      <EnTetePage titre="Mon compte" action={<BoutonDeconnexion>Se déconnecter</BoutonDeconnexion>} />
      <Faits
        faits={[
          { libelle: 'Nom', valeur: nom },
          { libelle: 'Identifiant', valeur: identifiant },
          { libelle: 'Rôle', valeur: LIBELLES_ROLE[role] },
          ...client,
        ]}
      />
      <Section titre="Second facteur" carte className="max-w-xl">
        <ResumeSecondFacteur facteur={await demander(lireSecondFacteur)} />
      </Section>
      <Section titre="Changer mon mot de passe" carte className="max-w-xl">
        <FormulaireMotDePasse porteur={{ identifiant, nom }} />
      </Section>
    </>
  )
})
