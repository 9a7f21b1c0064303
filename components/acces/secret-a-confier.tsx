import { BoutonCopier } from '@/components/ui/bouton-copier'
import type { SecretPropose } from '@/lib/access/second-facteur.schema'

/** The secret as a picture, as an address for an application on this device, and as text. */
export function SecretAConfier({ propose: { secret, adresse, image } }: { propose: SecretPropose }) {
  if (secret === null || adresse === null || image === null) return null
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-[11rem_1fr]">
      {/* White around it in the dark too, or cameras do not find its edge. */}
      {/* biome-ignore lint/performance/noImgElement: an image in a data address has nothing to optimise. */}
      <img
        src={image}
        width={176}
        height={176}
        alt="Code QR du secret, à lire avec l’application"
        className="size-44 rounded-md border border-trait bg-[#fff] p-2.5"
      />
      <div className="min-w-0">
        <p>
          Lisez le code avec l’application, ou{' '}
          <a href={adresse} className="text-feuille underline underline-offset-2">
            ouvrez-la sur cet appareil
          </a>
          , ou tapez-y ce secret :
        </p>
        <p id="secret" className="my-2 rounded-md border border-bord bg-tete px-3 py-2 font-mono select-all">
          {/* Two lines of four groups: easier to type than what the width would make of it. */}
          <span className="block max-w-[20ch]">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
        </p>
        <BoutonCopier texte={secret} libelle="Copier le secret" />
      </div>
    </div>
  )
}
