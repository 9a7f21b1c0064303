'use client'
import { useState } from 'react'
import { ChampsAdresse, ChampsContact } from '@/components/approvisionnements/champs-coordonnees'
import { ChampTexte } from '@/components/ui/champ'
import { CaseACocher, Interrupteur } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import { CATEGORIES_CLIENT, type Client, LIBELLES_CATEGORIE } from '@/lib/ventes/client'
import { ChampIdClient } from './champ-id-client'

const CATEGORIES = CATEGORIES_CLIENT.map((id) => ({ id, libelle: LIBELLES_CATEGORIE[id] }))

/** A client, new or to correct: the same fields, the same words. */
export function ClientFormulaire({ client: c }: { client?: Client }) {
  const [nom, setNom] = useState(c?.nom ?? '')
  const envoi = c
    ? {
        methode: 'PATCH' as const,
        action: `/api/clients/${c.id}`,
        apres: `/clients/${c.id}?enregistre=fiche`,
        libelle: `Enregistrer ${c.id}`,
        annuler: `/clients/${c.id}`,
      }
    : {
        action: '/api/clients',
        apres: '/clients/{id}?enregistre=1',
        libelle: 'Enregistrer le client',
        annuler: '/clients',
      }
  return (
    <Formulaire {...envoi} premierFocus className="max-w-3xl">
      <Groupe titre="Société" colonnes={3}>
        <ChampTexte
          nom="nom"
          libelle="Nom"
          obligatoire
          longueurMax={120}
          valeur={nom}
          surChange={setNom}
          className="sm:col-span-2 lg:col-span-3"
        />
        <div className="sm:col-span-2 lg:col-span-3">
          <Interrupteur
            nom="categorie"
            libelle="Catégorie"
            obligatoire
            options={CATEGORIES}
            valeurDefaut={c?.categorie ?? 'GROSSISTE'}
          />
        </div>
        <ChampsAdresse fiche={c} />
      </Groupe>
      <Groupe titre="Achats" colonnes={3}>
        <ChampTexte
          nom="responsableAchats"
          libelle="Responsable des achats"
          obligatoire
          longueurMax={120}
          valeurDefaut={c?.responsableAchats}
          className="sm:col-span-2 lg:col-span-1"
        />
        <ChampsContact fiche={c} />
      </Groupe>
      <CaseACocher
        nom="distributeur"
        cocheeDefaut={c?.distributeur ?? false}
        description="Un distributeur peut avoir des comptes : il suit alors ses commandes lui-même."
      >
        Ce client est un distributeur
      </CaseACocher>
      {!c && <ChampIdClient nomClient={nom} />}
    </Formulaire>
  )
}
