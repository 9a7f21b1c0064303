/** A page as it stands: axe finds nothing in it, and nothing overflows. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const LARGE = { width: 1440, height: 900 }
const ETROIT = { width: 390, height: 844 }

/** Further rows of a table are made like the first twelve; axe takes three times as long with all fifty. */
const ROWS_ALIKE = 'tbody tr:nth-child(n+13)'

// Legacy mode spares a second page at each analysis; it only gives up frames of other sites, which we have none of. What
// passes is counted by nobody: finding words for each of its elements takes four tenths of the time.
export async function analyser(page: Page, regler = (axe: AxeBuilder) => axe): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await regler(axe.exclude(ROWS_ALIKE)).analyze()
  return violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)
}

const couleurs = (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block'])

const debordement = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * Colours pass from parent to child one frame at a time: with reduced motion every element has a transition, however short.
 * Looked at in between, a new ink may stand on an old ground.
 */
async function teindre(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    // Inside a closed <details> nothing is drawn, and no transition ends.
    const dessinee = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true
    const enCours = () => document.getAnimations().some((a) => a instanceof CSSTransition && dessinee(a))
    for (let calmes = 0; calmes < 3; calmes = enCours() ? 0 : calmes + 1)
      await new Promise((suite) => requestAnimationFrame(suite))
  })
}

/** Wide and light, wide and dark (where colours alone differ), narrow. */
export async function examiner(page: Page): Promise<void> {
  await page.setViewportSize(LARGE)
  expect(await analyser(page), 'wide, light').toEqual([])
  await teindre(page, 'dark')
  expect(await analyser(page, couleurs), 'wide, dark').toEqual([])
  await teindre(page, 'light')
  await page.setViewportSize(ETROIT)
  expect(await analyser(page), 'narrow').toEqual([])
  expect(await debordement(page), 'narrow: overflow in px').toBe(0)
}
