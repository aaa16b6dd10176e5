import autocannon from 'autocannon'

/** One page under load. */
export interface Measured {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p97: number
  readonly failed: number
}

/** Asks one address again and again from `connections` keep-alive connections for `seconds`. */
export async function load(url: string, { connections = 8, seconds = 8 } = {}): Promise<Measured> {
  const headers = { 'accept-encoding': 'gzip' }
  // The first requests warm up caches and the just-in-time compiler; they are not counted.
  await autocannon({ url, connections, duration: 2, headers })
  const result = await autocannon({ url, connections, duration: seconds, headers })
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}
