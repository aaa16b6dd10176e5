// The table of contents: every URL, grouped by who uses it. Pages stand twice, in Vietnamese at the root
// and in English under /en (path words stay Vietnamese); machines' addresses stand once.
import { layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The pages, with ids made unique by `language` ('vi.' or 'en.'). */
const pages = (language: string) => {
  const page = (path: string, file: string) => route(path, `routes/${file}`, { id: `${language}${file}` })
  const room = (file: string, children: ReturnType<typeof page>[]) =>
    layout(`routes/${file}`, { id: `${language}${file}` }, children)

  return [
    room('shop/layout.tsx', [
      page('', 'shop/home.tsx'),
      page('danh-muc/:slug', 'shop/category.tsx'),
      page('tim-kiem', 'shop/search.tsx'),
      page('san-pham/:slug', 'shop/product.tsx'),
      page('nha-san-xuat', 'shop/makers.tsx'),
      page('nha-san-xuat/:slug', 'shop/maker.tsx'),
      page('gio-hang', 'shop/cart.tsx'),
      page('thanh-toan', 'shop/checkout.tsx'),
      page('don-hang/:code', 'shop/order.tsx'),
      page('don-hang/:code/tro-ve', 'shop/order-return.ts'),
      page('tra-cuu', 'shop/find-order.tsx'),
      page('thong-tin/:page', 'shop/information.tsx'),
      page('dang-nhap', 'account/sign-in.tsx'),
      page('dang-xuat', 'account/sign-out.tsx'),
      page('tai-khoan', 'account/home.tsx'),
      page('tai-khoan/ho', 'account/households.tsx'),
    ]),
    room('trace/layout.tsx', [page('t/:code', 'trace/lot.tsx')]),
    room('household/layout.tsx', [page('ho/:token', 'household/account.tsx')]),
    room(
      'seller/layout.tsx',
      prefix('ban-hang', [
        page('', 'seller/today.tsx'),
        page('san-pham', 'seller/products.tsx'),
        page('san-pham/moi', 'seller/product-new.tsx'),
        page('san-pham/:id', 'seller/product.tsx'),
        page('san-pham/:id/anh', 'seller/product-photos.tsx'),
        page('lo', 'seller/lots.tsx'),
        page('lo/moi', 'seller/lot-receive.tsx'),
        page('lo/:code', 'seller/lot.tsx'),
        page('lo/:code/nhat-ky', 'seller/lot-diary.tsx'),
        page('lo/:code/cau-chuyen', 'seller/lot-story.tsx'),
        page('nhat-ky', 'seller/diary.tsx'),
        page('don', 'seller/orders.tsx'),
        page('don/:code', 'seller/order.tsx'),
        page('don/:code/dong-goi', 'seller/pack.tsx'),
        page('don/:code/phieu.pdf', 'seller/packing-slip.ts'),
        page('ho-thanh-vien', 'seller/members.tsx'),
        // One form for a new household and a known one.
        route('ho-thanh-vien/moi', 'routes/seller/member-edit.tsx', { id: `${language}seller/member-new` }),
        page('ho-thanh-vien/hang-giao', 'seller/deliveries.tsx'),
        page('ho-thanh-vien/nhan-hang', 'seller/delivery-new.tsx'),
        page('ho-thanh-vien/phieu-nhan/:id', 'seller/delivery.tsx'),
        page('ho-thanh-vien/phieu-nhan/:id/phieu.pdf', 'seller/delivery-receipt.ts'),
        page('ho-thanh-vien/lo', 'seller/sharing-lots.tsx'),
        page('ho-thanh-vien/lo/:code', 'seller/sharing-lot.tsx'),
        page('ho-thanh-vien/cach-chia', 'seller/sharing-rules.tsx'),
        page('ho-thanh-vien/chia-tien', 'seller/sharing-runs.tsx'),
        page('ho-thanh-vien/chia-tien/:id', 'seller/sharing-run.tsx'),
        page('ho-thanh-vien/phieu-chi/:id', 'seller/voucher.tsx'),
        page('ho-thanh-vien/phieu-chi/:id/phieu.pdf', 'seller/voucher-paper.ts'),
        page('ho-thanh-vien/:id', 'seller/member.tsx'),
        page('ho-thanh-vien/:id/sua', 'seller/member-edit.tsx'),
        page('ho-thanh-vien/:id/chi-tien', 'seller/member-pay.tsx'),
        page('tien', 'seller/money.tsx'),
        page('tien/bang-ke', 'seller/statement.tsx'),
        page('tien/bang-ke/tai', 'seller/statement-file.ts'),
        page('tien/chi-tra', 'seller/payouts.tsx'),
        page('tien/chi-tra/:reference', 'seller/payout.tsx'),
        page('tien/tai-khoan', 'seller/bank-account.tsx'),
        page('tai-quay', 'seller/stall.tsx'),
        page('tai-quay/gui', 'seller/stall-send.ts'),
        page('tai-quay/hom-nay', 'seller/stall-day.tsx'),
        page('tai-quay/:code', 'seller/stall-sale.tsx'),
      ]),
    ),
    room(
      'department/layout.tsx',
      prefix('so', [
        page('', 'department/sales.tsx'),
        page('chung-nhan', 'department/certificates.tsx'),
        page('cach-tinh', 'department/definitions.tsx'),
        page('tai/:table', 'department/download.ts'),
      ]),
    ),
    room(
      'operator/layout.tsx',
      prefix('dieu-hanh', [
        page('', 'operator/desk.tsx'),
        page('chu-the', 'operator/sellers.tsx'),
        page('chu-the/:id', 'operator/seller.tsx'),
        page('san-pham', 'operator/products.tsx'),
        page('san-pham/:id', 'operator/product.tsx'),
        page('chuyen-khoan', 'operator/transfers.tsx'),
        page('hoan-tien', 'operator/refunds.tsx'),
        page('chi-tra', 'operator/payouts.tsx'),
        page('chi-tra/:code', 'operator/payout-run.tsx'),
        page('chi-tra/:code/tep', 'operator/transfer-file.ts'),
        page('bieu-phi', 'operator/tariff.tsx'),
        page('hoa-hong', 'operator/commission.tsx'),
        page('thue', 'operator/tax.tsx'),
        page('thue/bao-cao', 'operator/tax-report.ts'),
      ]),
    ),
  ]
}

const machine = (path: string, file: string) => route(path, `routes/${file}`)

export default [
  ...pages('vi.'),
  ...prefix('en', pages('en.')),
  machine('healthz', 'api/healthz.ts'),
  machine('readyz', 'api/readyz.ts'),
  machine('metrics', 'api/metrics.ts'),
  machine('anh/:id/:file', 'api/photo.ts'),
  machine('robots.txt', 'api/robots.ts'),
  machine('api/v1/*', 'api/unknown.ts'),
  machine('webhooks/bank-feed/:provider', 'webhooks/bank-feed.ts'),
  machine('webhooks/payments/:gateway', 'webhooks/payment.ts'),
  machine('dev', 'dev/index.tsx'),
  machine('dev/ui', 'dev/ui.tsx'),
  machine('dev/ngan-hang', 'dev/bank.ts'),
  machine('*', 'anything-else.tsx'),
] satisfies RouteConfig
