// Up to four records side by side. Each record's own page is fetched and its fields, which carry data-field, are put in a row:
// nothing is said here that the pages don't say, and the address holds the choice, so that it can be shared.

const page = document.querySelector('[data-compare]')
const texts = JSON.parse(page.dataset.texts)
const part = name => page.querySelector(`[data-compare-${name}]`)
const boxes = [...page.querySelectorAll('input[name=post]')]
const most = 4

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const key in attributes) made.setAttribute(key, attributes[key])
  made.append(...children)
  return made
}

const chosen = () => boxes.filter(box => box.checked)

const say = text => { part('status').textContent = text }

const limit = () => {
  const isFull = chosen().length >= most
  for (const box of boxes) box.disabled = isFull && !box.checked
  say(isFull ? texts.most : '')
}

// A field's value without what belongs to its own page: anchors, and notes that open there.
const valueOf = field => {
  const copy = document.importNode(field, true)
  copy.querySelector(':scope > dt, :scope > h2')?.remove()
  for (const note of copy.querySelectorAll('.c')) note.replaceWith(note.querySelector('.m')?.textContent ? `[${note.querySelector('.m').textContent}]` : '')
  for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id')
  const value = copy.querySelector(':scope > dd') ?? copy
  return [...value.childNodes]
}

const read = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.status)
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fields = new Map()
  for (const field of found.querySelectorAll('[data-field]')) {
    const label = field.querySelector(':scope > dt, :scope > h2')?.textContent ?? field.dataset.field
    if (!fields.has(label)) fields.set(label, field)
  }
  return { address, title: found.querySelector('h1').textContent, fields }
}

const remove = address => {
  const others = new URLSearchParams(location.search)
  others.delete('post', address)
  return `?${others}`
}

const table = records => {
  const labels = [...new Set(records.flatMap(record => [...record.fields.keys()]))]
  const head = records.map(({ address, title }) => element('th', { scope: 'col' },
    element('a', { href: address }, title), ' ',
    ...(records.length > 2 ? [element('a', { href: remove(address), class: 'by' }, texts.remove, element('span', { class: 'vh' }, ` ${title}`))] : [])))
  const rows = labels.map(label => {
    const values = records.map(record => record.fields.has(label) ? valueOf(record.fields.get(label)) : ['–'])
    const said = new Set(values.map(nodes => nodes.map(node => (node.textContent ?? node).trim()).join(' ')))
    return element('tr', said.size === 1 ? { 'data-same': '' } : {}, element('th', { scope: 'row' }, label),
      ...values.map((nodes, i) => element('td', { 'data-label': records[i].title }, ...nodes)))
  })
  return element('table', { class: 'stack' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, texts.field), ...head)),
    element('tbody', {}, ...rows))
}

const show = async addresses => {
  try {
    const records = await Promise.all(addresses.map(read))
    page.querySelector('.beside').replaceChildren(table(records))
    part('result').hidden = false
    part('result').querySelector('h2').focus()
  } catch {
    say(texts.failed)
  }
}

part('differs').addEventListener('change', event => {
  for (const row of page.querySelectorAll('[data-same]')) row.classList.toggle('same', event.target.checked)
})

page.querySelector('form').addEventListener('submit', event => {
  if (chosen().length >= 2) return
  event.preventDefault()
  say(texts.pick)
})

// Where a list is too long for the page, records are sent here from their own pages, one at a time: what was chosen before is kept.
const from = page.dataset.from?.split(' ') ?? []
const isRecord = address => from.some(folder => address.startsWith(folder) && /^[a-z0-9-]+\/$/.test(address.slice(folder.length)))

const kept = () => {
  try { return JSON.parse(sessionStorage.getItem('jamfor')) ?? [] } catch { return [] }
}

const keep = () => {
  try { sessionStorage.setItem('jamfor', JSON.stringify(chosen().map(box => box.value))) } catch { return }
}

const offer = address => {
  const box = element('input', { type: 'checkbox', name: 'post', value: address })
  const label = element('label', {}, box, ' ')
  page.querySelector('.choices').prepend(label)
  boxes.push(box)
  read(address).then(({ title }) => label.append(title), () => say(texts.failed))
}

// Only addresses that the page itself offers, or that are records of its collections, are ever fetched.
const asked = new URLSearchParams(location.search).getAll('post')
if (from.length && asked.length === 1) asked.unshift(...kept().filter(address => address !== asked[0]).slice(0, most - 1))
for (const address of asked) if (isRecord(address) && !boxes.some(box => box.value === address)) offer(address)
for (const box of boxes) {
  box.checked = asked.includes(box.value)
  box.addEventListener('change', () => {
    limit()
    keep()
  })
}
for (const box of chosen().slice(most)) box.checked = false
limit()
keep()
if (chosen().length >= 2) show(chosen().map(box => box.value))
else if (chosen().length === 1) say(texts.pick)
