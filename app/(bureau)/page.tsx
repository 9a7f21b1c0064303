import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActesDuRole } from '@/components/accueil/actes'
import { AutresCampagnes } from '@/components/accueil/autres-campagnes'
import { ChiffresCampagne } from '@/components/accueil/chiffres-campagne'
import { Echeances } from '@/components/accueil/echeances'
import { VentesDuJour } from '@/components/accueil/ventes-du-jour'
import { LivraisonsTableau } from '@/components/livraisons/livraisons-tableau'
import { PeseesOuvertes } from '@/components/livraisons/pesees-ouvertes'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { PRIX_A_CONVENIR } from '@/components/ventes/commandes-filtres'
import { peut } from '@/lib/access/droits'
import { listerProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { maintenant } from '@/lib/core/horloge'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { compterAttente } from '@/lib/doors/commandes-en-attente'
import { page } from '@/lib/doors/page'
import { listerLivraisons, totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { totaliserLots } from '@/lib/livraisons/lot.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJourLong, jourParis } from '@/lib/mesures/jour'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Accueil' }

const A_CALIBRER = { etat: 'recue' }
const OUVERTES = { etat: 'ouverte' }
const MONTREES = 8

export default page(async ({ acteur, recherche, demander }) => {
  if (acteur.role === 'distributeur') redirect('/portail')
  const { choisie: campagne, toutes } = await campagneChoisie(demander, recherche)
  const [aCalibrer, partout, recu, lots, dernieres, ouvertes, enPesee] = await Promise.all([
    demander(totaliserLivraisons, { campagne, ...A_CALIBRER }),
    demander(totaliserLivraisons, A_CALIBRER),
    demander(totaliserLivraisons, { campagne }),
    demander(totaliserLots, { campagne }),
    demander(listerLivraisons, { campagne, ...A_CALIBRER, limite: MONTREES }),
    demander(listerLivraisons, { ...OUVERTES, limite: MONTREES }),
    demander(totaliserLivraisons, OUVERTES),
  ])
  const autres = partout.nombre > aCalibrer.nombre ? toutes.filter((c) => c.annee !== campagne) : []
  const attentes = await Promise.all(
    autres.map(async ({ annee, libelle }) => ({
      annee,
      libelle,
      nombre: (await demander(totaliserLivraisons, { campagne: annee, ...A_CALIBRER })).nombre,
    })),
  )
  const echeances = await demander(listerProducteurs, { echeance: '1', limite: MONTREES })
  const [aConditionner, aExpedier, sansPrix] = await Promise.all([
    compterAttente(demander, 'enregistree'),
    compterAttente(demander, 'conditionnee'),
    demander(totaliserCommandes, PRIX_A_CONVENIR),
  ])
  const aujourdhui = formatJourLong(jourParis(maintenant()))
  return (
    <>
      <EnTetePage
        titre={aujourdhui.charAt(0).toUpperCase() + aujourdhui.slice(1)}
        action={<ActesDuRole role={acteur.role} />}
      />
      <PeseesOuvertes livraisons={ouvertes.elements} nombre={enPesee.nombre} />
      <AutresCampagnes attentes={attentes.filter((a) => a.nombre > 0)} />
      <Echeances producteurs={echeances.elements} suite={echeances.suivant && '/producteurs?echeance=1'} />
      <VentesDuJour aConditionner={aConditionner} aExpedier={aExpedier} sansPrix={sansPrix} />
      <Section
        titre={`Campagne ${libelleCampagne(campagne)}`}
        action={peut(acteur.role, 'pilotage.lire') && <Lien href="/pilotage">Tableau de bord</Lien>}
      >
        <ChiffresCampagne campagne={campagne} aCalibrer={aCalibrer} recu={recu} lots={lots} />
      </Section>
      {peut(acteur.role, 'calibrage.enregistrer') && (
        <Section titre={aCalibrer.nombre > MONTREES ? `Les ${MONTREES} dernières à calibrer` : 'À calibrer'}>
          <LivraisonsTableau
            livraisons={dernieres.elements}
            total={aCalibrer}
            peutCalibrer
            vide="Toutes les livraisons reçues sont calibrées."
          />
        </Section>
      )}
    </>
  )
})
