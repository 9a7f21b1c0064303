'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { classes } from '@/components/ui/classes'
import { Combobox } from '@/components/ui/combobox'
import { BoutonEnregistrer, Formulaire, LienAnnuler } from '@/components/ui/formulaire'
import { accorder } from '@/components/ui/nombres'
import { type DemandeLue, lireDemande, resteADire } from '@/lib/ventes/demande-tapee'
import { lireLignes, poidsDesLignes } from '@/lib/ventes/lignes-tapees'
import { chargerAcheteurs } from './clients-acheteurs'
import { TelephoneBilan } from './telephone-bilan'
import { REPARTIR, situer } from './telephone-choix'
import { corpsCommande, fautesDictee } from './telephone-corps'
import { TelephoneDictee } from './telephone-dictee'
import type { CommandeFaite } from './telephone-faites'
import type { TelephoneProps } from './telephone-formulaire'
import { TelephoneLignes } from './telephone-lignes'
import { TelephoneLots } from './telephone-lots'
import { useOffre } from './telephone-offre'
import { RelireApresRefus } from './telephone-relecture'

interface Props extends TelephoneProps {
  surReparties: (commandes: readonly CommandeFaite[]) => void
}

const CODE_LOT = /^[LT]\d+-\d+$/

type Reponse = CommandeFaite | { commandes: CommandeFaite[] }

export function TelephoneSaisie(props: Props) {
  const { listes, conditionnements, numeroPropose, depart, surReparties } = props
  const routeur = useRouter()
  const [textes, setTextes] = useState({
    demande: depart.demande ?? '',
    lignes: depart.lignes ?? '',
    prix: depart.prixHt ?? '',
  })
  const [choisi, setChoisi] = useState<string | null>(depart.lot || null)
  const voulu = depart.lot && CODE_LOT.test(depart.lot) ? depart.lot : undefined
  const changer = (quoi: keyof typeof textes) => (texte: string) =>
    setTextes((t) => ({ ...t, [quoi]: texte }))

  const demande = lireDemande(textes.demande, listes)
  const lignes = lireLignes(textes.lignes, conditionnements)
  const entiere = resteADire(demande.demande) === ''
  const poidsGrammes = poidsDesLignes(lignes.lignes, conditionnements)
  const lue = useOffre({ demande: demande.demande, entiere, poidsGrammes, voulu })
  const { enRecherche } = lue
  const situation = situer(lue.offre?.lots ?? [], lignes.lignes, conditionnements, choisi, {
    entiere,
    enRecherche,
  })
  // A lot that one chose oneself does not wait for the one that would be proposed.
  const lotsAJour = lue.aJour && (!enRecherche || situation.valeur === choisi)
  const dicte = { demande, lignes, choix: situation.valeur, lotsAJour, numeroPropose }
  const reparti = situation.valeur === REPARTIR
  return (
    <Formulaire<Reponse>
      action={reparti ? '/api/commandes/reparties' : '/api/commandes'}
      verifier={() => fautesDictee(dicte)}
      corps={(donnees) => corpsCommande(donnees, dicte)}
      surSucces={(reponse) =>
        'commandes' in reponse
          ? surReparties(reponse.commandes)
          : routeur.push(`/commandes/${reponse.numero}?enregistre=1`)
      }
      premierFocus={depart.client ? 'demande' : true}
      className="@container"
    >
      <RelireApresRefus relire={lue.relire} />
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_17rem] @5xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div
          className={classes(
            '@3xl:sticky @3xl:top-[calc(var(--spacing-barre)+1rem)] @3xl:col-start-2 @3xl:row-start-1',
            // On a narrow screen a long split would hide what one types.
            !situation.partage && '@max-3xl:sticky @max-3xl:top-(--spacing-barre) @max-3xl:z-10',
          )}
        >
          <TelephoneBilan
            situation={situation}
            offre={lue.offre}
            enRecherche={enRecherche}
            lignes={lignes.lignes}
            conditionnements={conditionnements}
            prix={textes.prix}
            surRepartir={() => setChoisi(REPARTIR)}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-3.5 @3xl:col-start-1 @3xl:row-start-1">
          <div className="grid items-start gap-x-4 gap-y-3.5 @xl:grid-cols-2">
            <Combobox
              nom="client"
              libelle="Client"
              obligatoire
              exemple="Code, nom ou acheteur"
              vide="Aucun client actif ne répond : essayez un autre mot, ou créez sa fiche."
              valeurDefaut={depart.client}
              charger={chargerAcheteurs}
            />
            <ChampDemande texte={textes.demande} lue={demande} surChange={changer('demande')} />
          </div>
          <TelephoneLots
            lue={lue}
            situation={situation}
            surChoix={setChoisi}
            entiere={entiere}
            voulu={voulu}
          />
          <TelephoneLignes
            texte={textes.lignes}
            lues={lignes}
            conditionnements={conditionnements}
            surChange={changer('lignes')}
          />
          <TelephoneDictee {...props} prix={textes.prix} surPrix={changer('prix')} />
          <Actions>
            <BoutonEnregistrer>
              {libelleActe(reparti ? (situation.partage?.parts.length ?? 0) : 1)}
            </BoutonEnregistrer>
            <LienAnnuler href="/commandes" />
          </Actions>
        </div>
      </div>
    </Formulaire>
  )
}

const libelleActe = (nombre: number): string =>
  nombre > 1 ? `Enregistrer les ${accorder(nombre, 'commande')}` : 'Enregistrer la commande'

interface ChampDemandeProps {
  texte: string
  lue: DemandeLue
  surChange: (texte: string) => void
}

/** One text for the demand; what was understood of it, and what was not, beneath at each key. */
/** « Franquette ; reste à dire le type et le calibre ». */
function direLue({ mots, demande }: DemandeLue): string {
  const reste = resteADire(demande)
  if (reste === '') return mots
  return mots === '' ? `Reste à dire ${reste}` : `${mots} ; reste à dire ${reste}`
}

function ChampDemande({ texte, lue, surChange }: ChampDemandeProps) {
  const [quitte, setQuitte] = useState(false)
  return (
    <ChampTexte
      nom="demande"
      libelle="Demande"
      obligatoire
      exemple="franq fraîche 30"
      valeur={texte}
      surChange={(t) => {
        setQuitte(false)
        surChange(t)
      }}
      surSortie={() => setQuitte(true)}
      {...(quitte && lue.refus.length > 0 && { erreur: lue.refus.join(' ') })}
      description={
        <span aria-live="polite">
          {texte.trim() === '' ? 'Variété, type et calibre, dans l’ordre qu’on veut' : direLue(lue)}
        </span>
      }
    />
  )
}
