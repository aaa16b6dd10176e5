import { expect, test, type Role } from './journey.ts'

const visited: Readonly<Record<'visitor' | Role, readonly (readonly [name: string, path: string])[]>> = {
  visitor: [
    ['home', '/'],
    ['category', '/danh-muc/mat-ong'],
    ['search', '/tim-kiem?q=mat+ong'],
    ['search-nothing', '/tim-kiem?q=xe+may'],
    ['makers', '/nha-san-xuat'],
    ['maker', '/nha-san-xuat/htx-ong-may-ngan'],
    ['cart-empty', '/gio-hang'],
    ['checkout-empty', '/thanh-toan'],
    ['find-order', '/tra-cuu'],
    ['sign-in', '/dang-nhap'],
    ['information-about', '/thong-tin/ve-cho-lang'],
    ['information-rules', '/thong-tin/quy-che'],
    ['trace-unknown', '/t/7K3M2QXW9BDFE'],
    ['not-there', '/khong-co-trang-nay'],
    ['parts', '/dev/ui'],
    ['workshop', '/dev'],
  ],
  'seller-owner': [
    ['seller-today', '/ban-hang'],
    ['seller-products', '/ban-hang/san-pham'],
    ['seller-product-new', '/ban-hang/san-pham/moi'],
    ['account', '/tai-khoan'],
    ['seller-money', '/ban-hang/tien'],
    ['seller-statement', '/ban-hang/tien/bang-ke'],
    ['seller-payouts', '/ban-hang/tien/chi-tra'],
    ['seller-bank-account', '/ban-hang/tien/tai-khoan'],
    ['seller-sharing', '/ban-hang/ho-thanh-vien/chia-tien'],
  ],
  'seller-packer': [
    ['seller-orders', '/ban-hang/don'],
    ['seller-lots', '/ban-hang/lo'],
    ['seller-lot-receive', '/ban-hang/lo/moi'],
  ],
  'seller-recorder': [['seller-diary', '/ban-hang/nhat-ky']],
  officer: [
    ['department-sales', '/so'],
    ['department-certificates', '/so/chung-nhan'],
    ['department-definitions', '/so/cach-tinh'],
  ],
  'commune-officer': [['department-commune', '/so']],
  household: [['household-book', '/tai-khoan/ho']],
  operator: [
    ['operator-desk', '/dieu-hanh'],
    ['operator-sellers', '/dieu-hanh/chu-the'],
    ['operator-products', '/dieu-hanh/san-pham'],
    ['operator-transfers', '/dieu-hanh/chuyen-khoan'],
    ['operator-refunds', '/dieu-hanh/hoan-tien'],
    ['operator-tariff', '/dieu-hanh/bieu-phi'],
    ['operator-money', '/dieu-hanh/tien'],
    ['operator-payments', '/dieu-hanh/thanh-toan'],
    ['operator-notices', '/dieu-hanh/thong-bao'],
    ['operator-disputes', '/dieu-hanh/khieu-nai-the'],
    ['operator-statements', '/dieu-hanh/sao-ke'],
    ['operator-cash', '/dieu-hanh/thu-ho'],
    ['operator-refusals', '/dieu-hanh/thu-ho/tu-choi'],
    ['operator-invoices', '/dieu-hanh/hoa-don'],
    ['operator-commission', '/dieu-hanh/hoa-hong'],
    ['operator-tax', '/dieu-hanh/thue'],
  ],
  accountant: [
    ['operator-payout-runs', '/dieu-hanh/chi-tra'],
    ['operator-reconciliation', '/dieu-hanh/doi-soat'],
  ],
}

for (const [who, pages] of Object.entries(visited)) {
  for (const [name, path] of pages) {
    test(`${name} looks right for a ${who}`, async ({ open, checkPage }) => {
      const page = await open(isRole(who) ? who : undefined)
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(/unknown|not-there/.test(name) ? 404 : 200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkPage(page, name)
    })
  }
}

function isRole(who: string): who is Role {
  return who !== 'visitor'
}
