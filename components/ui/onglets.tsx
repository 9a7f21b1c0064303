'use client'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'

interface Onglet {
  id: string
  libelle: string
  contenu: ReactNode
}

interface Props {
  /** What the tabs choose between, aloud. */
  libelle: string
  onglets: readonly Onglet[]
}

const ONGLET =
  'flex min-h-controle cursor-pointer items-center rounded-t-md border border-transparent px-3 hover:bg-tete selected:border-trait selected:border-b-carte selected:bg-carte selected:font-semibold selected:text-feuille'

/**
 * One of several, chosen by arrows or a click. Without script there is nothing to choose with, and on paper neither:
 * then all of them stand one below the other.
 */
export function Onglets({ libelle, onglets }: Props) {
  return (
    <>
      <Tabs className="noscript:hidden print:hidden">
        <TabList aria-label={libelle} className="mb-2 flex flex-wrap gap-1 border-b border-trait">
          {onglets.map(({ id, libelle: nom }) => (
            <Tab key={id} id={id} className={ONGLET}>
              {nom}
            </Tab>
          ))}
        </TabList>
        {onglets.map(({ id, contenu }) => (
          <TabPanel key={id} id={id} className="rounded-sm">
            {contenu}
          </TabPanel>
        ))}
      </Tabs>
      {/* No <noscript>: where scripts run its content is text, and paper would show nothing. */}
      <div className="hidden noscript:block print:block">
        {onglets.map(({ id, contenu }) => (
          <div key={id}>{contenu}</div>
        ))}
      </div>
    </>
  )
}
