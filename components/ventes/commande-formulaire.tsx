'use client'
import { useState } from 'react'
import { ChampTexte, ChampTexteLong } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { GrandChiffre } from '@/components/ui/fiche'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import { ChampLignes } from './champ-lignes'
import {
  type ConditionnementOffert,
  corpsLignes,
  lignesChangees,
  lignesSaisies,
  poidsSaisi,
} from './saisie-lignes'

interface Props {
  commande: Commande
  offerts: readonly ConditionnementOffert[]
  /** What the lot has left, with what this order holds of it. */
  disponibleGrammes: number
  /** The price as it is typed: `2,35`. */
  prix: string
}

const SANS_MOTIF = { champ: 'motif', message: 'Dites pourquoi la commande change.' }
/** A first price corrects nothing. */
const sansPrix = ({ prixHtDixMilliemes }: Commande) => prixHtDixMilliemes === null

/** Corrects an order that has not left: its lines, its price, what the buyer dictated, and why. */
export function CommandeFormulaire({ commande: c, offerts, disponibleGrammes, prix }: Props) {
  const [lignes, setLignes] = useState(() => lignesSaisies(c.lignes))
  const changees = lignesChangees(lignes, c.lignes)
  const motifVoulu = changees || !sansPrix(c)
  const verifier = ({ motif }: Donnees) => (motif || !motifVoulu ? [] : [SANS_MOTIF])
  return (
    <Formulaire
      methode="PATCH"
      action={`/api/commandes/${c.numero}`}
      apres={`/commandes/${c.numero}?enregistre=modifiee`}
      libelle={`Enregistrer ${c.numero}`}
      annuler={`/commandes/${c.numero}`}
      premierFocus
      verifier={verifier}
      corps={({ lignes: _, ...donnees }) =>
        changees ? { ...donnees, lignes: corpsLignes(lignes) } : donnees
      }
      className="max-w-3xl"
    >
      <Groupe titre="Lignes">
        <ChampLignes lignes={lignes} offerts={offerts} surChange={setLignes} />
        <Reste total={poidsSaisi(lignes, offerts)} disponible={disponibleGrammes} lot={c.lot} />
        {changees && c.dateConditionnement && (
          <p className="font-semibold text-alerte">
            La commande, conditionnée le {formatJour(c.dateConditionnement)}, sera à conditionner de nouveau.
          </p>
        )}
      </Groupe>
      <Groupe titre="Ce que l’acheteur a dicté" colonnes={2}>
        <ChampTexte
          nom="prixHt"
          libelle="Prix hors taxes"
          clavier="decimal"
          alignement="droite"
          unite="€/kg"
          largeur={12}
          valeurDefaut={prix}
        />
        <ChampTexte
          nom="referenceClient"
          libelle="Son numéro de commande"
          longueurMax={60}
          valeurDefaut={c.referenceClient ?? ''}
        />
        <ChampJour
          quand="avenir"
          nom="dateSouhaitee"
          libelle="Date souhaitée"
          valeurDefaut={c.dateSouhaitee ?? ''}
        />
        <ChampTexte
          nom="transporteur"
          libelle="Transporteur"
          longueurMax={80}
          valeurDefaut={c.transporteur ?? ''}
        />
        <ChampTexte
          nom="lieuLivraison"
          libelle="Lieu de livraison"
          longueurMax={200}
          valeurDefaut={c.lieuLivraison ?? ''}
          className="sm:col-span-2"
        />
      </Groupe>
      <ChampTexteLong
        nom="motif"
        libelle="Motif de la correction"
        obligatoire={motifVoulu}
        lignes={2}
        longueurMax={200}
      />
    </Formulaire>
  )
}

/** The weight as it is typed, and what the lot would have left. */
function Reste({ total, disponible, lot }: { total: number; disponible: number; lot: string }) {
  const reste = disponible - total
  return (
    <div aria-live="polite">
      <GrandChiffre
        ton={reste < 0 ? 'attention' : 'neutre'}
        detail={
          reste < 0
            ? `${formatPoids(-reste)} de trop : le lot ${lot} n’a que ${formatPoids(disponible)} pour cette commande.`
            : `${formatPoids(reste)} resteront libres sur le lot ${lot}.`
        }
      >
        {formatPoids(total)}
      </GrandChiffre>
    </div>
  )
}
