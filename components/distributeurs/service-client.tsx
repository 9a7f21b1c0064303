import { Section } from '@/components/ui/fiche'
import { Pagination } from '@/components/ui/pagination'
import type { Jeton } from '@/lib/access/jeton'
import type { UsageService } from '@/lib/access/usage-service'
import { JetonNouveau } from './jeton-nouveau'
import { JetonTableau } from './jeton-tableau'
import { ServiceUsage } from './service-usage'

interface Props {
  usage: UsageService
  jetons: { elements: readonly Jeton[]; suivant: string | null }
  nom: string
  /** Where the list of tokens is now. */
  suivant: string | undefined
  peutTenir: boolean
}

/** The web service of a distributor as the staff sees it: what its programs do, and the tokens they hold. */
export function ServiceClient({ usage, jetons, nom, suivant, peutTenir }: Props) {
  const fiche = `/clients/${usage.client}`
  return (
    <Section
      id="service"
      titre="Service web"
      action={peutTenir && <JetonNouveau client={usage.client} nom={nom} />}
    >
      <ServiceUsage usage={usage} />
      <JetonTableau jetons={jetons.elements} peutRevoquer={peutTenir} />
      <Pagination
        suivant={jetons.suivant && `${fiche}?jetons=${jetons.suivant}#service`}
        debut={suivant ? `${fiche}#service` : null}
      />
    </Section>
  )
}
