import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import type { Producteur } from '@/lib/approvisionnements/producteur'

interface Props {
  producteur: Producteur
  /** What has just been saved, from the address. */
  enregistre: string | undefined
  peutEnregistrer: boolean
}

const DIT: Record<string, (p: Producteur) => string> = {
  '1': (p) => `${p.raisonSociale} est enregistré sous le code ${p.code}.`,
  fiche: (p) => `La fiche de ${p.raisonSociale} est enregistrée.`,
  adhesion: (p) => `L’adhésion de ${p.raisonSociale} est enregistrée.`,
  certification: (p) => `La certification de ${p.raisonSociale} est enregistrée.`,
}

/** What was just saved with the next likely act, then what needs attention. */
export function ProducteurEtat({ producteur: p, enregistre = '', peutEnregistrer }: Props) {
  const dit = Object.hasOwn(DIT, enregistre) ? DIT[enregistre]?.(p) : undefined
  return (
    <>
      {dit && (
        <Message
          ton="succes"
          titre={dit}
          actions={peutEnregistrer && p.actif && <Suite producteur={p} />}
          className="mb-4"
        />
      )}
      {!p.actif && (
        <Message ton="attention" titre={`${p.raisonSociale} est inactif.`} className="mb-4">
          {p.motifInactivite && <>Motif : {p.motifInactivite}. </>}
          Ses noix ne peuvent pas être reçues tant que la fiche n’est pas réactivée.
        </Message>
      )}
    </>
  )
}

function Suite({ producteur: { code, adherent } }: { producteur: Producteur }) {
  const fiche = `/producteurs/${code}`
  return (
    <>
      <LienBouton href={`/vergers/nouveau?producteur=${code}`} taille="petite">
        Ajouter un verger
      </LienBouton>
      {adherent ? (
        <LienBouton href={`${fiche}/certifications/nouvelle`} taille="petite">
          Ajouter une certification
        </LienBouton>
      ) : (
        <LienBouton href={`${fiche}/adhesion`} taille="petite">
          Enregistrer l’adhésion
        </LienBouton>
      )}
    </>
  )
}
