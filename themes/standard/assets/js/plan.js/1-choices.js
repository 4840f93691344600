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

const restore = () => {
  const plan = load()
  const added = new URLSearchParams(location.search).getAll('post')
  for (const field of fields) field.value = plan[field.name] ?? ''
  for (const box of boxes) {
    box.checked = (plan.posts ?? []).includes(box.value) || added.includes(box.value)
    if (box.checked) box.closest('details').open = true
  }
  for (const control of [...boxes, ...fields, ...page.querySelectorAll('button')]) control.disabled = false
  // Added once: loading the page again must not add what has been taken away since.
  if (added.length) history.replaceState(null, '', location.pathname)
}

const keep = () => {
  const plan = { posts: boxes.filter(box => box.checked).map(box => box.value) }
  for (const field of fields) plan[field.name] = field.value
  save(plan)
}
