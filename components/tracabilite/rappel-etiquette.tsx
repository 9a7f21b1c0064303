import { Etiquette } from '@/components/ui/etiquette'

export const RappelEtiquette = ({ exercice }: { exercice: boolean }) => (
  <Etiquette ton={exercice ? 'neutre' : 'refus'}>{exercice ? 'exercice' : 'rappel réel'}</Etiquette>
)
