import { readVietnamTime, writeVietnamTime } from '../vietnam-time.ts'

const shape = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

/** VNPay's `yyyyMMddHHmmss`, always GMT+7 whatever the machine's own zone is (VNPay 2.1.0, "pay"). */
export function writeVnpayDate(at: Date): string {
  return writeVietnamTime(at).replace(/\D/g, '')
}

/** The instant, or `null` where the text is no such date. */
export function readVnpayDate(text: string): Date | null {
  return shape.test(text) ? readVietnamTime(text.replace(shape, '$1-$2-$3 $4:$5:$6')) : null
}
