// The stall without signal: the sale is put together on the device, and a cash sale that cannot be sent is kept here and
// sent again by itself. The page works without this file; it is read as it is, without a build.

const WAITING = 'stall-waiting'
const AGAIN_MILLIS = 20_000
const SEND_MILLIS = 10_000
const MOST_LINES = 30

const find = (name, root = document) => root.querySelector(`[data-${name}]`)
const findAll = (name, root = document) => [...root.querySelectorAll(`[data-${name}]`)]

/** `1234567` as `1.234.567`. */
const grouped = (amount, locale) =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '.')
const dong = (amount, locale) => `${grouped(amount, locale)}\u00a0đ`

/** What a person typed as đồng (`120.000`), or null. */
function readDong(text) {
  const typed = text.trim().replace(/\s*đ$/, '')
  if (!/^\d+$/.test(typed) && !/^\d{1,3}(?:([.,\s])\d{3}(?:\1\d{3})*)?$/.test(typed)) return null
  const digits = typed.replace(/\D/g, '')
  return digits.length > 12 ? null : Number(digits)
}

const readCount = (text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0)

/** Đồng of lines; a line that makes no sense counts nothing. */
const totalOf = (lines) => lines.reduce((sum, line) => sum + (line.price ?? 0) * line.quantity, 0)

/** Packs of a lot that neither this sale nor those that wait have taken. */
function leftOf(lot, lines, waiting) {
  const taken = [...lines, ...waiting.flatMap((sale) => sale.lines)].filter((line) => line.lot === lot.id)
  return lot.free - taken.reduce((sum, line) => sum + line.quantity, 0)
}

/** One pack more: from the lot that should leave first, the next lot as a line of its own. As `stall-draft.ts` does it. */
function withPack(lines, pack, waiting) {
  const lot = pack.lots.find((one) => leftOf(one, lines, waiting) > 0)
  if (!lot) return lines
  const has = lines.some((line) => line.lot === lot.id)
  if (has) return lines.map((line) => (line.lot === lot.id ? { ...line, quantity: line.quantity + 1 } : line))
  if (lines.length >= MOST_LINES) return lines
  const agreed = lines.find((line) => line.pack === pack.id)?.price
  return [...lines, { pack: pack.id, lot: lot.id, quantity: 1, price: agreed ?? pack.price }]
}

/** What the answer to a sent sale means: booked, refused (with words), sign in first, or try again later. */
function verdictOf(answer) {
  if (answer === null) return 'later'
  if (answer.type === 'opaqueredirect') return 'sign-in'
  if (answer.status === 200) return 'booked'
  return answer.status === 422 ? 'refused' : 'later'
}

/** 128 random bits: the same sale keeps the same key, however often it is sent. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** The device's own memory, or nothing where it is switched off: then the page stays as the server sends it. */
function openMemory() {
  try {
    localStorage.setItem('stall-try', '')
    localStorage.removeItem('stall-try')
    return localStorage
  } catch (refused) {
    return null
  }
}

function startStall(form, memory) {
  const words = JSON.parse(form.dataset.words)
  const seller = form.dataset.stall
  const packs = findAll('pack').map((button) => JSON.parse(button.dataset.pack))
  const draftKey = `stall-draft:${seller}`
  const say = (text, value) => text.replace('#', value)
  const amount = (value) => dong(value, words.locale)
  const readAll = () => JSON.parse(memory.getItem(WAITING) ?? '[]')
  /** Only those of this seller: another one may use the same phone. */
  const mine = (sale) => sale.seller === seller
  const waiting = () => readAll().filter(mine)
  const change = (edit) => memory.setItem(WAITING, JSON.stringify(edit(readAll())))
  const put = (sale) => change((all) => [...all.filter(({ key }) => key !== sale.key), sale])
  const drop = (sale) => change((all) => all.filter(({ key }) => key !== sale.key))

  const rows = find('stall-lines', form)
  const given = form.elements.given
  let draft = JSON.parse(memory.getItem(draftKey) ?? 'null') ?? { key: newKey(), lines: [] }
  if (rows.children.length > 0) draft = { key: newKey(), lines: linesInPage() }

  function linesInPage() {
    return [...rows.children].map((row) => {
      const lot = row.querySelector('[name=lot]').value
      const pack = packs.find((one) => one.lots.some(({ id }) => id === lot))
      const price = readDong(row.querySelector('[name=price]').value)
      return { pack: pack?.id, lot, quantity: readCount(row.querySelector('[name=qty]').value), price }
    })
  }

  function showRow(line, index) {
    const row = find('stall-row', form).content.firstElementChild.cloneNode(true)
    const pack = packs.find(({ id }) => id === line.pack)
    find('name', row).textContent = pack ? `${pack.name}, ${pack.size}` : ''
    const lots = row.querySelector('[name=lot]')
    if (pack) lots.replaceChildren(...pack.lots.map((lot) => new Option(lot.words, lot.id)))
    lots.value = line.lot
    row.querySelector('[name=qty]').value = line.quantity
    row.querySelector('[name=price]').value = line.price === null ? '' : grouped(line.price, words.locale)
    for (const button of findAll('do', row)) button.value = `${button.dataset.do}.${index}`
    return row
  }

  function showSums() {
    const { lines } = draft
    const total = totalOf(lines)
    ;[...rows.children].forEach((row, index) => {
      find('sum', row).textContent = amount(totalOf([lines[index]]))
    })
    for (const place of findAll('stall-total', form)) place.textContent = amount(total)
    for (const place of findAll('in-sale', form)) {
      const own = lines.filter(({ pack }) => pack === place.dataset.inSale)
      const count = own.reduce((sum, line) => sum + line.quantity, 0)
      place.hidden = count === 0
      place.textContent = count
    }
    const packsIn = lines.reduce((sum, line) => sum + line.quantity, 0)
    find('stall-count', form).textContent = say(words.packs, packsIn)
    for (const part of ['stall-pay', 'stall-bar']) find(part, form).hidden = lines.length === 0
    find('stall-none', form).hidden = lines.length > 0
    const cash = readDong(given.value)
    find('stall-change-row', form).hidden = cash === null
    const back = cash === null ? 0 : cash - total
    find('stall-change', form).textContent = back < 0 ? say(words.tooLittle, amount(-back)) : amount(back)
    memory.setItem(draftKey, JSON.stringify(draft))
  }

  function show(lines) {
    draft.lines = lines
    rows.replaceChildren(...lines.map(showRow))
    complain('')
    showSums()
  }

  function complain(text) {
    const place = find('stall-error', form)
    place.hidden = text === ''
    place.querySelector('.message > div').textContent = text
    if (text) place.scrollIntoView({ block: 'center' })
  }

  function press(deed) {
    const [kind, what] = deed.split('.')
    const lines = linesInPage()
    const at = Number(what)
    if (kind === 'add') return show(withPack(lines, packs.find(({ id }) => id === what), waiting()))
    if (kind === 'remove') return show(lines.filter((_, index) => index !== at))
    if (kind === 'minus') {
      const fewer = lines.map((line, index) => (index === at ? { ...line, quantity: line.quantity - 1 } : line))
      return show(fewer.filter(({ quantity }) => quantity > 0))
    }
    const pack = packs.find(({ id }) => id === lines[at].pack)
    const lot = pack?.lots.find(({ id }) => id === lines[at].lot)
    if (!lot) return
    if (leftOf(lot, lines, waiting()) <= 0) return show(withPack(lines, pack, waiting()))
    show(lines.map((line, index) => (index === at ? { ...line, quantity: line.quantity + 1 } : line)))
  }

  async function send(sale) {
    // Both by this device's clock: the server takes the time between them, so it may be set wrong.
    const moments = { sold: sale.at, sent: Date.now() }
    const body = new URLSearchParams({ key: sale.key, method: sale.method, ...moments })
    for (const line of sale.lines) {
      body.append('lot', line.lot)
      body.append('qty', line.quantity)
      body.append('price', line.price)
    }
    const options = { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(SEND_MILLIS) }
    const answer = await fetch(form.dataset.send, options).catch(() => null)
    const verdict = verdictOf(answer)
    const told = verdict === 'booked' || verdict === 'refused' ? await answer.json().catch(() => null) : {}
    return told === null ? { verdict: 'later' } : { verdict, ...told }
  }

  let sending = false
  async function sell(method) {
    const lines = linesInPage()
    if (sending || lines.length === 0) return
    if (lines.some((line) => line.quantity === 0 || line.price === null)) return complain(words.badLine)
    const total = totalOf(lines)
    const cash = method === 'vietqr' ? null : readDong(given.value)
    if (cash !== null && cash < total) return complain(say(words.tooLittle, amount(total - cash)))
    sending = true
    const sale = { ...draft, lines, method, seller, total, at: Date.now(), sent: false }
    // Kept before it is sent: whatever happens to the page in between, the sale is not lost.
    if (method !== 'vietqr') put(sale)
    const answer = await send(sale)
    sending = false
    if (answer.verdict === 'refused') {
      drop(sale)
      // The key may be that of a sale which got through before: the next press is a sale of its own.
      if (answer.key === 'stall:failure.key_used') draft.key = newKey()
      memory.setItem(draftKey, JSON.stringify(draft))
      return complain(answer.refused)
    }
    if (method === 'vietqr') {
      if (answer.verdict === 'sign-in') return location.reload()
      if (answer.verdict !== 'booked') return complain(words.noSignalForCode)
      memory.removeItem(draftKey)
      return location.assign(`${location.pathname}/${answer.code}`)
    }
    if (answer.verdict === 'booked') booked(sale, answer)
    else put({ ...sale, sent: true })
    memory.removeItem(draftKey)
    showDone(total, cash, answer.verdict)
  }

  function showDone(total, cash, verdict) {
    const done = find('stall-done')
    find('done-words').textContent = say(words.done, amount(total))
    find('done-change').hidden = cash === null
    find('done-amount').textContent = cash === null ? '' : amount(cash - total)
    const kept = { later: words.kept, 'sign-in': words.signIn }
    find('done-kept').textContent = kept[verdict] ?? ''
    form.hidden = true
    done.hidden = false
    done.focus()
    scrollTo(0, 0)
    showWaiting(verdict === 'sign-in')
  }

  /** It is in the books; where it counts at another moment than it was made, its seller reads why. */
  function booked(sale, { told }) {
    drop(sale)
    if (!told) return
    const row = Object.assign(document.createElement('li'), { textContent: `${nameOf(sale)}: ${told}` })
    find('told-list').append(row)
    find('stall-told').hidden = false
  }

  function nameOf(sale) {
    const at = new Date(sale.at).toLocaleTimeString(words.locale === 'en' ? 'en-GB' : 'vi-VN', { timeStyle: 'short' })
    return say(words.saleOf, amount(sale.total)) + at
  }

  function showWaiting(signIn) {
    const [open, refused] = [waiting().filter((sale) => !sale.refused), waiting().filter((sale) => sale.refused)]
    find('stall-waiting').hidden = open.length === 0
    find('waiting-title').textContent = say(words.waitingTitle, open.length)
    find('waiting-sign-in').hidden = !signIn
    find('waiting-list').replaceChildren(
      ...open.map((sale) => Object.assign(document.createElement('li'), { textContent: nameOf(sale) })),
    )
    find('stall-refused').hidden = refused.length === 0
    find('refused-title').textContent = say(words.refusedTitle, refused.length)
    find('refused-list').replaceChildren(...refused.map(refusedRow))
  }

  function refusedRow(sale) {
    const row = find('refused-row').content.firstElementChild.cloneNode(true)
    find('refused-sale', row).textContent = nameOf(sale)
    find('refused-why', row).textContent = sale.refused
    find('refused-again', row).addEventListener('click', () => (put({ ...sale, refused: undefined }), void sendAll()))
    find('refused-drop', row).addEventListener('click', () => (drop(sale), showWaiting(false)))
    return row
  }

  let sweeping = false
  /** Sends what waits, the oldest first; stops at the first that finds no signal. */
  async function sendAll() {
    if (sweeping) return
    sweeping = true
    let signIn = false
    for (const sale of waiting().filter((one) => !one.refused)) {
      const answer = await send(sale)
      if (answer.verdict === 'booked') booked(sale, answer)
      if (answer.verdict === 'refused') put({ ...sale, refused: answer.refused })
      signIn = answer.verdict === 'sign-in'
      if (answer.verdict === 'later' || signIn) break
    }
    sweeping = false
    showWaiting(signIn)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { name, value } = event.submitter ?? {}
    if (name === 'method') return void sell(value)
    if (name === 'do' && value !== 'find') press(value)
  })
  form.addEventListener('input', ({ target }) => {
    if (target.matches('[data-stall-find]')) return look(target.value)
    if (target === given) return showSums()
    draft.lines = linesInPage()
    showSums()
  })
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'qty') show(linesInPage().filter(({ quantity }) => quantity > 0))
  })
  for (const note of findAll('note', form)) {
    note.addEventListener('click', () => {
      given.value = grouped((readDong(given.value) ?? 0) + Number(note.dataset.note), words.locale)
      showSums()
    })
  }

  function look(text) {
    const asked = folded(text)
    const items = findAll('find')
    for (const item of items) item.hidden = !item.dataset.find.includes(asked)
    find('stall-nothing', form).hidden = items.some((item) => !item.hidden)
  }

  find('stall-notes', form).hidden = false
  find('waiting-send').addEventListener('click', () => void sendAll())
  show(draft.lines)
  showWaiting(false)
  addEventListener('online', () => void sendAll())
  setInterval(() => waiting().length > 0 && void sendAll(), AGAIN_MILLIS)
  void sendAll()
}

/** Without accents, as the keys of the goods are. */
const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()

/** Keeps this page on the device, with what it is drawn by, so that it opens again without signal. */
async function keepPage() {
  if (!('serviceWorker' in navigator)) return
  const page = location.pathname
  await navigator.serviceWorker.register('/stall-worker.js', { scope: page })
  const { active } = await navigator.serviceWorker.ready
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=preload], script[src], .pic img')]
  active.postMessage({ page, parts: parts.map((part) => part.src || part.href) })
}

if (typeof document !== 'undefined') {
  const form = document.querySelector('form[data-stall]')
  const memory = openMemory()
  if (form && memory) {
    startStall(form, memory)
    keepPage().catch(() => undefined) // no worker here: the page still works while it is open
  }
}
