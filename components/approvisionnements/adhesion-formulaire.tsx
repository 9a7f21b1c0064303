'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import { jourTape } from '@/components/ui/jour-tape'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import { type Adhesion, adhesionCorrigee } from '@/lib/approvisionnements/adhesion'
import { formatJour, type Jour } from '@/lib/mesures/jour'

interface Props {
  producteur: string
  adhesions: readonly Adhesion[]
  /** The period to correct; null to open one. */
  corrige: Adhesion | null
  /** The latest day of joining in the register. */
  derniereAdhesion: Jour | null
  aujourdhui: Jour
}

/** A cleared date of leaving or number of shares is really taken away. */
const corps = (d: Donnees) => ({
  ...d,
  dateSortie: d.dateSortie ?? null,
  partsSociales: d.partsSociales ?? null,
})

export function AdhesionFormulaire({ producteur, adhesions, corrige, derniereAdhesion, aujourdhui }: Props) {
  const [debut, setDebut] = useState<string>(formatJour(corrige?.dateAdhesion ?? aujourdhui))
  const jour = jourTape(debut)
  const touchee = jour ? adhesionCorrigee(adhesions, jour) : corrige
  const fiche = `/producteurs/${producteur}`
  return (
    <Formulaire
      action={`/api/producteurs/${producteur}/adhesion`}
      methode="PUT"
      corps={corps}
      apres={`${fiche}?enregistre=adhesion`}
      premierFocus
      className="max-w-3xl"
    >
      <Groupe titre="Inscription au registre" colonnes={2}>
        <ChampJour
          quand="passe"
          nom="dateAdhesion"
          libelle="Jour de l’adhésion"
          obligatoire
          valeur={debut}
          surChange={setDebut}
        />
        <ChampTexte
          nom="numero"
          libelle="Numéro au registre"
          clavier="numeric"
          largeur={10}
          valeurDefaut={corrige ? String(corrige.numero) : ''}
          description="Ordre chronologique du registre. Laissé vide, le suivant est donné."
        />
        <ChampTexte
          nom="partsSociales"
          libelle="Parts sociales"
          clavier="numeric"
          largeur={10}
          valeurDefaut={corrige?.partsSociales ? String(corrige.partsSociales) : ''}
        />
        <ChampJour
          nom="dateSortie"
          libelle="Jour de sortie"
          valeurDefaut={corrige?.dateSortie ?? ''}
          description="Premier jour où il n’est plus adhérent."
        />
      </Groupe>
      <Consequence touchee={touchee} prevue={corrige} />
      {!touchee && jour && derniereAdhesion && jour < derniereAdhesion && (
        <InscriptionTardive depuis={derniereAdhesion} />
      )}
      <Actions>
        <BoutonEnregistrer>
          {touchee ? `Corriger l’adhésion n°\u00a0${touchee.numero}` : 'Enregistrer l’adhésion'}
        </BoutonEnregistrer>
        <LienBouton href={fiche}>Annuler</LienBouton>
      </Actions>
    </Formulaire>
  )
}

/** The next number, given to an older membership, breaks the order of the register: it is said, and allowed. */
const InscriptionTardive = ({ depuis }: { depuis: Jour }) => (
  <Message
    ton="attention"
    className="mt-3"
    titre={`Une adhésion plus récente, du ${formatJour(depuis)}, figure déjà au registre.`}
  >
    Celle-ci y sera marquée comme inscrite après elle, sauf à reprendre un numéro laissé libre à sa place.
  </Message>
)

/** The date decides between opening a period and correcting the last one: it is said before the click. */
function Consequence({ touchee, prevue }: { touchee: Adhesion | null; prevue: Adhesion | null }) {
  if (touchee && touchee.numero !== prevue?.numero)
    return (
      <Message
        ton="attention"
        titre={`Ce jour précède la fin de l’adhésion n°\u00a0${touchee.numero} : c’est elle qui serait corrigée.`}
      >
        Elle va du {formatJour(touchee.dateAdhesion)}
        {touchee.dateSortie && ` au ${formatJour(touchee.dateSortie)}`}. Pour ouvrir une nouvelle adhésion,
        donnez un jour à partir de cette sortie.
      </Message>
    )
  if (!touchee && prevue)
    return (
      <Message
        ton="attention"
        titre={`Ce jour suit la fin de l’adhésion n°\u00a0${prevue.numero} : une nouvelle adhésion serait ouverte.`}
      />
    )
  if (touchee)
    return (
      <Message titre={`L’adhésion n°\u00a0${touchee.numero} sera corrigée.`}>
        Les livraisons déjà reçues gardent la qualité qu’avait le producteur à leur date.
      </Message>
    )
  return (
    <Message titre="Le producteur sera adhérent à partir de ce jour.">
      Ses livraisons suivantes ne compteront plus parmi celles des non-adhérents, et ses certifications
      pourront être enregistrées. Les livraisons déjà reçues ne changent pas.
    </Message>
  )
}
