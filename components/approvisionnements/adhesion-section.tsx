import { ChampJour } from '@/components/ui/champ-jour'
import { Confirmation } from '@/components/ui/dialogue'
import { Etiquette } from '@/components/ui/etiquette'
import { Section } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { type Adhesion, estEnCours } from '@/lib/approvisionnements/adhesion'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import { formatJour, type Jour } from '@/lib/mesures/jour'

interface Props {
  producteur: Producteur
  enregistre: boolean
  aujourdhui: Jour
}

const colonnes = (aujourdhui: Jour): Colonne<Adhesion>[] => [
  { cle: 'numero', titre: 'Registre', rendu: (a) => `n°\u00a0${a.numero}` },
  { cle: 'debut', titre: 'Adhésion', rendu: (a) => formatJour(a.dateAdhesion) },
  { cle: 'fin', titre: 'Sortie', rendu: (a) => (a.dateSortie ? formatJour(a.dateSortie) : '—') },
  {
    cle: 'parts',
    titre: 'Parts sociales',
    alignement: 'droite',
    rendu: (a) => (a.partsSociales === null ? '—' : entier(a.partsSociales)),
  },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (a) =>
      estEnCours(a, aujourdhui) ? (
        <Etiquette ton="favorable">en cours</Etiquette>
      ) : (
        <Etiquette>{a.dateAdhesion > aujourdhui ? 'à venir' : 'terminée'}</Etiquette>
      ),
  },
]

/** All periods of membership, the latest first, and what can be done with it. */
export function AdhesionSection({ producteur, enregistre, aujourdhui }: Props) {
  const { raisonSociale, adhesions } = producteur
  return (
    <Section
      titre="Adhésion"
      action={enregistre && <ActionsAdhesion producteur={producteur} aujourdhui={aujourdhui} />}
    >
      <Tableau
        legende={`Adhésions de ${producteur.code}`}
        colonnes={colonnes(aujourdhui)}
        lignes={adhesions}
        cle={(a) => String(a.numero)}
        vide={`${raisonSociale} n’a jamais été adhérent : ses livraisons comptent parmi celles des non-adhérents.`}
      />
    </Section>
  )
}

function ActionsAdhesion({ producteur, aujourdhui }: Omit<Props, 'enregistre'>) {
  const { code, raisonSociale, adherent, adhesion } = producteur
  const page = `/producteurs/${code}/adhesion`
  return (
    <div className="flex flex-wrap gap-2">
      {adherent && adhesion && (
        <Confirmation
          bouton="Fin d’adhésion"
          variante="discret"
          taille="petite"
          titre={`Mettre fin à l’adhésion n°\u00a0${adhesion.numero} (${raisonSociale}) ?`}
          consequence="À partir du jour de sortie, ses livraisons compteront parmi celles des non-adhérents, et aucune certification ne pourra plus être enregistrée. L’adhésion reste au registre."
          confirmer={`Mettre fin à l’adhésion n°\u00a0${adhesion.numero}`}
          methode="PUT"
          motif="obligatoire"
          url={`/api/producteurs/${code}/adhesion`}
          // Sent even when left empty, so that the route asks for it.
          corps={{ dateAdhesion: adhesion.dateAdhesion, motif: '' }}
        >
          <ChampJour
            nom="dateSortie"
            libelle="Jour de sortie"
            obligatoire
            valeurDefaut={adhesion.dateSortie ?? aujourdhui}
            description="Premier jour où il n’est plus adhérent."
          />
        </Confirmation>
      )}
      {adhesion && (
        <LienBouton href={adherent ? page : `${page}?corriger=1`} taille="petite" variante="discret">
          Corriger
        </LienBouton>
      )}
      {!adherent && (
        <LienBouton href={page} taille="petite">
          {adhesion ? 'Réadhérer' : 'Enregistrer l’adhésion'}
        </LienBouton>
      )}
    </div>
  )
}
