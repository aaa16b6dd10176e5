import type { Layout } from '../table-file/header.ts'
import type { StatementField } from './mapping.ts'

export type StatementLayoutName = 'vietcombank' | 'bidv' | 'agribank'

/**
 * Headers as these banks' internet banking prints them, in the words of `headerWords`. They differ by product and
 * year, so a file that none fits is mapped by hand. Fields that are named like the beginning of another stand behind
 * it: `so tien` is also the beginning of `so tien ghi no`.
 */
export const statementLayouts: readonly Layout<StatementLayoutName, StatementField>[] = [
  {
    // "Ngày giao dịch / TNX Date", "Số CT / Doc No", "Số tiền ghi nợ / Debit", …
    name: 'vietcombank',
    columns: {
      at: ['ngay giao dich tnx date', 'ngay giao dich', 'ngay gd', 'tnx date'],
      reference: ['so ct', 'so tham chieu', 'so chung tu', 'doc no'],
      debit: ['so tien ghi no', 'ghi no'],
      credit: ['so tien ghi co', 'ghi co'],
      balance: ['so du'],
      purpose: ['noi dung chi tiet', 'mo ta', 'transactions in detail'],
    },
    optional: ['balance', 'reference'],
  },
  {
    // The older list of VCB-iB@nking: "Số tham chiếu", "Thay đổi" (+/-), "Số tiền", "Mô tả".
    name: 'vietcombank',
    columns: {
      at: ['ngay giao dich'],
      reference: ['so tham chieu'],
      direction: ['thay doi', '+'],
      amount: ['so tien'],
      purpose: ['mo ta'],
    },
  },
  {
    // "Ngày hiệu lực", "Thời gian giao dịch", "Phát sinh nợ", "Phát sinh có", "Số dư", "Số bút toán", "Diễn giải".
    name: 'bidv',
    columns: {
      at: [
        'ngay gio gd',
        'ngay gio giao dich',
        'thoi gian giao dich',
        'thoi gian gd',
        'ngay hieu luc',
        'ngay gd',
      ],
      debit: ['phat sinh no', 'ghi no', 'so tien ghi no', 'debit'],
      credit: ['phat sinh co', 'ghi co', 'so tien ghi co', 'credit'],
      balance: ['so du'],
      reference: ['ma giao dich', 'ma gd', 'so tham chieu', 'so but toan', 'ref'],
      purpose: ['dien giai', 'noi dung giao dich', 'noi dung gd', 'mo ta', 'noi dung'],
    },
    optional: ['balance', 'reference'],
  },
  {
    // "Ngày giao dịch", "Mã giao dịch", "Doanh số nợ | có" or "Nợ | Có", "Số dư", "Nội dung giao dịch".
    name: 'agribank',
    columns: {
      at: ['ngay giao dich', 'ngay gd', 'ngay'],
      debit: ['doanh so phat sinh no', 'phat sinh no', 'doanh so no', 'so tien no', 'ghi no', 'no'],
      credit: ['doanh so phat sinh co', 'phat sinh co', 'doanh so co', 'so tien co', 'ghi co', 'co'],
      balance: ['so du'],
      reference: ['ma giao dich', 'so giao dich', 'so but toan', 'ma gd'],
      purpose: ['noi dung giao dich', 'dien giai', 'noi dung', 'mo ta'],
    },
    optional: ['balance', 'reference'],
  },
  {
    // Agribank's e-banking: one signed amount.
    name: 'agribank',
    columns: {
      at: ['thoi gian giao dich', 'ngay giao dich'],
      amount: ['so tien giao dich'],
      balance: ['so du sau giao dich', 'so du'],
      reference: ['ma giao dich', 'so giao dich', 'so but toan'],
      purpose: ['noi dung giao dich', 'dien giai', 'noi dung', 'mo ta'],
    },
    optional: ['balance', 'reference'],
  },
]

/** For a first guess at the columns of a bank that we do not know. */
export const statementWords: Layout<string, StatementField>['columns'] = {
  at: [
    'ngay giao dich',
    'thoi gian giao dich',
    'ngay gd',
    'ngay hach toan',
    'ngay hieu luc',
    'ngay',
    'thoi gian',
    'transaction date',
    'date',
  ],
  debit: [
    'so tien ghi no',
    'phat sinh no',
    'ghi no',
    'no',
    'rut ra',
    'tien ra',
    'chi',
    'debit amount',
    'debit',
    'withdrawal',
  ],
  credit: [
    'so tien ghi co',
    'phat sinh co',
    'ghi co',
    'co',
    'gui vao',
    'tien vao',
    'thu',
    'credit amount',
    'credit',
    'deposit',
  ],
  direction: ['loai giao dich', 'thay doi', 'no co', 'd c', 'type'],
  balance: ['so du sau giao dich', 'so du', 'balance', 'running balance'],
  reference: [
    'so tham chieu',
    'ma tham chieu',
    'ma giao dich',
    'so but toan',
    'so chung tu',
    'so ct',
    'ma gd',
    'reference',
    'ref',
    'transaction id',
  ],
  purpose: [
    'noi dung giao dich',
    'noi dung chi tiet',
    'dien giai',
    'mo ta',
    'noi dung',
    'description',
    'details',
    'remark',
  ],
  amount: ['so tien giao dich', 'so tien', 'amount'],
}
