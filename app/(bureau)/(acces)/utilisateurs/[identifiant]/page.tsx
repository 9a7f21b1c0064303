import type { Metadata } from 'next'
import { AccesUtilisateur } from '@/components/acces/acces-utilisateur'
import { EtiquetteCompte } from '@/components/acces/etiquette-compte'
import { FaitsUtilisateur } from '@/components/acces/faits-utilisateur'
import { FormulaireUtilisateur } from '@/components/acces/formulaire-utilisateur'
import { SuiteUtilisateur } from '@/components/acces/suite-utilisateur'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { lireUtilisateur } from '@/lib/access/utilisateur.queries'
import { page } from '@/lib/doors/page'
import { lireClient } from '@/lib/ventes/client.queries'

type Params = { identifiant: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Utilisateur ${(await params).identifiant}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const utilisateur = await demander(lireUtilisateur, params)
  const { identifiant, nom, actif } = utilisateur
  const client = utilisateur.client ? await demander(lireClient, { id: utilisateur.client }) : null
  const soiMeme = identifiant === acteur.identifiant
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Utilisateurs', href: '/utilisateurs' }, { libelle: identifiant }]}
        titre={nom}
        etiquettes={<EtiquetteCompte actif={actif} />}
      />
      <SuiteUtilisateur utilisateur={utilisateur} enregistre={recherche.enregistre} />
      <FaitsUtilisateur utilisateur={utilisateur} client={client} />
      <div className="grid items-start gap-x-5 lg:grid-cols-2">
        <Section titre="Fiche" carte>
          {/* A new form once saved: it starts again from what is kept. */}
          <FormulaireUtilisateur
            key={cleDe(utilisateur)}
            utilisateur={utilisateur}
            client={client}
            soiMeme={soiMeme}
          />
        </Section>
        <Section titre="Accès" carte>
          <AccesUtilisateur utilisateur={utilisateur} soiMeme={soiMeme} />
        </Section>
      </div>
    </>
  )
})

const cleDe = ({ nom, role, client }: { nom: string; role: string; client: string | null }) =>
  JSON.stringify([nom, role, client])
