/** A refusal of the web service, for programs that read XML: the fields of our problems, in their order. Pure. */
import { DECLARATION_XML, enTexteXml } from '@/lib/fichiers/xml-texte'
import type { Probleme } from './probleme'

const element = (nom: string, texte: string) => `<${nom}>${enTexteXml(texte)}</${nom}>`

export function erreurXml({ type, title, status, detail, champs = [], reference }: Probleme): string {
  const lesChamps = champs.map(
    ({ champ, message }) => `<champ nom="${enTexteXml(champ)}">${enTexteXml(message)}</champ>`,
  )
  return [
    DECLARATION_XML,
    `<erreur type="${enTexteXml(type)}" statut="${status}" reference="${enTexteXml(reference)}">`,
    element('titre', title),
    element('detail', detail),
    ...(lesChamps.length > 0 ? [`<champs>${lesChamps.join('')}</champs>`] : []),
    '</erreur>\n',
  ].join('')
}
