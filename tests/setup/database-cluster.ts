import type { TestProject } from 'vitest/node'
import { createTemplate, startCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

/** Vitest's global set-up of the database project: one cluster, one migrated template. */
export default async function setup(project: TestProject) {
  const cluster = await startCluster()
  try {
    await createTemplate(cluster)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  project.provide('clusterUrl', cluster.url)
  return () => cluster.stop()
}
