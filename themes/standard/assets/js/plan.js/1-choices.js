// A draft of a local action plan, put together in the browser. What is chosen and written is kept in this browser alone; the files
// are made here too. The files of this folder are put together to one module, in order.

const page = document.querySelector('[data-plan]')
const texts = JSON.parse(page.dataset.texts)
const part = name => page.querySelector(`[data-plan-${name}]`)
const form = page.querySelector('form')
const boxes = [...form.querySelectorAll('input[name=post]')]
const fields = [...form.querySelectorAll('input[name=for], textarea')]
const key = 'min-plan'

const say = (name, ...values) => texts[name].replace(/\{(\d)\}/g, (_, i) => values[i])

// Storage may be turned off: then the plan lasts as long as the page is open.
const load = () => {
  try { return JSON.parse(localStorage.getItem(key)) ?? {} } catch { return {} }
}

const save = plan => {
  try { localStorage.setItem(key, JSON.stringify(plan)) } catch { return }
}

const chosen = () => boxes.filter(box => box.checked).map(box => ({ ...box.dataset, address: new URL(box.value, location.href).href }))

// Where a list is too long for the page, records are sent here from their own pages, and kept with the plan.
const from = page.dataset.from?.split(' ') ?? []
const isRecord = address => from.some(folder => address.startsWith(folder) && /^[a-z0-9-]+\/$/.test(address.slice(folder.length)))
const isOffered = address => boxes.some(box => box.value === address)

const offer = ({ value, ...said }) => {
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', name: 'post', value, checked: true })
  Object.assign(box.dataset, said)
  const label = document.createElement('label')
  label.append(box, ` ${said.title}`)
  part('added').querySelector('.choices').append(label)
  part('added').open = true
  boxes.push(box)
}

const fetchRecord = async value => {
  const answer = await fetch(`${value}index.json`)
  if (!answer.ok) return
  const { title, summary, collection, action_areas: areas } = await answer.json()
  return { value, title, text: summary, kind: collection === 'guidelines' ? 'guideline' : 'practice', area: (Array.isArray(areas) && areas[0]?.title) || '', added: '' }
}

const restore = async () => {
  const plan = load()
  const added = new URLSearchParams(location.search).getAll('post')
  for (const field of fields) field.value = plan[field.name] ?? ''
  for (const box of boxes) {
    box.checked = (plan.posts ?? []).includes(box.value) || added.includes(box.value)
    if (box.checked) box.closest('details').open = true
  }
  for (const control of [...boxes, ...fields, ...page.querySelectorAll('button')]) control.disabled = false
  for (const said of plan.added ?? []) if (isRecord(said.value) && !isOffered(said.value)) offer(said)
  for (const value of added.filter(value => isRecord(value) && !isOffered(value))) {
    const said = await fetchRecord(value).catch(() => {})
    if (said) offer(said)
  }
  // Added once: loading the page again must not add what has been taken away since.
  if (added.length) history.replaceState(null, '', location.pathname)
}

const keep = () => {
  const plan = {
    posts: boxes.filter(box => box.checked).map(box => box.value),
    added: boxes.filter(box => box.checked && 'added' in box.dataset).map(box => ({ value: box.value, ...box.dataset }))
  }
  for (const field of fields) plan[field.name] = field.value
  save(plan)
}
