import { geographyRows } from './data/geography-rows.ts'
import { buildGazetteer } from './gazetteer.ts'
import { createGeography, type GeographyPort } from './geography-port.ts'

/** The port over the reference data as shipped, without a database: for tests and for tools. Takes about a second. */
export const referenceGeography = (): GeographyPort => createGeography(buildGazetteer(geographyRows()))
