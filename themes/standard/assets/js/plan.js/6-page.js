// ---- The page ----

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const key in attributes) made.setAttribute(key, attributes[key])
  made.append(...children)
  return made
}

// The draft stands below a heading of the page's own.
const elementOf = block => {
  switch (block.kind) {
    case 'heading': return element(`h${Math.min(block.level + 2, 6)}`, {}, block.text)
    case 'paragraph': return element('p', {}, block.text)
    case 'list': return element('ul', {}, ...block.items.map(item => element('li', {}, /^https?:/.test(item) ? element('a', { href: item }, item) : item)))
    case 'table': return element('table', { class: 'stack' },
      element('thead', {}, element('tr', {}, ...block.head.map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...block.rows.map(cells => element('tr', {}, ...cells.map((text, i) => element('td', { 'data-label': block.head[i] }, text))))))
  }
}

const show = () => {
  const count = new Set(boxes.filter(box => box.checked).map(box => box.value)).size
  part('status').textContent = count ? say('chosen', count) : texts.nothing
  part('draft').replaceChildren(...count || fields.some(field => field.value) ? draft().map(elementOf) : [])
}

const makers = {
  md: [markdown, 'text/markdown;charset=utf-8'],
  docx: [docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
}

const download = kind => {
  const [make, type] = makers[kind]
  const address = URL.createObjectURL(new Blob([make(draft())], { type }))
  const link = element('a', { href: address, download: `${texts.file}.${kind}` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

form.addEventListener('submit', event => event.preventDefault())
form.addEventListener('input', event => {
  // The same practice may be offered in two places: they go together.
  if (event.target.name === 'post') for (const box of boxes) if (box.value === event.target.value) box.checked = event.target.checked
  keep()
  show()
})

for (const button of page.querySelectorAll('[data-plan-save]')) button.addEventListener('click', () => download(button.dataset.planSave))

part('clear').addEventListener('click', () => {
  for (const box of boxes) box.checked = false
  for (const field of fields) field.value = ''
  keep()
  show()
  part('status').textContent = texts.cleared
})

restore().then(() => {
  keep()
  show()
})
