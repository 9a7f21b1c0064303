import { TriangleAlert } from 'lucide-react'
import { ChampJour } from '@/components/ui/champ-jour'
import { Confirmation } from '@/components/ui/dialogue'
import { Etiquette } from '@/components/ui/etiquette'
import { LienBouton } from '@/components/ui/lien-bouton'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { estRenouvelee } from '@/lib/approvisionnements/certification'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour, type Jour } from '@/lib/mesures/jour'

type Certification = Producteur['certifications'][number]

interface Props {
  producteur: Producteur
  enregistre: boolean
  aujourdhui: Jour
}

function Etat({ certification: c, aujourdhui }: { certification: Certification; aujourdhui: Jour }) {
  if (c.echeance) return <Etiquette ton="attention">arrive à échéance</Etiquette>
  if (c.valide) return <Etiquette ton="favorable">valide</Etiquette>
  return <Etiquette>{c.dateObtention > aujourdhui ? 'à venir' : 'terminée'}</Etiquette>
}

const colonnes = ({ producteur, enregistre, aujourdhui }: Props): Colonne<Certification>[] => [
  { cle: 'nom', titre: 'Certification', rendu: (c) => c.nom },
  {
    cle: 'validite',
    titre: 'Validité',
    rendu: (c) =>
      c.dateFin
        ? `du ${formatJour(c.dateObtention)} au ${formatJour(c.dateFin)}`
        : `depuis le ${formatJour(c.dateObtention)}`,
  },
  {
    cle: 'numero',
    titre: 'Numéro, organisme',
    rendu: (c) => (
      <span className="whitespace-normal">
        {[c.numero, c.organisme].filter(Boolean).join(' · ') || '—'}
        {c.avertissements.map((avis) => (
          <span key={avis} className="flex items-center gap-1 text-alerte @max-xl:justify-end">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {avis}
          </span>
        ))}
      </span>
    ),
  },
  { cle: 'etat', titre: 'État', rendu: (c) => <Etat certification={c} aujourdhui={aujourdhui} /> },
  ...(enregistre
    ? [
        {
          cle: 'actions',
          titre: 'Actes',
          acte: true,
          rendu: (c: Certification) => (
            <Actes certification={c} producteur={producteur} aujourdhui={aujourdhui} />
          ),
        },
      ]
    : []),
]

export function CertificationsTableau(props: Props) {
  const { code, certifications } = props.producteur
  return (
    <Tableau
      legende={`Certifications de ${code}`}
      colonnes={colonnes(props)}
      lignes={certifications}
      cle={(c) => String(c.id)}
      vide="Aucune certification n’est enregistrée : ajoutez celles que le producteur a obtenues."
    />
  )
}

interface ActesProps {
  certification: Certification
  producteur: Producteur
  aujourdhui: Jour
}

function Actes({ certification: c, producteur, aujourdhui }: ActesProps) {
  const { code, raisonSociale } = producteur
  return (
    <span className="flex flex-wrap gap-1 @max-xl:justify-end">
      <LienBouton
        href={`/producteurs/${code}/certifications/${c.id}`}
        taille="petite"
        variante="discret"
        aria-label={`Corriger ${c.nom}`}
      >
        Corriger
      </LienBouton>
      {c.dateFin && !estRenouvelee(c, producteur.certifications) && producteur.adherent && (
        <LienBouton
          href={`/producteurs/${code}/certifications/nouvelle?renouvelle=${c.id}`}
          taille="petite"
          variante={c.echeance ? 'secondaire' : 'discret'}
          aria-label={`Renouveler ${c.nom}`}
        >
          Renouveler
        </LienBouton>
      )}
      {c.valide && (
        <Confirmation
          bouton="Mettre fin"
          variante="discret"
          taille="petite"
          titre={`Mettre fin à ${c.nom} pour ${raisonSociale} ?`}
          consequence={`Les livraisons reçues après ce jour ne porteront plus la mention ${c.certification}. Celles d’avant la gardent.`}
          confirmer={`Mettre fin à ${c.certification}`}
          methode="PATCH"
          motif="obligatoire"
          // Sent even when left empty, so that the route asks for it.
          corps={{ motif: '' }}
          url={`/api/producteurs/${code}/certifications/${c.id}`}
        >
          <ChampJour nom="dateFin" libelle="Dernier jour de validité" obligatoire valeurDefaut={aujourdhui} />
        </Confirmation>
      )}
    </span>
  )
}
