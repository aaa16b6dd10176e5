import { defineConfig } from 'prisma/config'

/** Migrations are not run by Prisma's command line but by `npm run db:migrate` (docs/decisions/0002). */
export default defineConfig({ schema: 'prisma/schema' })
