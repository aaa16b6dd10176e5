import { crc16 } from './crc.ts'
import { field, readFields } from './fields.ts'
import type { Fields } from './fields.ts'

/**
 * What a VietQR code says. Sources: EMVCo QR Code Specification (merchant-presented mode) and NAPAS's
 * "Định dạng mã QR" 1.5.2 as implemented by the npm package vietnam-qr-pay and by github.com/liopayvn/vietqr-php.
 */
export interface VietQr {
  /** `static` may be scanned again and again, `dynamic` belongs to one payment. */
  initMethod: 'static' | 'dynamic'
  /** Six digits naming the bank. */
  bin: string
  /** Account or card number, at most 19 letters or digits. */
  account: string
  accountKind: 'account' | 'card'
  /** đồng, at most 13 digits; `null` leaves it to the payer */
  amount: bigint | null
  /** At most 25 characters of printable ASCII. */
  purpose: string | null
  /** At most 25 characters of printable ASCII. */
  billNumber: string | null
}

export type VietQrDefect =
  | 'checksum'
  | 'malformed'
  | 'not-vietqr'
  | 'bin'
  | 'account'
  | 'currency'
  | 'amount'
  | 'purpose'
  | 'bill-number'

export type DecodedVietQr = { ok: true; value: VietQr } | { ok: false; defect: VietQrDefect }

/** 13 digits are the most that field 54 holds. */
export const largestAmount = 9_999_999_999_999n

const napas = 'A000000727'
const services = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const
const shortText = /^[\x20-\x7e]{1,25}$/

/**
 * The text of the code. Checksum in upper case, fields in ascending order.
 * @throws RangeError when the content breaks a limit: the texts come from us, so this is a mistake of ours
 */
export function encodeVietQr(content: VietQr): string {
  const defect = defectOf(content)
  if (defect) throw new RangeError(`cannot write a VietQR code: ${defect}`)
  const beneficiary = field('00', content.bin) + field('01', content.account)
  const additional =
    (content.billNumber === null ? '' : field('01', content.billNumber)) +
    (content.purpose === null ? '' : field('08', content.purpose))
  const unsigned =
    field('00', '01') +
    field('01', content.initMethod === 'static' ? '11' : '12') +
    field('38', field('00', napas) + field('01', beneficiary) + field('02', services[content.accountKind])) +
    field('53', '704') +
    (content.amount === null ? '' : field('54', content.amount.toString())) +
    field('58', 'VN') +
    (additional === '' ? '' : field('62', additional)) +
    '6304'
  return unsigned + crc16(unsigned)
}

/**
 * Reads a code strictly: checksum (in either case), every length, outer and inner, and all limits. Fields that
 * NAPAS leaves optional (a merchant's name, category, city) are allowed and passed over.
 */
export function decodeVietQr(payload: string): DecodedVietQr {
  const checksum = /^[\x20-\x7e]*6304([0-9A-Fa-f]{4})$/.exec(payload)?.[1]
  if (checksum === undefined) return { ok: false, defect: 'malformed' }
  if (crc16(payload.slice(0, -4)) !== checksum.toUpperCase()) return { ok: false, defect: 'checksum' }

  const outer = readFields(payload)
  if (!outer?.has('63') || !payload.startsWith('000201')) return { ok: false, defect: 'malformed' }
  const provider = readFields(outer.get('38') ?? '')
  const beneficiary = readFields(provider?.get('01') ?? '')
  const additional = readFields(outer.get('62') ?? '')
  if (!provider || !beneficiary || !additional) return { ok: false, defect: 'malformed' }
  return interpret(outer, provider, beneficiary, additional)
}

function interpret(outer: Fields, provider: Fields, beneficiary: Fields, additional: Fields): DecodedVietQr {
  const initMethod = { '11': 'static', '12': 'dynamic' } as const
  const method = outer.get('01')
  const accountKind = accountKindOf(provider.get('02'))
  if (provider.get('00') !== napas || !accountKind) return { ok: false, defect: 'not-vietqr' }
  if (method !== '11' && method !== '12') return { ok: false, defect: 'malformed' }
  if (outer.get('53') !== '704' || outer.get('58') !== 'VN') return { ok: false, defect: 'currency' }
  const amount = outer.get('54')
  if (amount !== undefined && !/^[1-9]\d{0,12}$/.test(amount)) return { ok: false, defect: 'amount' }
  const value: VietQr = {
    initMethod: initMethod[method],
    bin: beneficiary.get('00') ?? '',
    account: beneficiary.get('01') ?? '',
    accountKind,
    amount: amount === undefined ? null : BigInt(amount),
    purpose: additional.get('08') ?? null,
    billNumber: additional.get('01') ?? null,
  }
  const defect = defectOf(value)
  return defect ? { ok: false, defect } : { ok: true, value }
}

function accountKindOf(service: string | undefined): VietQr['accountKind'] | null {
  if (service === services.account) return 'account'
  return service === services.card ? 'card' : null
}

function defectOf(content: VietQr): VietQrDefect | null {
  if (!/^\d{6}$/.test(content.bin)) return 'bin'
  if (!/^[0-9A-Za-z]{1,19}$/.test(content.account)) return 'account'
  if (content.amount !== null && (content.amount <= 0n || content.amount > largestAmount)) return 'amount'
  if (content.purpose !== null && !shortText.test(content.purpose)) return 'purpose'
  if (content.billNumber !== null && !shortText.test(content.billNumber)) return 'bill-number'
  return null
}
