'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { CaseACocher, Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { ChampCode, sansCodePropose } from './champ-code'
import { ChampVille } from './champ-ville'

type Props =
  | { producteur: Producteur; codePropose?: undefined }
  | { producteur?: undefined; codePropose: string }

const CIVILITES = ['M.', 'Mme'].map((c) => ({ id: c, libelle: c }))

/** A producer, new or to correct: the same fields, the same words. */
export function ProducteurFormulaire({ producteur: p, codePropose }: Props) {
  const [codePostal, setCodePostal] = useState(p?.codePostal ?? '')
  const envoi = p
    ? {
        methode: 'PATCH' as const,
        action: `/api/producteurs/${p.code}`,
        apres: `/producteurs/${p.code}?enregistre=fiche`,
        libelle: `Enregistrer ${p.code}`,
        annuler: `/producteurs/${p.code}`,
      }
    : {
        action: '/api/producteurs',
        apres: '/producteurs/{code}?enregistre=1',
        libelle: 'Enregistrer le producteur',
        annuler: '/producteurs',
      }
  return (
    <Formulaire
      {...envoi}
      {...(codePropose && { corps: (donnees) => sansCodePropose(donnees, codePropose) })}
      premierFocus
      className="max-w-3xl"
    >
      <Groupe titre="Société" colonnes={3}>
        <ChampTexte
          nom="raisonSociale"
          libelle="Raison sociale"
          obligatoire
          longueurMax={120}
          valeurDefaut={p?.raisonSociale}
          className="sm:col-span-2 lg:col-span-3"
        />
        <ChampTexte
          nom="adresse"
          libelle="Adresse"
          obligatoire
          longueurMax={200}
          valeurDefaut={p?.adresse}
          className="sm:col-span-2 lg:col-span-3"
        />
        <ChampTexte
          nom="codePostal"
          libelle="Code postal"
          obligatoire
          clavier="numeric"
          largeur={8}
          longueurMax={12}
          valeur={codePostal}
          surChange={setCodePostal}
        />
        <ChampVille codePostal={codePostal} valeurDefaut={p?.ville} />
        <ChampTexte
          nom="siret"
          libelle="SIRET"
          clavier="numeric"
          longueurMax={24}
          valeurDefaut={p?.siret ?? ''}
          description="14 chiffres."
        />
      </Groupe>
      <Groupe titre="Responsable de production" colonnes={3}>
        <Selection nom="civilite" libelle="Civilité" options={CIVILITES} valeurDefaut={p?.civilite ?? ''} />
        <ChampTexte
          nom="responsableNom"
          libelle="Nom"
          obligatoire
          longueurMax={80}
          valeurDefaut={p?.responsableNom}
        />
        <ChampTexte
          nom="responsablePrenom"
          libelle="Prénom"
          obligatoire
          longueurMax={80}
          valeurDefaut={p?.responsablePrenom}
        />
        <ChampTexte
          nom="telephone"
          libelle="Téléphone"
          type="tel"
          clavier="tel"
          longueurMax={24}
          valeurDefaut={p?.telephone ?? ''}
        />
        <ChampTexte
          nom="courriel"
          libelle="Courriel"
          type="email"
          clavier="email"
          longueurMax={254}
          valeurDefaut={p?.courriel ?? ''}
          className="lg:col-span-2"
        />
      </Groupe>
      <CaseACocher
        nom="nomPublic"
        cocheeDefaut={p?.nomPublic ?? false}
        description="Sans cet accord, les acheteurs et le public ne voient que la commune."
      >
        Le producteur accepte d’être nommé en public
      </CaseACocher>
      {codePropose && <ChampCode propose={codePropose} />}
    </Formulaire>
  )
}
