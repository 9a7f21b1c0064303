/** What our sealed token holds: which session, and which version of its user. Never a name, never a role. */
import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    id: string
    sid: string
    versionSession: number
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
    versionSession?: number
  }
}
