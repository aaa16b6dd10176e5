import type { Layout } from '../table-file/header.ts'
import type { RemittanceField } from './mapping.ts'

export type RemittanceLayoutName = 'viettel-post' | 'ghn'

/** Headers as these carriers' files of cash collected print them, in the words of `headerWords`. */
export const remittanceLayouts: readonly Layout<RemittanceLayoutName, RemittanceField>[] = [
  {
    // "Mã vận đơn", "Ngày phát thành công", "Tiền thu hộ", "Cước phí", "Số tiền phải trả".
    name: 'viettel-post',
    columns: {
      trackingCode: ['ma van don', 'so van don', 'ma phieu gui', 'ma buu gui'],
      at: ['ngay phat thanh cong', 'ngay phat', 'ngay giao thanh cong', 'ngay giao', 'ngay chi tra', 'ngay'],
      collected: ['tien thu ho', 'so tien thu ho', 'tien cod', 'cod'],
      fee: ['tong cuoc', 'tong phi', 'cuoc phi', 'tien cuoc', 'phi van chuyen', 'cuoc'],
      paidOut: ['so tien phai tra', 'tien phai tra', 'so tien chi tra', 'thuc nhan', 'con lai', 'thanh tien'],
    },
    optional: ['at'],
  },
  {
    // "Mã đơn GHN", "Giao thành công", "Tiền thu hộ (COD)", "Tổng phí", "Thực nhận".
    name: 'ghn',
    columns: {
      trackingCode: ['ma don ghn', 'ma don hang ghn', 'ma don hang', 'ma don'],
      at: ['ngay giao thanh cong', 'giao thanh cong', 'ngay giao', 'ngay doi soat', 'ngay'],
      collected: ['tien thu ho', 'tien cod', 'thu ho', 'cod'],
      fee: ['tong phi dich vu', 'tong phi', 'phi dich vu', 'tong cuoc'],
      paidOut: ['thuc nhan', 'tong doi soat', 'tong thanh toan', 'so tien thanh toan', 'con lai'],
    },
    optional: ['at'],
  },
]

/** For a first guess at the columns of a carrier that we do not know. */
export const remittanceWords: Layout<string, RemittanceField>['columns'] = {
  trackingCode: [
    'ma van don',
    'so van don',
    'ma don hang',
    'ma don',
    'ma buu gui',
    'van don',
    'tracking code',
    'tracking number',
    'tracking',
  ],
  at: [
    'ngay giao thanh cong',
    'ngay phat thanh cong',
    'ngay giao',
    'ngay phat',
    'ngay doi soat',
    'ngay',
    'thoi gian',
    'delivered at',
    'date',
  ],
  collected: ['tien thu ho', 'so tien thu ho', 'tien cod', 'thu ho', 'cod', 'so tien thu', 'collected'],
  fee: ['tong phi', 'tong cuoc', 'phi dich vu', 'cuoc phi', 'phi', 'cuoc', 'fee'],
  paidOut: [
    'thuc nhan',
    'so tien phai tra',
    'tien phai tra',
    'so tien chi tra',
    'tong thanh toan',
    'con lai',
    'net',
    'paid out',
  ],
}
