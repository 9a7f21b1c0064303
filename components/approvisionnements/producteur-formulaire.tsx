'use client'
import { ChampTexte } from '@/components/ui/champ'
import { CaseACocher, Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { ChampCode, sansCodePropose } from './champ-code'
import { ChampsAdresse, ChampsContact } from './champs-coordonnees'

type Props =
  | { producteur: Producteur; codePropose?: undefined }
  | { producteur?: undefined; codePropose: string }

const CIVILITES = ['M.', 'Mme'].map((c) => ({ id: c, libelle: c }))

/** A producer, new or to correct: the same fields, the same words. */
export function ProducteurFormulaire({ producteur: p, codePropose }: Props) {
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
        <ChampsAdresse fiche={p} />
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
        <ChampsContact fiche={p} classeCourriel="lg:col-span-2" />
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
