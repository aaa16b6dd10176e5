import type { Mishap, PayerAct } from './acts.ts'
import type { PayDefect } from './pay-request.ts'
import type { Transaction } from './register.ts'

interface Words {
  label: string
  title: string
  amount: string
  about: string
  reference: string
  merchant: string
  until: string
  testCard: string
  bank: string
  chosenBank: string
  card: string
  holder: string
  issued: string
  otp: string
  acts: Record<PayerAct, string>
  payAsChosen: string
  troubleTitle: string
  mishap: string
  mishaps: Record<Mishap, string>
  delay: string
  over: string
  states: Record<Transaction['state'], string>
  back: string
  defects: Record<PayDefect, string>
  taken: string
  defectTitle: string
}

const vn: Words = {
  label: 'Cổng VNPAY mô phỏng – bản dùng thử. Không có tiền thật ở đây.',
  title: 'Thanh toán đơn hàng',
  amount: 'Số tiền',
  about: 'Nội dung',
  reference: 'Mã giao dịch',
  merchant: 'Nơi bán',
  until: 'Trả trước lúc',
  testCard: 'Thẻ thử',
  bank: 'Ngân hàng hoặc ví',
  chosenBank: 'đã chọn ở chợ',
  card: 'Số thẻ',
  holder: 'Tên chủ thẻ',
  issued: 'Ngày phát hành',
  otp: 'Mã OTP (đã điền sẵn)',
  acts: {
    pay: 'Thanh toán',
    'no-money': 'Thử: không đủ tiền',
    'wrong-otp': 'Thử: nhập sai OTP',
    cancel: 'Hủy thanh toán',
    suspect: 'Thử: trừ tiền nhưng nghi gian lận (07)',
  },
  payAsChosen: 'Thanh toán theo lựa chọn trên',
  troubleTitle: 'Thử khi có trục trặc',
  mishap: 'Tin báo (IPN) cho chợ',
  mishaps: {
    none: 'Tới chợ trước khi quay về',
    'after-return': 'Tới chợ sau khi quay về',
    late: 'Tới chậm',
    twice: 'Tới hai lần',
    lost: 'Không tới bao giờ',
    forged: 'Kẻ gian giả báo, chưa trả đồng nào',
    'amount-changed': 'Báo thiếu 1.000 ₫',
  },
  delay: 'Chậm bao nhiêu giây',
  over: 'Giao dịch này đã xong',
  states: {
    open: 'Đang chờ trả tiền.',
    paid: 'Đã trả tiền.',
    failed: 'Không thành công, chưa trừ đồng nào.',
    suspected: 'Đã trừ tiền, đang giữ lại để kiểm tra.',
  },
  back: 'Về lại chợ',
  defectTitle: 'Không mở được trang thanh toán',
  defects: {
    '03': 'Dữ liệu gửi sang không đúng định dạng (03).',
    '15': 'Đã quá giờ thanh toán (15). Mời quay lại chợ để đặt lại.',
    '70': 'Chữ ký không đúng (70).',
    '72': 'Không có nơi bán nào mang mã này (72).',
  },
  taken: 'Mã giao dịch này đã được dùng cho lần thanh toán khác (01).',
}

const en: Words = {
  label: 'Simulated VNPAY gateway – for trying out. No real money here.',
  title: 'Pay for your order',
  amount: 'Amount',
  about: 'Description',
  reference: 'Reference',
  merchant: 'Merchant',
  until: 'Pay before',
  testCard: 'Test card',
  bank: 'Bank or wallet',
  chosenBank: 'chosen at the market',
  card: 'Card number',
  holder: 'Card holder',
  issued: 'Issued',
  otp: 'OTP (filled in already)',
  acts: {
    pay: 'Pay',
    'no-money': 'Try: not enough money',
    'wrong-otp': 'Try: wrong OTP',
    cancel: 'Cancel payment',
    suspect: 'Try: charged, but suspected of fraud (07)',
  },
  payAsChosen: 'Pay as chosen above',
  troubleTitle: 'Try what can go wrong',
  mishap: 'The notice (IPN) to the market',
  mishaps: {
    none: 'Arrives before you return',
    'after-return': 'Arrives after you return',
    late: 'Arrives late',
    twice: 'Arrives twice',
    lost: 'Never arrives',
    forged: 'Is forged, and nothing is paid',
    'amount-changed': 'Reports 1,000 ₫ too little',
  },
  delay: 'Late by how many seconds',
  over: 'This transaction is over',
  states: {
    open: 'Waiting to be paid.',
    paid: 'Paid.',
    failed: 'Not successful, nothing was charged.',
    suspected: 'Charged, and held for a check.',
  },
  back: 'Back to the market',
  defectTitle: 'The pay page cannot be opened',
  defects: {
    '03': 'The data sent is not well formed (03).',
    '15': 'The time to pay is over (15). Please order again at the market.',
    '70': 'The signature is wrong (70).',
    '72': 'There is no merchant of this code (72).',
  },
  taken: 'This reference was used for another payment (01).',
}

export const wordsIn: Record<'vn' | 'en', Words> = { vn, en }
