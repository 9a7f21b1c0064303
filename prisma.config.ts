import { defineConfig } from 'prisma/config'

// The Prisma CLI only generates the client here; migrations go through lib/base/migrations.ts. The folders are the
// CLI's own, so that `prisma migrate deploy` stays usable where its native engine can be had.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1/noixcoop' },
})
