// The search page: results while typing, from an index that lies beside the page in small files. What is searched for, and what
// the index answers, comes from strangers: it becomes text nodes, never markup. The files of this folder are put together to one
// module, in order; lines that are only a comment, and indentation, are left out.

const page = document.querySelector('[data-search]')
const part = name => page.querySelector(`[data-search-${name}]`)
const texts = JSON.parse(page.dataset.texts)
const language = document.documentElement.lang
const input = page.querySelector('input[name=q]')
const list = part('results')

const say = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, i) => values[i])
const number = value => value.toLocaleString(language)
const count = (key, value) => say(value === 1 ? `${key}.one` : `${key}.many`, number(value))

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const key in attributes) made[key] = attributes[key]
  made.append(...children)
  return made
}

const button = (className, onclick, ...children) => element('button', { className, type: 'button', onclick }, ...children)

const show = (name, visible) => { part(name).hidden = !visible }

// Counts are read aloud when the typing has paused.
let announcing
const status = (...children) => {
  part('count').replaceChildren(...children)
  clearTimeout(announcing)
  announcing = setTimeout(() => { part('status').textContent = part('count').textContent }, 600)
}
