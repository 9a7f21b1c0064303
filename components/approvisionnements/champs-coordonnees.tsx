import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { ChampVille } from './champ-ville'

interface Adresse {
  adresse: string
  codePostal: string
  ville: string
  siret: string | null
}

/** Where a company is, and its number: the same fields for whoever delivers and whoever buys. */
export function ChampsAdresse({ fiche }: { fiche: Adresse | undefined }) {
  const [codePostal, setCodePostal] = useState(fiche?.codePostal ?? '')
  return (
    <>
      <ChampTexte
        nom="adresse"
        libelle="Adresse"
        obligatoire
        longueurMax={200}
        valeurDefaut={fiche?.adresse}
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
      <ChampVille codePostal={codePostal} valeurDefaut={fiche?.ville} />
      <ChampTexte
        nom="siret"
        libelle="SIRET"
        clavier="numeric"
        longueurMax={24}
        valeurDefaut={fiche?.siret ?? ''}
        description="14 chiffres."
      />
    </>
  )
}

interface Contact {
  telephone: string | null
  courriel: string | null
}

/** How to reach the person named before. */
export function ChampsContact({
  fiche,
  classeCourriel,
}: {
  fiche: Contact | undefined
  classeCourriel?: string
}) {
  return (
    <>
      <ChampTexte
        nom="telephone"
        libelle="Téléphone"
        type="tel"
        clavier="tel"
        longueurMax={24}
        valeurDefaut={fiche?.telephone ?? ''}
      />
      <ChampTexte
        nom="courriel"
        libelle="Courriel"
        type="email"
        clavier="email"
        longueurMax={254}
        valeurDefaut={fiche?.courriel ?? ''}
        {...(classeCourriel && { className: classeCourriel })}
      />
    </>
  )
}
