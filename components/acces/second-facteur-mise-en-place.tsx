'use client'
import { useState } from 'react'
import { Section } from '@/components/ui/fiche'
import { Formulaire } from '@/components/ui/formulaire'
import { Message } from '@/components/ui/message'
import type { CodesRemis, SecretPropose } from '@/lib/access/second-facteur.schema'
import { ChampCode } from './champ-code'
import { CodesDeSecours } from './codes-de-secours'
import { MotDePasseActuel } from './mot-de-passe-actuel'
import { SecretAConfier } from './secret-a-confier'

const ROUTE = '/api/compte/second-facteur'

/** Three steps on one page: the password, the secret and its first code, the recovery codes. */
export function MiseEnPlaceSecondFacteur({ identifiant }: { identifiant: string }) {
  const [propose, setPropose] = useState<SecretPropose | null>(null)
  const [remis, setRemis] = useState<CodesRemis | null>(null)
  if (remis) return <CodesDeSecours codes={remis.codesDeSecours} enPlace />
  if (propose?.secret)
    return (
      <Section titre="2. Confiez ce secret à l’application" carte className="max-w-xl">
        <SecretAConfier propose={propose} />
        <Formulaire<CodesRemis>
          key="code"
          methode="PUT"
          action={ROUTE}
          surSucces={setRemis}
          libelle="Mettre en place"
          premierFocus
        >
          <ChampCode nom="code" description="Celui que l’application montre pour NOIXCOOP en ce moment." />
        </Formulaire>
      </Section>
    )
  return (
    <Section titre="1. Votre mot de passe" carte className="max-w-xl">
      <p className="mb-3">
        Il faut une application d’authentification sur un téléphone ou un ordinateur, au choix : elle montre
        un code à six chiffres qui change toutes les trente secondes et que NOIXCOOP demandera à chaque
        connexion.
      </p>
      {propose && (
        <Message ton="attention" titre="La réponse s’est perdue en route." className="mb-3">
          Retapez votre mot de passe : un autre secret sera proposé.
        </Message>
      )}
      <Formulaire<SecretPropose>
        key="mot"
        action={ROUTE}
        surSucces={setPropose}
        libelle="Continuer"
        premierFocus
      >
        <MotDePasseActuel identifiant={identifiant} />
      </Formulaire>
    </Section>
  )
}
