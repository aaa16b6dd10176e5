import type { Fault } from './faults.ts'

interface Words {
  banner: string
  title: string
  amount: string
  reference: string
  until: string
  card: string
  goodCard: string
  declinedCard: string
  pay: string
  decline: string
  back: string
  trouble: string
  how: string
  declined: string
  paid: string
  goingBack: string
  toMarket: string
  expired: string
  mistakes: Record<'card' | 'form', string>
  faults: Record<Fault, string>
}

/** What the pay page says, in the language that the market asked for. */
export const words: Record<'vi' | 'en', Words> = {
  vi: {
    banner: 'Mô phỏng Stripe – bản dùng thử. Không có tiền thật ở đây.',
    title: 'Trả bằng thẻ quốc tế',
    amount: 'Số tiền',
    reference: 'Trả cho',
    until: 'Trả trước',
    card: 'Số thẻ',
    goodCard: 'Thẻ thử trả được',
    declinedCard: 'Thẻ thử bị từ chối',
    pay: 'Trả tiền',
    decline: 'Thử thẻ bị từ chối',
    back: 'Quay lại chợ, không trả',
    trouble: 'Thử khi có trục trặc',
    how: 'Chuyện gì xảy ra khi trả',
    declined: 'Ngân hàng từ chối thẻ này. Chưa trừ tiền. Bạn có thể thử thẻ khác.',
    paid: 'Đã trả tiền',
    goingBack: 'Đang đưa bạn về chợ…',
    toMarket: 'Về chợ ngay',
    expired: 'Phiên thanh toán này đã đóng. Không trừ tiền.',
    mistakes: { card: 'Số thẻ này không phải thẻ thử.', form: 'Có ô chọn chưa đúng, xin thử lại.' },
    faults: {
      none: 'Mọi việc êm xuôi',
      late: 'Tin báo đến chợ muộn',
      twice: 'Tin báo đến hai lần',
      silent: 'Không có tin báo',
      forged: 'Kẻ gian giả tin báo',
      less: 'Stripe thu thiếu 1.000 ₫',
      'refund-fails': 'Sau này hoàn tiền không được',
      dispute: 'Chủ thẻ khiếu nại ngay sau đó',
    },
  },
  en: {
    banner: 'Stripe simulation – trial version. No real money here.',
    title: 'Pay by card',
    amount: 'Amount',
    reference: 'For',
    until: 'Pay before',
    card: 'Card number',
    goodCard: 'Test card that pays',
    declinedCard: 'Test card that is declined',
    pay: 'Pay',
    decline: 'Try a declined card',
    back: 'Go back without paying',
    trouble: 'Try it when things go wrong',
    how: 'What happens on paying',
    declined: 'The bank declined this card. Nothing was charged. You can try another card.',
    paid: 'Paid',
    goingBack: 'Taking you back to the market…',
    toMarket: 'Back to the market now',
    expired: 'This payment session is closed. Nothing was charged.',
    mistakes: {
      card: 'That number is no test card.',
      form: 'Something chosen is not right, please try again.',
    },
    faults: {
      none: 'Everything goes well',
      late: 'The notice reaches the market late',
      twice: 'The notice comes twice',
      silent: 'No notice comes',
      forged: 'Somebody forges the notice',
      less: 'Stripe takes 1,000 ₫ too little',
      'refund-fails': 'A later refund fails',
      dispute: 'The cardholder disputes it right away',
    },
  },
}
