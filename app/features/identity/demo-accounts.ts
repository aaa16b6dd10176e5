import type { DemoAccount } from './demo-account.ts'

/** Everybody in the demo has the same password: it opens nothing but made-up data. */
export const demoPassword = 'cho-lang-2026'

/** The ways in that `npm start` prints and the sign-in page shows, in demo mode only. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    role: 'seller-owner',
    phone: '+84900000001',
    password: demoPassword,
    what: {
      vi: 'Chủ nhiệm HTX Nấm Đỉnh Sương: mọi việc bán hàng',
      en: 'Head of the mushroom cooperative: everything',
    },
  },
  {
    role: 'seller-packer',
    phone: '+84900000002',
    password: demoPassword,
    what: {
      vi: 'Người đóng gói của HTX Ong Mây Ngàn: đơn hàng và kho',
      en: 'Packer of the honey cooperative: orders and stock',
    },
  },
  {
    role: 'seller-recorder',
    phone: '+84900000003',
    password: demoPassword,
    what: { vi: 'Người ghi nhật ký của HTX Ong Mây Ngàn', en: 'Keeps the diary of the honey cooperative' },
  },
  {
    role: 'officer',
    phone: '+84900000004',
    password: demoPassword,
    what: { vi: 'Cán bộ Sở: xem cả tỉnh Phú Thọ', en: 'Officer of the department: sees the whole province' },
  },
  {
    role: 'commune-officer',
    phone: '+84900000005',
    password: demoPassword,
    what: {
      vi: 'Cán bộ xã Tam Đảo: chỉ xem xã mình',
      en: 'Officer of Tam Đảo commune: sees that commune only',
    },
  },
  {
    role: 'operator',
    phone: '+84900000006',
    password: demoPassword,
    what: {
      vi: 'Người điều hành chợ: duyệt, chuyển khoản, hoàn tiền, biểu phí',
      en: 'Runs the market: approvals, transfers, refunds, tariff',
    },
  },
  {
    role: 'accountant',
    phone: '+84900000007',
    password: demoPassword,
    what: {
      vi: 'Kế toán chợ: người thứ hai duyệt chi trả, đối soát',
      en: 'Accountant of the market: the second person for payouts, reconciliation',
    },
  },
  {
    role: 'household',
    phone: '+84900000101',
    password: demoPassword,
    what: {
      vi: 'Hộ Nguyễn Văn Lâm, thành viên HTX Nấm Đỉnh Sương: xem sổ giao hàng và tiền của nhà mình. Hộ thật không cần mật khẩu: hợp tác xã gửi cho hộ một đường dẫn riêng.',
      en: 'A household of the mushroom cooperative: sees its own deliveries and money. A real one needs no password: its cooperative hands it a link of its own.',
    },
  },
]
