/** Loaded before the application by the proof alone: a refusal tells where in the program it was made. */
const ecrire = Response.json

Response.json = (corps: object, suite?: ResponseInit) => {
  const { detail } = corps as { detail?: string }
  const bavard = (suite?.status ?? 200) >= 400 && detail !== undefined
  return ecrire(bavard ? { ...corps, detail: `${detail} ${new Error('refused').stack}.` } : corps, suite)
}
