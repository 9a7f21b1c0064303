import { Echeances } from '@/components/accueil/echeances'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { accorder } from '@/components/ui/nombres'
import { PREAVIS_ECHEANCE_JOURS } from '@/lib/approvisionnements/certification'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatPoids } from '@/lib/mesures/poids'
import { Calcul } from './calcul'

interface Props {
  /** The first of those whose certificates are about to lapse. */
  producteurs: readonly Producteur[]
  echeances: { nombre: number }
  bloques: { nombre: number; disponibleGrammes: number }
}

export function AlertesSection({ producteurs, echeances, bloques }: Props) {
  const suite = echeances.nombre > producteurs.length ? '/producteurs?echeance=1' : null
  return (
    <Section id="alertes" titre="Certifications et blocages">
      <Echeances producteurs={producteurs} suite={suite} />
      <p>
        {echeances.nombre === 0
          ? `Aucune certification n’arrive à échéance dans les ${PREAVIS_ECHEANCE_JOURS} jours. `
          : null}
        {bloques.nombre === 0 ? (
          'Aucun lot n’est bloqué.'
        ) : (
          <>
            Bloqués : <Lien href="/lots?bloque=1">{accorder(bloques.nombre, 'lot')}</Lien>, qui retiennent{' '}
            {formatPoids(bloques.disponibleGrammes)} disponibles ; <Lien href="/blocages">les blocages</Lien>{' '}
            disent pourquoi.
          </>
        )}
      </p>
      <Calcul
        perimetre="Toutes campagnes : une certification et un blocage courent jusqu’à leur fin."
        formule={`Certifications en vigueur dont le dernier jour tombe dans les ${PREAVIS_ECHEANCE_JOURS} jours, sans renouvellement enregistré. Lots bloqués : ceux qu’un blocage en vigueur retient, par leur nom, leur livraison, leur verger, leur producteur, leur jour ou un lot dont ils sont faits.`}
      />
    </Section>
  )
}
