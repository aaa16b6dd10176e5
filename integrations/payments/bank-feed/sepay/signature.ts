import { createHmac } from 'node:crypto'

/** The value of `X-SePay-Signature`. @param timestamp seconds since 1970 as sent in `X-SePay-Timestamp` */
export function signSepay(body: string, timestamp: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`
}
