import type { Deed } from '../../deed.ts'

const DESK = '/dieu-hanh'

/** By the kind of subject, the operator's page that shows it, or the list that it stands in. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  seller: (id) => `/chu-the/${id}`,
  product: (id) => `/san-pham/${id}`,
  Payment: (id) => `/thanh-toan/${id}`,
  PaymentNotice: (id) => `/thong-bao/${id}`,
  BankTransaction: () => '/chuyen-khoan/da-xong',
  Refund: () => '/hoan-tien',
  RefundLimit: () => '/hoan-tien/hai-nguoi',
  Dispute: (id) => `/khieu-nai-the/${id}`,
  StatementImport: (id) => `/sao-ke/${id}`,
  StatementMapping: () => '/sao-ke',
  Tariff: () => '/bieu-phi',
  CommissionRule: (id) => `/hoa-hong#rule-${id}`,
  FeeNotice: () => '/hoa-hong',
  GatewayPrice: () => '/hoa-hong',
  TaxRule: (id) => `/thue#tax-${id}`,
  TaxReport: () => '/thue',
  InvoiceData: () => '/hoa-don',
  InvoiceVatRule: () => '/hoa-don',
  Remittance: (id) => `/thu-ho/${id}`,
  RemittanceLine: () => '/thu-ho',
  RemittanceMapping: () => '/thu-ho',
  CashLimit: () => '/thu-ho',
  Order: () => '/thu-ho/tu-choi',
  GatewayDeposit: () => '/doi-soat',
  PayoutRun: (id) => `/chi-tra/dot/${id}`,
  Payout: (id) => `/chi-tra/dot/${id}`,
  PayoutSettings: () => '/chi-tra',
  BankAccountChange: () => '/chi-tra',
}

/** Where an operator looks at what was done; undefined for what operators have no page of. */
export function addressOfDeed({
  action,
  subjectType,
  subjectId,
}: Pick<Deed, 'action' | 'subjectType' | 'subjectId'>): string | undefined {
  if (action.startsWith('payments.double-refund-')) return `${DESK}/hoan-tien/hai-lan/${subjectId}`
  const page = pages[subjectType]?.(subjectId)
  return page && DESK + page
}
