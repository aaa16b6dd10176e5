import { afterAll } from 'vitest'
import { closeTestDatabase, openTestDatabase } from './test-database.ts'

// Runs before the test file is imported: each file has a database of its own.
await openTestDatabase()
afterAll(closeTestDatabase)
