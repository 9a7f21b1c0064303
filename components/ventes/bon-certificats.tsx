import { BlocPapier } from '@/components/ui/papier'
import { mentionLot } from '@/lib/livraisons/lot-sur-papier'
import { formatJour } from '@/lib/mesures/jour'
import type { CertificatBon } from '@/lib/ventes/bon'

const direCertificat = ({ nom, numero, organisme, dateFin, producteur }: CertificatBon): string =>
  [
    numero ? `${nom} n° ${numero}` : nom,
    organisme && `certifié par ${organisme}`,
    dateFin && `valable jusqu’au ${formatJour(dateFin)}`,
    producteur && `producteur : ${producteur}`,
  ]
    .filter(Boolean)
    .join(', ')

/** What the producers of these lots held on the day the nuts came in, with number and body (domaine.md 4.3). */
export function BonCertificats({ certificats }: { certificats: readonly CertificatBon[] }) {
  return (
    <BlocPapier titre="Certifications au jour de l’apport" className="mt-4 break-inside-avoid">
      {certificats.length === 0 && <p>Aucune.</p>}
      <ul>
        {certificats.map((c) => (
          <li key={`${c.nom} ${c.numero} ${c.lots.join(' ')}`}>
            <span className="font-semibold">{c.lots.map(mentionLot).join(', ')}</span> : {direCertificat(c)}
          </li>
        ))}
      </ul>
    </BlocPapier>
  )
}
