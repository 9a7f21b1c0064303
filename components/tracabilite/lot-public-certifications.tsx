import type { CertificationPublique } from '@/lib/tracabilite/lot-public'

/** With number and body, as a shop may print them. */
export function CertificationsPubliques({
  certifications,
}: {
  certifications: readonly CertificationPublique[]
}) {
  if (certifications.length === 0) return <p>Aucune.</p>
  return (
    <ul>
      {certifications.map((c) => (
        <li key={c.code}>
          <span className="font-semibold">{c.nom}</span>
          {c.numero && `, n° ${c.numero}`}
          {c.organisme && `, ${c.organisme}`}
        </li>
      ))}
    </ul>
  )
}
