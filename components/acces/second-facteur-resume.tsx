import { LienBouton } from '@/components/ui/lien-bouton'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import type { EtatSecondFacteur } from '@/lib/access/second-facteur.schema'
import { codesRestantsEnMots } from './codes-restants'

/** On « Mon compte »: whether it is there, and the way to it. */
export function ResumeSecondFacteur({ facteur }: { facteur: EtatSecondFacteur }) {
  return (
    <>
      <p className="mb-3">
        {facteur.activeLe ? (
          <>
            En place <TempsRelatif instant={facteur.activeLe} />. {codesRestantsEnMots(facteur.codesRestants)}
          </>
        ) : (
          'À la connexion, un code de votre téléphone s’ajoute au mot de passe : qui apprendrait celui-ci n’entrerait pas.'
        )}
      </p>
      <LienBouton href="/compte/second-facteur">
        {facteur.actif ? 'Gérer le second facteur' : 'Mettre en place un second facteur'}
      </LienBouton>
    </>
  )
}
