export const handle = { access: 'anyone' }

const rules = `User-agent: *
Disallow: /gio-hang
Disallow: /thanh-toan
Disallow: /don-hang/
Disallow: /tra-cuu
Disallow: /ban-hang
Disallow: /so
Disallow: /dieu-hanh
Disallow: /dev
`

export const loader = () =>
  new Response(rules, { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'max-age=86400' } })
