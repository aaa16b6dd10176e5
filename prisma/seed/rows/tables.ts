import type { Prisma } from '#app/platform/db/generated/client.ts'

/** The rows that the seed writes, by table. */
export interface Rows {
  User: Prisma.UserCreateManyInput
  Account: Prisma.AccountCreateManyInput
  OcopGroup: Prisma.OcopGroupCreateManyInput
  OcopSet: Prisma.OcopSetCreateManyInput
  Category: Prisma.CategoryCreateManyInput
  Seller: Prisma.SellerCreateManyInput
  SellerEvent: Prisma.SellerEventCreateManyInput
  StaffMember: Prisma.StaffMemberCreateManyInput
  Officer: Prisma.OfficerCreateManyInput
  Operator: Prisma.OperatorCreateManyInput
  Product: Prisma.ProductCreateManyInput
  Variant: Prisma.VariantCreateManyInput
  ProductEvent: Prisma.ProductEventCreateManyInput
  PressStar: Prisma.PressStarCreateManyInput
  OcopCertificate: Prisma.OcopCertificateCreateManyInput
  Certificate: Prisma.CertificateCreateManyInput
  ProductListing: Prisma.ProductListingCreateManyInput
  Lot: Prisma.LotCreateManyInput
  LotEvent: Prisma.LotEventCreateManyInput
  StockLevel: Prisma.StockLevelCreateManyInput
  DiaryEvent: Prisma.DiaryEventCreateManyInput
  DiaryWords: Prisma.DiaryWordsCreateManyInput
  StoryBlock: Prisma.StoryBlockCreateManyInput
  ScanEvent: Prisma.ScanEventCreateManyInput
  Order: Prisma.OrderCreateManyInput
  SellerOrder: Prisma.SellerOrderCreateManyInput
  OrderLine: Prisma.OrderLineCreateManyInput
  Parcel: Prisma.ParcelCreateManyInput
  LineLot: Prisma.LineLotCreateManyInput
  Reservation: Prisma.ReservationCreateManyInput
  StockMovement: Prisma.StockMovementCreateManyInput
  OrderEvent: Prisma.OrderEventCreateManyInput
  Payment: Prisma.PaymentCreateManyInput
  PaymentCover: Prisma.PaymentCoverCreateManyInput
  PaymentAttempt: Prisma.PaymentAttemptCreateManyInput
  PaymentEvent: Prisma.PaymentEventCreateManyInput
  PaymentNotice: Prisma.PaymentNoticeCreateManyInput
  StatementImport: Prisma.StatementImportCreateManyInput
  StatementBalance: Prisma.StatementBalanceCreateManyInput
  BankTransaction: Prisma.BankTransactionCreateManyInput
  TransferUse: Prisma.TransferUseCreateManyInput
  Dispute: Prisma.DisputeCreateManyInput
  Refund: Prisma.RefundCreateManyInput
  SaleEntry: Prisma.SaleEntryCreateManyInput
  CommissionRule: Prisma.CommissionRuleCreateManyInput
  InvoiceVatRule: Prisma.InvoiceVatRuleCreateManyInput
  LineCommission: Prisma.LineCommissionCreateManyInput
  LedgerAccount: Prisma.LedgerAccountCreateManyInput
  LedgerPosting: Prisma.LedgerPostingCreateManyInput
  LedgerEntry: Prisma.LedgerEntryCreateManyInput
  PayoutRun: Prisma.PayoutRunCreateManyInput
  Payout: Prisma.PayoutCreateManyInput
  PayoutItem: Prisma.PayoutItemCreateManyInput
  PayoutSkip: Prisma.PayoutSkipCreateManyInput
  PayoutEvent: Prisma.PayoutEventCreateManyInput
  GatewayDeposit: Prisma.GatewayDepositCreateManyInput
  BankAccountChange: Prisma.BankAccountChangeCreateManyInput
  BankAccountEvent: Prisma.BankAccountEventCreateManyInput
  Member: Prisma.MemberCreateManyInput
  MemberDelivery: Prisma.MemberDeliveryCreateManyInput
  LotCost: Prisma.LotCostCreateManyInput
  SharingRule: Prisma.SharingRuleCreateManyInput
  SharingRun: Prisma.SharingRunCreateManyInput
  SharingRunLot: Prisma.SharingRunLotCreateManyInput
  SharingRunLine: Prisma.SharingRunLineCreateManyInput
  SharingPosting: Prisma.SharingPostingCreateManyInput
  SharingEntry: Prisma.SharingEntryCreateManyInput
  SharingEvent: Prisma.SharingEventCreateManyInput
  AuditRecord: Prisma.AuditRecordCreateManyInput
}

export type TableName = keyof Rows

/** What is pointed at stands before what points at it. */
export const tablesInOrder = [
  ...[
    'User',
    'Account',
    'OcopGroup',
    'OcopSet',
    'Category',
    'Seller',
    'SellerEvent',
    'StaffMember',
    'Officer',
  ],
  ...['Operator', 'Product', 'Variant', 'ProductEvent', 'PressStar', 'OcopCertificate', 'Certificate'],
  ...[
    'ProductListing',
    'Lot',
    'LotEvent',
    'StockLevel',
    'DiaryEvent',
    'DiaryWords',
    'StoryBlock',
    'ScanEvent',
  ],
  ...['Order', 'SellerOrder', 'OrderLine', 'Parcel', 'LineLot', 'Reservation', 'StockMovement', 'OrderEvent'],
  ...[
    'Payment',
    'PaymentCover',
    'PaymentAttempt',
    'PaymentEvent',
    'PaymentNotice',
    'StatementImport',
    'StatementBalance',
    'BankTransaction',
    'TransferUse',
    'Dispute',
    'Refund',
  ],
  ...['CommissionRule', 'InvoiceVatRule', 'LineCommission', 'LedgerAccount', 'LedgerPosting', 'LedgerEntry'],
  ...[
    'GatewayDeposit',
    'PayoutRun',
    'Payout',
    'PayoutItem',
    'PayoutSkip',
    'PayoutEvent',
    'BankAccountChange',
    'BankAccountEvent',
  ],
  ...['Member', 'MemberDelivery', 'LotCost', 'SharingRule', 'SharingRun', 'SharingRunLot', 'SharingRunLine'],
  ...['SharingPosting', 'SharingEntry', 'SharingEvent'],
  ...['SaleEntry', 'AuditRecord'],
] as const satisfies readonly TableName[]
