// The page works without this module: its forms post, and the page comes back. With it, phones are live and stay where they are.

const page = document.body
const labels = JSON.parse(page.dataset.labels)
const phones = [...document.querySelectorAll('.phone')]
const state = document.querySelector('#state')
const days = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' })
let last = Number(page.dataset.last)

// Texts go in as text nodes, never as HTML.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

// Times come in the programme's zone, which need not be the browser's: they are read as they stand.
const timeOf = at => at.slice(11, 16)
const dayOf = at => days.format(new Date(`${at.slice(0, 10)}T00:00Z`))

// Writes the same as _Line.cshtml.
function bubble(line, form) {
  return element('li', { id: `line-${line.id}`, class: line.direction },
    element('span', { class: 'who' }, `${line.direction === 'in' ? labels.you : labels.assistant}:`),
    ...(line.text ? [element('p', {}, line.text)] : []),
    ...(line.file ? [file(line.file)] : []),
    about(line),
    ...(line.taps ? [taps(line.taps, form)] : []))
}

function file({ kind, url }) {
  return kind === 'audio' ? element('audio', { controls: '', preload: 'none', src: url }) : element('a', { href: url }, labels.document)
}

function about({ size, at }) {
  const cost = size ? [element('span', {}, `${size.units} · ${size.encoding} · ${size.segments} SMS`)] : []
  return element('span', { class: 'about' }, ...cost, element('time', { datetime: at }, timeOf(at)))
}

// A list describes its options; WhatsApp's buttons do not.
function taps({ kind, options }, form) {
  const buttons = options.map(({ id, label, says }) => element('button', { form, name: 'tap', value: `${id} ${label}` },
    label, ...(says && kind === 'list' ? [element('small', {}, says)] : [])))
  return kind === 'list'
    ? element('details', { class: 'taps' }, element('summary', {}, labels.options), ...buttons)
    : element('div', { class: 'taps' }, ...buttons)
}

function show(line) {
  // After a reconnection a line may come a second time.
  if (line.id <= last) return
  last = line.id
  const phone = phones.find(({ dataset }) => dataset.phone === `${line.channel}:${line.phone}`)
  const lines = phone.querySelector('ol')
  const day = dayOf(line.at)
  if ([...lines.querySelectorAll('.day')].at(-1)?.textContent !== day) lines.append(element('li', { class: 'day' }, day))
  lines.append(bubble(line, phone.querySelector('form').id))
  // The screen is a reversed column: 0 is its newest end.
  if (line.direction === 'in') phone.querySelector('.screen').scrollTop = 0
}

function showTime(now) {
  const clock = document.querySelector('#now')
  clock.dateTime = now
  clock.textContent = `${dayOf(now)}, ${timeOf(now)}`
}

function listen() {
  const query = new URLSearchParams([['after', last], ...phones.map(({ dataset }) => ['phone', dataset.phone])])
  const events = new EventSource(`/simulator/api/events?${query}`)
  events.addEventListener('line', ({ data }) => show(JSON.parse(data)))
  events.addEventListener('clock', ({ data }) => showTime(JSON.parse(data).now))
  events.addEventListener('open', () => tell('', 'yes'))
  events.addEventListener('error', () => {
    tell(labels.reconnecting, 'no')
    // The browser returns by itself when a connection breaks, but not after an answer such as 503.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000)
  })
}

function tell(text, live) {
  state.textContent = text
  page.dataset.live = live
}

// The answer, or why there is none.
async function post(path, body) {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    if (answer.ok) return { answer: await answer.json() }
    return { wrong: answer.status === 400 ? `${labels.refused} ${await answer.json()}` : labels.unavailable }
  } catch {
    return { wrong: labels.offline }
  }
}

function message(fields) {
  const { channel, from, text, tap, media } = Object.fromEntries(fields)
  if (media) return { channel, from, media }
  if (!tap) return { channel, from, text }
  const space = tap.indexOf(' ')
  return { channel, from, button: tap.slice(0, space), text: tap.slice(space + 1) }
}

async function say(form, fields) {
  const said = message(fields)
  const { wrong = '' } = await post('/simulator/api/messages', said)
  const write = form.closest('.phone').querySelector('.write')
  write.querySelector('.error').textContent = wrong
  // What was not taken stays, and so does what was written meanwhile.
  const field = write.elements.text
  if (!wrong && !said.button && field.value === said.text) field.value = ''
}

async function moveClock(form, fields, button) {
  const clock = form.closest('fieldset')
  clock.disabled = true
  state.textContent = labels.moving
  const { answer, wrong = '' } = await post('/simulator/api/clock', { advance: fields.get('advance') })
  if (answer) showTime(answer.now)
  clock.querySelector('.error').textContent = wrong
  state.textContent = ''
  clock.disabled = false
  button.focus()
}

// The option that had the focus is hidden with its list.
function close(list) {
  if (!list) return
  list.open = false
  list.querySelector('summary').focus()
}

document.addEventListener('submit', async event => {
  const { target: form, submitter } = event
  if (form.method !== 'post') return
  event.preventDefault()
  if (form.dataset.busy) return
  form.dataset.busy = 'yes'
  const fields = new FormData(form, submitter)
  await (form.closest('.clock') ? moveClock(form, fields, submitter) : say(form, fields))
  delete form.dataset.busy
  close(submitter.closest('details'))
})

listen()
