import type { RequestHandler } from 'express'
import { Counter, Histogram, collectDefaultMetrics, register } from 'prom-client'
import type { OpenedMarket } from './opened-market.ts'

/** Counts and logs every answer: method, status, milliseconds; the path without its query, which may hold a person's data. */
export function measure({ log }: Pick<OpenedMarket, 'log'>): RequestHandler {
  register.clear()
  collectDefaultMetrics()
  const answers = new Counter({
    name: 'http_answers_total',
    help: 'Answers by method and status',
    labelNames: ['method', 'status'],
  })
  const seconds = new Histogram({
    name: 'http_answer_seconds',
    help: 'Time to answer',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  })
  return (request, response, next) => {
    const startedAt = process.hrtime.bigint()
    const { method, path } = request
    response.once('finish', () => {
      const took = Number(process.hrtime.bigint() - startedAt) / 1e9
      answers.inc({ method, status: response.statusCode })
      seconds.observe(took)
      const level = response.statusCode >= 500 ? 'error' : 'debug'
      const requestId = response.get('X-Request-Id')
      log[level](
        { method, path, status: response.statusCode, ms: Math.round(took * 1000), requestId },
        'answered',
      )
    })
    next()
  }
}

/** The text that Prometheus reads. */
export const readMetrics = (): Promise<string> => register.metrics()
