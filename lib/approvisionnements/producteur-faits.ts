/** What a producer says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import type { Adhesion } from './adhesion'
import type { CertificationObtenue } from './certification'
import type { Producteur } from './producteur'

const jour = (j: Jour | null | undefined) => j && formatJour(j)

const periode = (a: Adhesion): [string, string] => [
  `Adhésion du ${formatJour(a.dateAdhesion)}`,
  [
    `numéro ${a.numero}`,
    a.dateSortie && `sortie le ${formatJour(a.dateSortie)}`,
    a.partsSociales !== null && `${a.partsSociales} parts`,
  ]
    .filter(Boolean)
    .join(', '),
]

const faitsProducteur = (p: Partial<Producteur>): Faits => ({
  ...faits(
    ['Raison sociale', p.raisonSociale],
    ['Adresse', p.adresse],
    ['Code postal', p.codePostal],
    ['Ville', p.ville],
    ['Responsable', [p.civilite, p.responsablePrenom, p.responsableNom].filter(Boolean).join(' ')],
    ['Courriel', p.courriel],
    ['Téléphone', p.telephone],
    ['SIRET', p.siret],
    ['Accepte d’être nommé', ouiNon(p.nomPublic)],
    ['Actif', ouiNon(p.actif)],
    ['Motif d’inactivité', p.motifInactivite],
  ),
  ...Object.fromEntries((p.adhesions ?? []).map(periode)),
})

const faitsCertification = (c: Partial<CertificationObtenue>): Faits =>
  faits(
    ['Certification', c.nom],
    ['Obtenue le', jour(c.dateObtention)],
    ['Valable jusqu’au', jour(c.dateFin)],
    ['Numéro', c.numero],
    ['Organisme', c.organisme],
  )

export const ACTES_PRODUCTEUR: Actes = {
  'POST /api/producteurs': { libelle: 'Enregistré', faits: faitsProducteur },
  'POST /api/producteurs/import': { libelle: 'Importé d’un fichier', faits: faitsProducteur },
  'PATCH /api/producteurs/{code}': { libelle: 'Corrigé', faits: faitsProducteur },
  'PUT /api/producteurs/{code}/adhesion': {
    libelle: 'Registre des adhérents mis à jour',
    faits: faitsProducteur,
  },
  'POST /api/producteurs/{code}/certifications': {
    libelle: 'Certification enregistrée',
    faits: faitsCertification,
  },
  'PATCH /api/producteurs/{code}/certifications/{id}': {
    libelle: 'Certification corrigée',
    faits: faitsCertification,
  },
}
