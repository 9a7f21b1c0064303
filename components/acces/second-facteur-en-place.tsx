'use client'
import { useState } from 'react'
import { Confirmation } from '@/components/ui/dialogue'
import { Section } from '@/components/ui/fiche'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import type { CodesRemis, EtatSecondFacteur } from '@/lib/access/second-facteur.schema'
import { CodesDeSecours } from './codes-de-secours'
import { codesRestantsEnMots } from './codes-restants'
import { MotDePasseActuel } from './mot-de-passe-actuel'

const ROUTE = '/api/compte/second-facteur'

/** What one does with a second factor that is there: new recovery codes, or its removal. */
export function SecondFacteurEnPlace({
  facteur: { activeLe, codesRestants },
  identifiant,
}: {
  facteur: EtatSecondFacteur
  identifiant: string
}) {
  const [remis, setRemis] = useState<CodesRemis | null>(null)
  if (remis) return <CodesDeSecours codes={remis.codesDeSecours} />
  return (
    <Section titre="En place" carte className="max-w-xl">
      <p className="mb-3">
        Mis en place {activeLe && <TempsRelatif instant={activeLe} />} : un code s’ajoute à votre mot de passe
        à chaque connexion. {codesRestantsEnMots(codesRestants)}
      </p>
      <div className="flex flex-wrap gap-2.5">
        <Confirmation<CodesRemis>
          bouton="Dix nouveaux codes de secours"
          titre="Demander dix nouveaux codes de secours ?"
          consequence="Les anciens ne vaudront plus. Les nouveaux seront montrés une seule fois."
          confirmer="Donner dix nouveaux codes"
          methode="POST"
          url={`${ROUTE}/codes`}
          dangereux={false}
          surSucces={setRemis}
        >
          <MotDePasseActuel identifiant={identifiant} />
        </Confirmation>
        <Confirmation
          bouton="Retirer le second facteur"
          titre="Retirer le second facteur ?"
          consequence="Votre mot de passe suffira de nouveau, et vos sessions ouvertes sur d’autres appareils se fermeront. Faites-le aussi pour changer de téléphone, puis mettez-en un autre en place."
          confirmer="Retirer le second facteur"
          methode="DELETE"
          url={ROUTE}
        >
          <MotDePasseActuel identifiant={identifiant} />
        </Confirmation>
      </div>
    </Section>
  )
}
