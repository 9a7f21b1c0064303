/** The key that seals sessions. `npm start` makes it once and keeps it beside the data. */
export function secretDesSessions(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the application with npm start')
  return secret
}
