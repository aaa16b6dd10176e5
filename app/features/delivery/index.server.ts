export { publishTariff } from './publish-tariff.server.ts'
export { quote, quoteBy } from './quote.server.ts'
export { listTariffs, readTariff } from './read-tariff.server.ts'
