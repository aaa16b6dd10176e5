export { findPlaces } from './find-places.server.ts'
export { loadGeography } from './load-geography.server.ts'
export { openGeography } from './open-geography.server.ts'
export { referenceGeography } from './reference-geography.ts'
