// Reference data, not demo data: every kind of start loads it, the live one too.
export { loadGeography } from '#app/features/geography/index.server.ts'
