'use client'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { TrouvailleLigne } from './trouvaille-ligne'
import type { GroupesTrouves } from './trouver'

/** What was found, by kind: arrows go from one to the next, Enter opens it. */
export function PaletteResultats({ groupes, surChoix }: { groupes: GroupesTrouves; surChoix: () => void }) {
  return (
    <Menu
      aria-label="Résultats"
      items={groupes}
      onAction={surChoix}
      className="max-h-[min(28rem,60dvh)] overflow-y-auto border-t border-trait p-1.5 outline-none empty:hidden"
    >
      {({ titre, elements, autres }) => (
        <MenuSection id={titre} className="mb-1.5">
          <Header className="flex justify-between gap-3 px-2.5 pt-1.5 pb-1 text-xs font-semibold text-encre-2">
            {titre}
            {autres && <span className="font-normal">les {elements.length} premiers</span>}
          </Header>
          <Collection items={elements}>
            {(trouvaille) => (
              <MenuItem
                id={trouvaille.chemin}
                href={trouvaille.chemin}
                textValue={`${trouvaille.code} ${trouvaille.nom}, ${trouvaille.detail}`}
                className="flex min-h-11 cursor-pointer items-center rounded-md px-2.5 py-1 text-encre no-underline outline-none focus:bg-feuille-fond"
              >
                <TrouvailleLigne {...trouvaille} />
              </MenuItem>
            )}
          </Collection>
        </MenuSection>
      )}
    </Menu>
  )
}
