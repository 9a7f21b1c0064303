'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { BoutonEnregistrer, Formulaire, LienAnnuler } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import { ChampLignes } from '@/components/ventes/champ-lignes'
import { corpsLignes, lignesEnMots, poidsSaisi } from '@/components/ventes/saisie-lignes'
import { RelireApresRefus } from '@/components/ventes/telephone-relecture'
import { CommanderBilan } from './commander-bilan'
import type { CommandeFaite } from './commander-faite'
import type { CommanderProps } from './commander-formulaire'
import { CommanderProduit } from './commander-produit'
import { type CommandeARelire, CommanderRelecture } from './commander-relecture'
import { accorderProduit, fautesDe, lignesGardees, trouver } from './commander-saisie'
import { ErreurDuGroupe } from './erreur-du-groupe'

interface Props extends CommanderProps {
  depart: Readonly<Record<string, string>>
  surFaite: (commande: CommandeFaite) => void
}

/** The check that waits for an answer. */
interface Relecture {
  commande: CommandeARelire
  repondre: (oui: boolean) => void
}

const DITS = [
  ['referenceClient', 'Votre numéro de commande'],
  ['dateSouhaitee', 'Date souhaitée'],
  ['lieuLivraison', 'Lieu de livraison'],
] as const

const ditsDe = (donnees: Donnees) =>
  DITS.flatMap(([nom, libelle]) => (donnees[nom] ? [[libelle, String(donnees[nom])] as const] : []))

export function CommanderChamps({ offre, conditionnements, depart, surFaite }: Props) {
  const routeur = useRouter()
  const [voulu, setVoulu] = useState(() =>
    accorderProduit(offre, {
      variete: depart['demande.variete'] ?? '',
      typeProduit: depart['demande.typeProduit'] ?? '',
      calibre: depart['demande.calibre'] ?? '',
    }),
  )
  const [lignes, setLignes] = useState(() => lignesGardees(depart, conditionnements[0]?.code ?? ''))
  const [relecture, setRelecture] = useState<Relecture | null>(null)
  const produit = trouver(offre, voulu)
  const poidsGrammes = poidsSaisi(lignes, conditionnements)

  const confirmer = (donnees: Donnees) =>
    new Promise<boolean>((repondre) => {
      if (!produit) return repondre(true)
      const lues = lignesEnMots(lignes, conditionnements)
      setRelecture({ commande: { produit, poidsGrammes, lignes: lues, dits: ditsDe(donnees) }, repondre })
    })
  return (
    <>
      <Formulaire<CommandeFaite>
        action="/api/portail/commandes"
        verifier={() => fautesDe(voulu, produit, poidsGrammes)}
        confirmer={confirmer}
        corps={(donnees) => ({ ...donnees, demande: voulu, lignes: corpsLignes(lignes) })}
        surSucces={surFaite}
        premierFocus
        className="@container"
      >
        <RelireApresRefus relire={() => routeur.refresh()} />
        <div className="grid items-start gap-x-4 gap-y-5 @3xl:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <Groupe titre="Produit">
              <CommanderProduit offre={offre} voulu={voulu} surChange={setVoulu} />
              <ErreurDuGroupe nom="demande" />
            </Groupe>
            <Groupe titre="Conditionnements">
              <ChampLignes lignes={lignes} offerts={conditionnements} surChange={setLignes} />
              <ErreurDuGroupe nom="lignes" />
            </Groupe>
          </div>
          <CommanderBilan poidsGrammes={poidsGrammes} disponible={produit} />
          <CommanderLivraison depart={depart} />
        </div>
        <Actions>
          <BoutonEnregistrer>Relire et commander</BoutonEnregistrer>
          <LienAnnuler href="/portail" />
        </Actions>
      </Formulaire>
      <CommanderRelecture
        commande={relecture?.commande ?? null}
        surReponse={(oui) => {
          relecture?.repondre(oui)
          setRelecture(null)
        }}
      />
    </>
  )
}

function CommanderLivraison({ depart }: Pick<Props, 'depart'>) {
  return (
    <Groupe titre="Livraison" colonnes={2}>
      <ChampTexte
        nom="referenceClient"
        libelle="Votre numéro de commande"
        longueurMax={60}
        valeurDefaut={depart.referenceClient}
      />
      <ChampJour
        quand="avenir"
        nom="dateSouhaitee"
        libelle="Date souhaitée"
        valeurDefaut={depart.dateSouhaitee ?? ''}
      />
      <ChampTexte
        nom="lieuLivraison"
        libelle="Lieu de livraison"
        longueurMax={200}
        valeurDefaut={depart.lieuLivraison}
        className="sm:col-span-2"
      />
    </Groupe>
  )
}
