import { CURR_CODE_VND, VNP_DEFAULT_COMMAND, VNP_VERSION } from 'vnpay/constants'
import { ProductCode, VnpLocale } from 'vnpay/enums'
import type { StartRequest, Visit } from '../contract.ts'
import { writeVnpayAmount } from './amount.ts'
import { choices } from './choices.ts'
import { writeVnpayDate } from './dates.ts'
import type { VnpayOptions } from './options.ts'
import { canonicalText, signParameters } from './signature.ts'

/** Minutes that a payer has where nobody said until when; VNPay wants an end to be named. */
export const sessionMinutes = 15

/**
 * The address of VNPay's page for one attempt (VNPay 2.1.0, "pay"). All of it comes from the attempt, so a second
 * start leads to the same page. Written here and not by the package `vnpay`, which counts in floating point and
 * replaces dates that it does not like by its own clock's; a test shows that both write the same address.
 */
export function payAddress(
  { tmnCode, hashSecret, payUrl }: Pick<VnpayOptions, 'tmnCode' | 'hashSecret' | 'payUrl'>,
  { reference, amount, startedAt, expiresAt }: StartRequest,
  { returnUrl, ipAddress, language, choice }: Visit,
): string {
  const parameters = Object.entries({
    vnp_Version: VNP_VERSION,
    vnp_Command: VNP_DEFAULT_COMMAND,
    vnp_TmnCode: tmnCode,
    vnp_Amount: writeVnpayAmount(amount),
    // A choice that we do not offer is left to VNPay's page.
    vnp_BankCode: choices.find(({ code }) => code === choice)?.code ?? '',
    vnp_CreateDate: writeVnpayDate(startedAt),
    vnp_ExpireDate: writeVnpayDate(expiresAt ?? new Date(startedAt.getTime() + sessionMinutes * 60_000)),
    vnp_CurrCode: CURR_CODE_VND,
    // 7 to 45 characters: a short IPv6 address like ::1 would be refused.
    vnp_IpAddr: ipAddress.length < 7 ? '127.0.0.1' : ipAddress,
    vnp_Locale: language === 'vi' ? VnpLocale.VN : VnpLocale.EN,
    // VNPay wants no accents and no punctuation here.
    vnp_OrderInfo: `Thanh toan don hang ${reference}`,
    vnp_OrderType: ProductCode.Other,
    vnp_ReturnUrl: unmistakable(returnUrl),
    vnp_TxnRef: reference,
  })
  return `${payUrl}?${canonicalText(parameters)}&vnp_SecureHash=${signParameters(parameters, hashSecret)}`
}

/** The same address without the characters that VNPay's own samples (PHP, Java, C#, Node) encode differently. */
function unmistakable(address: string): string {
  return address.replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
