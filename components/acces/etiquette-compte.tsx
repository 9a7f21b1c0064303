import { Etiquette } from '@/components/ui/etiquette'

export const EtiquetteCompte = ({ actif }: { actif: boolean }) => (
  <Etiquette ton={actif ? 'favorable' : 'attention'}>{actif ? 'actif' : 'désactivé'}</Etiquette>
)
