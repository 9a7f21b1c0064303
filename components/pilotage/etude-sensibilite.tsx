import { Section } from '@/components/ui/fiche'
import type { Entrees } from '@/lib/pilotage/entrees'
import { sensibilite } from '@/lib/pilotage/sensibilite'
import { SensibiliteCourbes } from './sensibilite-courbes'
import { SensibiliteTableau } from './sensibilite-tableau'

/** Drawn on the server, of the study as it is kept. */
export function EtudeSensibilite({ entrees, titre }: { entrees: Entrees; titre: string }) {
  const lignes = sensibilite(entrees)
  return (
    <Section titre={titre} id="sensibilite">
      <SensibiliteCourbes lignes={lignes} entrees={entrees} />
      <SensibiliteTableau lignes={lignes} />
    </Section>
  )
}
