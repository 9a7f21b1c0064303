import type { Metadata } from 'next'
import { AlertesSection } from '@/components/pilotage/alertes-section'
import { Calcul } from '@/components/pilotage/calcul'
import { CalibresSection } from '@/components/pilotage/calibres-section'
import { ClientsSection } from '@/components/pilotage/clients-section'
import { AvisNonAdherents, NonAdherentsSection } from '@/components/pilotage/non-adherents-section'
import { SaisonSection } from '@/components/pilotage/saison-section'
import { StockSection } from '@/components/pilotage/stock-section'
import { taches } from '@/components/pilotage/taches'
import { Travail } from '@/components/pilotage/travail'
import { garder } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { PRIX_A_CONVENIR } from '@/components/ventes/commandes-filtres'
import { listerProducteurs, totaliserProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { lireTourATour } from '@/lib/core/chacun-son-tour'
import { maintenant } from '@/lib/core/horloge'
import type { Demander } from '@/lib/core/operation'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { compterAttente } from '@/lib/doors/commandes-en-attente'
import { page } from '@/lib/doors/page'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJourLong, jourParis } from '@/lib/mesures/jour'
import { comparerCalibres } from '@/lib/pilotage/calibres.queries'
import { comparerSaisons } from '@/lib/pilotage/saison.queries'
import { SAISONS_MAXIMUM } from '@/lib/pilotage/saison.schema'
import { chiffrerStock } from '@/lib/pilotage/stock.queries'
import { classerClients, mesurerNonAdherents } from '@/lib/pilotage/ventes.queries'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Tableau de bord' }

const FILTRES = ['campagne', 'typeProduit', 'aoc', 'saisons']
const ECHEANCES = { echeance: '1' }
const MONTRES = 8

async function attentes(demander: Demander, campagne: number) {
  const [
    aCalibrer,
    aCalibrerPartout,
    ouvertes,
    aConditionner,
    aExpedier,
    sansPrix,
    bloques,
    echeances,
    { elements: producteurs },
  ] = await Promise.all([
    demander(totaliserLivraisons, { campagne, etat: 'recue' }),
    demander(totaliserLivraisons, { etat: 'recue' }),
    demander(totaliserLivraisons, { campagne, etat: 'ouverte' }),
    compterAttente(demander, 'enregistree'),
    compterAttente(demander, 'conditionnee'),
    demander(totaliserCommandes, PRIX_A_CONVENIR),
    demander(totaliserLots, { bloque: '1' }),
    demander(totaliserProducteurs, ECHEANCES),
    demander(listerProducteurs, { ...ECHEANCES, limite: MONTRES }),
  ])
  return {
    campagne,
    aCalibrer,
    aCalibrerPartout,
    ouvertes,
    aConditionner,
    aExpedier,
    sansPrix,
    bloques,
    echeances,
    producteurs,
  }
}

export default page(async ({ demander, recherche }) => {
  const { choisie: campagne, toutes } = await campagneChoisie(demander, recherche)
  const filtres = garder(recherche, FILTRES)
  const { typeProduit, aoc, saisons } = filtres
  // Twenty questions at once: a second dashboard meanwhile would only slow both, and two hundred would stop everybody.
  const [attente, types, stock, saison, calibres, ventes, part] = await lireTourATour('tableau', () =>
    Promise.all([
      attentes(demander, campagne),
      demander(listerTypesProduit),
      demander(chiffrerStock, { campagne, typeProduit, aoc }),
      demander(comparerSaisons, { campagne, saisons }),
      demander(comparerCalibres, { campagne }),
      demander(classerClients, { campagne }),
      demander(mesurerNonAdherents, { campagne }),
    ]),
  )
  const proposees = toutes.map((c) => c.annee).filter((annee) => annee < campagne)
  return (
    <>
      <EnTetePage
        titre={`Tableau de bord, campagne ${libelleCampagne(campagne)}`}
        action={<BoutonImprimer />}
      />
      <AvisNonAdherents part={part} />
      <Section id="travail" titre={`À faire aujourd’hui, ${formatJourLong(jourParis(maintenant()))}`}>
        <Travail taches={taches(attente)} />
        <Calcul
          perimetre="À calibrer et pesées ouvertes : la campagne choisie en haut de la page. Tout le reste : toutes campagnes, le travail ne finit pas avec elles."
          formule="Chaque chiffre compte les lignes de la liste où il mène. En retard : commandes ni expédiées ni annulées dont l’échéance est passée, c’est-à-dire le jour souhaité, sinon une semaine après la commande."
          horsCompte="Prix à convenir : les commandes sans prix encore, expédiées ou non, d’où qu’elles viennent ; les annulées n’y sont pas."
        />
      </Section>
      <StockSection stock={stock} filtres={filtres} types={types.elements} />
      <SaisonSection
        saisons={saison.saisons}
        proposees={proposees}
        filtres={filtres}
        maximum={SAISONS_MAXIMUM}
      />
      <CalibresSection calibres={calibres} />
      <ClientsSection ventes={ventes} />
      <NonAdherentsSection part={part} />
      <AlertesSection
        producteurs={attente.producteurs}
        echeances={attente.echeances}
        bloques={attente.bloques}
      />
    </>
  )
})
