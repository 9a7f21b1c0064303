'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { Formulaire } from '@/components/ui/formulaire'
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe'
import { ChampsRole } from './champs-role'

export function FormulaireNouvelUtilisateur() {
  const [nom, setNom] = useState('')
  const [identifiant, setIdentifiant] = useState('')
  return (
    <Formulaire
      action="/api/utilisateurs"
      apres="fiche"
      libelle="Ouvrir le compte"
      annuler="/utilisateurs"
      premierFocus
      className="max-w-xl"
    >
      <ChampTexte
        nom="nom"
        libelle="Nom de la personne"
        obligatoire
        longueurMax={80}
        valeur={nom}
        surChange={setNom}
      />
      <ChampTexte
        nom="identifiant"
        libelle="Identifiant"
        obligatoire
        longueurMax={40}
        largeur={30}
        exemple="claire.vallin"
        description="Lettres sans accent, chiffres, points ou tirets. Il ne changera plus."
        valeur={identifiant}
        surChange={setIdentifiant}
      />
      <ChampsRole />
      <ChampNouveauMotDePasse
        nom="motDePasse"
        libelle="Premier mot de passe"
        porteur={{ identifiant: identifiant.trim().toLowerCase(), nom }}
      />
      <p className="text-encre-2">
        Donnez-le de vive voix : il ouvre le compte une semaine, le temps que la personne choisisse le sien
        dans « Mon compte ».
      </p>
    </Formulaire>
  )
}
