import type { Metadata } from 'next'
import { ServiceCommande, ServiceLecture, ServiceSondage } from '@/components/distributeurs/service-demandes'
import { ServiceEssai } from '@/components/distributeurs/service-essai'
import { ServiceDocuments, ServiceErreurs } from '@/components/distributeurs/service-reponses'
import { ServiceUsage } from '@/components/distributeurs/service-usage'
import { enLignes } from '@/components/distributeurs/service-xml'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { lireUsageService } from '@/lib/access/usage-service.queries'
import { listerConditionnementsOfferts } from '@/lib/distributeurs/commander.queries'
import { clientDuPortail } from '@/lib/doors/client-du-portail'
import { exempleErreurXml } from '@/lib/doors/exemple-erreur-xml'
import { originePublique } from '@/lib/doors/origine-publique'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Se connecter au service' }

export default page(async ({ acteur, demander }) => {
  const client = clientDuPortail(acteur)
  const [origine, usage, conditionnements] = await Promise.all([
    originePublique(),
    demander(lireUsageService, { id: client }),
    demander(listerConditionnementsOfferts),
  ])
  return (
    <>
      <EnTetePage
        titre="Se connecter au service"
        action={
          <LienBouton href="/portail/jetons" variante="principal">
            Jetons
          </LienBouton>
        }
      />
      <p className="mb-4 max-w-3xl">
        Vos programmes suivent vos commandes et commandent sans passer par ces pages. Tout ce qui suit porte
        votre identifiant, <strong>{client}</strong>, et peut être repris tel quel.
      </p>
      <Section titre="Essayer d’ici" id="essayer">
        <p className="mb-3 max-w-3xl">
          Votre session remplace le jeton : la réponse est, à l’octet près, celle que recevra votre programme.
        </p>
        <ServiceEssai client={client} />
      </Section>
      <ServiceLecture origine={origine} client={client} />
      <ServiceSondage origine={origine} client={client} parMinute={usage.parMinute} />
      <ServiceCommande origine={origine} conditionnements={conditionnements.elements.map((c) => c.code)} />
      <ServiceErreurs exemple={enLignes(exempleErreurXml())} />
      <ServiceDocuments />
      <Section titre="Ce que vos programmes ont demandé" id="usage">
        <ServiceUsage usage={usage} />
      </Section>
    </>
  )
})
