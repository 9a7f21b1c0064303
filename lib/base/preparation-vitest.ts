import { ADRESSE_DU_MODELE, demarrerServeurDeTest } from './serveur-de-test'

/** vitest's globalSetup: `npm test` has a server already, `npx vitest run lib/x.test.ts` gets one. */
export default async function preparer() {
  if (process.env[ADRESSE_DU_MODELE]) return
  const { url, arreter } = await demarrerServeurDeTest()
  process.env[ADRESSE_DU_MODELE] = url
  return arreter
}
