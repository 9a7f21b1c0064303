'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Formulaire } from '@/components/ui/formulaire'
import { Message } from '@/components/ui/message'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import type { Porteur } from '@/lib/access/politique-mot-de-passe'
import { ChampMotDePasse } from './champ-mot-de-passe'
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe'
import { MotDePasseActuel } from './mot-de-passe-actuel'

const DIFFERENT = {
  champ: 'confirmation',
  message: 'Ce n’est pas le même texte : ressaisissez le nouveau mot de passe.',
}

const verifier = ({ nouveau, confirmation }: Donnees) =>
  nouveau !== undefined && nouveau !== confirmation ? [DIFFERENT] : []

/** Changes one's own password. Once done, a fresh form: passwords do not stay on the screen. */
export function FormulaireMotDePasse({ porteur }: { porteur: Porteur }) {
  const [changements, setChangements] = useState(0)
  const routeur = useRouter()
  return (
    <div className="flex max-w-md flex-col gap-4">
      {changements > 0 && (
        <Message key={changements} ton="succes" titre="Votre mot de passe est changé.">
          Vos sessions ouvertes ailleurs sont fermées ; celle-ci reste ouverte.
        </Message>
      )}
      <Formulaire
        key={`formulaire ${changements}`}
        methode="PUT"
        action="/api/compte/mot-de-passe"
        verifier={verifier}
        corps={({ confirmation: _, ...donnees }) => donnees}
        surSucces={() => {
          setChangements((n) => n + 1)
          // What the shell says of a password given by somebody else is over.
          routeur.refresh()
        }}
        libelle="Changer le mot de passe"
      >
        <MotDePasseActuel nom="ancien" identifiant={porteur.identifiant} />
        <ChampNouveauMotDePasse nom="nouveau" libelle="Nouveau mot de passe" porteur={porteur} />
        <ChampMotDePasse
          nom="confirmation"
          libelle="Nouveau mot de passe, une seconde fois"
          autoComplete="new-password"
          obligatoire
        />
        <p>Vos sessions ouvertes sur d’autres appareils se fermeront ; celle-ci restera ouverte.</p>
      </Formulaire>
    </div>
  )
}
