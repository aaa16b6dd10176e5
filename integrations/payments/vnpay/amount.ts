/** `vnp_Amount` is đồng × 100 (VNPay 2.1.0, "pay"). @param amount đồng */
export function writeVnpayAmount(amount: bigint): string {
  return String(amount * 100n)
}

/** đồng; `null` where the text is no whole number of them. */
export function readVnpayAmount(text: string): bigint | null {
  if (!/^\d{1,15}$/.test(text)) return null
  const hundredths = BigInt(text)
  return hundredths % 100n === 0n ? hundredths / 100n : null
}
