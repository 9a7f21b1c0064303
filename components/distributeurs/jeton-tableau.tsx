import { Confirmation } from '@/components/ui/dialogue'
import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { entier } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { type EtatJeton, type Jeton, LIBELLES_ETAT_JETON } from '@/lib/access/jeton'
import { formatJour } from '@/lib/mesures/jour'

const TONS: Record<EtatJeton, TonEtiquette> = { valide: 'favorable', expire: 'attention', revoque: 'refus' }

const COLONNES: Colonne<Jeton>[] = [
  { cle: 'nom', titre: 'Programme', rendu: (j) => j.nom },
  { cle: 'debut', titre: 'Commence par', rendu: (j) => <code className="font-mono">{j.debut}…</code> },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (j) => (
      <span>
        <Etiquette ton={TONS[j.etat]}>{LIBELLES_ETAT_JETON[j.etat].toLowerCase()}</Etiquette>{' '}
        {j.revoqueLe && <TempsRelatif instant={j.revoqueLe} />}
      </span>
    ),
  },
  {
    cle: 'cree',
    titre: 'Créé',
    rendu: (j) => (
      <span>
        <TempsRelatif instant={j.creeLe} /> par {j.creePar}
      </span>
    ),
  },
  {
    cle: 'utilise',
    titre: 'Utilisé',
    rendu: (j) => (j.derniereUtilisationLe ? <TempsRelatif instant={j.derniereUtilisationLe} /> : 'jamais'),
  },
  {
    cle: 'requetes',
    titre: 'Requêtes en 30 j',
    alignement: 'droite',
    rendu: (j) => entier(j.requetes30Jours),
  },
  {
    cle: 'expire',
    titre: 'Dernier jour',
    rendu: (j) => (j.expireLe ? formatJour(j.expireLe) : 'sans fin'),
  },
]

const REVOQUER: Colonne<Jeton> = {
  cle: 'revoquer',
  titre: 'Révoquer',
  acte: true,
  rendu: (j) =>
    j.etat === 'valide' && (
      <Confirmation
        bouton={
          <>
            Révoquer<span className="sr-only"> le jeton « {j.nom} »</span>
          </>
        }
        taille="petite"
        titre={`Révoquer le jeton « ${j.nom} » ?`}
        consequence={`Le programme qui le tient (${j.debut}…) sera refusé dès sa prochaine requête, et pour toujours. Donnez-lui d’abord un autre jeton s’il doit continuer.`}
        confirmer="Révoquer le jeton"
        methode="DELETE"
        url={`/api/clients/${j.client}/jetons/${j.id}`}
      />
    ),
}

interface Props {
  jetons: readonly Jeton[]
  peutRevoquer: boolean
}

export function JetonTableau({ jetons, peutRevoquer }: Props) {
  return (
    <Tableau
      legende="Jetons du service web, le dernier créé d’abord"
      colonnes={peutRevoquer ? [...COLONNES, REVOQUER] : COLONNES}
      lignes={jetons}
      cle={(j) => String(j.id)}
      vide={
        peutRevoquer
          ? 'Aucun jeton : créez-en un par programme qui interrogera le service.'
          : 'Aucun jeton : aucun programme de ce client n’interroge le service.'
      }
    />
  )
}
