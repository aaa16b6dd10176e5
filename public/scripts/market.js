// The niceties of the market. Every page works without this file; it is read as it is, without a build.

const all = (selector, root = document) => [...root.querySelectorAll(selector)]

/** The number in the readable cookie `cart_count`; 0 when there is none. */
function cartCount(cookies) {
  return Number(/(?:^|;\s*)cart_count=(\d{1,4})(?:;|$)/.exec(cookies)?.[1] ?? 0)
}

/** Milliseconds as `1:02:03` or `2:03`; nothing is left below zero. */
function remaining(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (parts[0] === 0) parts.shift()
  return parts.map((part, place) => String(part).padStart(place === 0 ? 1 : 2, '0')).join(':')
}

/** What of a form may stay on this device: never passwords, files, hidden fields or what is marked `data-keep-not`. */
function mayKeep({ name, type, dataset }) {
  return Boolean(name) && !/^(password|file|hidden|submit|button)$/.test(type) && dataset.keepNot === undefined
}

function showCartCount() {
  const count = cartCount(document.cookie)
  for (const place of all('[data-cart-count]')) place.textContent = count > 0 ? String(count) : ''
}

function offerCopying(root) {
  for (const button of all('[data-copy]', root)) if (navigator.clipboard) button.dataset.ready = ''
}

async function copy(button) {
  const words = button.querySelector('[aria-live]')
  const before = words.textContent
  await navigator.clipboard.writeText(button.dataset.copy)
  words.textContent = button.dataset.copied
  setTimeout(() => (words.textContent = before), 2500)
}

/** A second press while the first is under way is dropped; the button says that it works. */
function guard(event) {
  const form = event.target
  if (form.dataset.sent !== undefined) return event.preventDefault()
  if (form.method !== 'post') return
  setTimeout(() => {
    if (event.defaultPrevented) return // a page with a framework sends the form itself
    form.dataset.sent = ''
    event.submitter?.setAttribute('aria-busy', 'true')
    setTimeout(openAgain, 8000) // the signal was lost, or the answer was a file
  })
}

function openAgain() {
  for (const form of all('form[data-sent]')) delete form.dataset.sent
  for (const button of all('[aria-busy]')) button.removeAttribute('aria-busy')
}

/** The device's own memory, or nothing where the reader has switched it off (then the access itself throws). */
function memory() {
  try {
    return localStorage
  } catch (refused) {
    return undefined
  }
}

const storageKey = (form) => `keep:${form.dataset.keep}`
const fieldsOf = (form) => [...form.elements].filter(mayKeep)
const read = (field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value)
const write = (field, value) => (typeof value === 'boolean' ? (field.checked = value) : (field.value = value))
const identity = (field) => (typeof read(field) === 'boolean' ? `${field.name}=${field.value}` : field.name)
const typedIn = (form) => Object.fromEntries(fieldsOf(form).map((field) => [identity(field), read(field)]))

function fill(form, values) {
  for (const field of fieldsOf(form)) if (identity(field) in values) write(field, values[identity(field)])
}

/** Brings back what was typed before the signal dropped, says so, and takes it back when asked. */
function bringBack(form) {
  const stored = memory()?.getItem(storageKey(form))
  const atFirst = typedIn(form)
  if (!stored || stored === JSON.stringify(atFirst)) return
  fill(form, JSON.parse(stored))
  const note = form.querySelector('[data-keep-note]')
  if (!note) return
  note.hidden = false
  note.querySelector('button')?.addEventListener('click', () => {
    fill(form, atFirst)
    memory()?.removeItem(storageKey(form))
    note.hidden = true
  })
}

/** Asks for this page again and puts the new state of `part` in its place; waits while nobody looks. */
async function refresh(part) {
  if (document.hidden || !part.isConnected) return
  const answer = await fetch(location.href, { headers: { 'X-Refresh': part.id } }).catch(() => null)
  if (!answer?.ok) return // no signal: the next round asks again
  if (answer.redirected) return location.assign(answer.url)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.getElementById(part.id)
  if (!fresh) return location.reload()
  if (fresh.innerHTML === part.dataset.asSent) return
  const typing = part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea')
  if (typing) return
  part.innerHTML = fresh.innerHTML
  part.dataset.asSent = fresh.innerHTML
  begin(part)
}

function countDown() {
  for (const clock of all('[data-until]')) {
    const left = Date.parse(clock.dataset.until) - Date.now()
    clock.textContent = remaining(left)
  }
}

function begin(root) {
  offerCopying(root)
  for (const form of all('form[data-keep]', root)) bringBack(form)
}

function start() {
  for (const done of all('meta[name="form-done"]')) memory()?.removeItem(`keep:${done.content}`)
  begin(document)
  showCartCount()
  document.querySelector('[data-error-summary]')?.focus()
  for (const part of all('[data-refresh-every][id]')) {
    part.dataset.asSent = part.innerHTML
    setInterval(refresh, Math.max(2, Number(part.dataset.refreshEvery)) * 1000, part)
  }
  if (document.querySelector('[data-until]')) setInterval(countDown, 1000)
  addEventListener('pageshow', () => (openAgain(), showCartCount()))
  document.addEventListener('submit', guard)
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-copy]')
    if (button) void copy(button)
  })
  document.addEventListener('input', ({ target }) => {
    const form = target.form
    if (form?.dataset.keep && mayKeep(target)) memory()?.setItem(storageKey(form), JSON.stringify(typedIn(form)))
  })
  document.addEventListener('change', ({ target }) => {
    if (target.dataset?.autoSubmit !== undefined) target.form?.requestSubmit()
  })
}

if (typeof document !== 'undefined') start()
