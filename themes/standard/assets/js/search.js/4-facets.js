// ---- Facets: what results are narrowed by ----

const panel = part('facets')
const groups = [...panel.querySelectorAll('[data-facet]')]
const names = groups.map(group => group.dataset.facet)

const none = () => Object.fromEntries(names.map(name => [name, new Set()]))
let chosen = none()
const isNarrowed = () => names.some(name => chosen[name].size)

// For each facet its values in the order to show, and which of them a document has.
let loaded
const columns = () => loaded ??= open().then(index => Promise.all(names.map(async name => {
  const { values, of } = await index.column(name)
  return {
    name,
    of,
    values: values.map(value => {
      const [, code, label] = value.split('\t')
      return { code, label: texts[`${name}.${code}`] ?? label }
    })
  }
})))

const newestFirst = async results => {
  const { of } = await (await open()).column('datum')
  const date = ({ document }) => of.get(document)?.[0] ?? -1
  return results.toSorted((a, b) => date(b) - date(a))
}

// The results that fit, and for every value how many there would be with it: what is chosen in its own facet does not count.
const tally = (results, columns) => {
  const zeros = () => columns.map(({ values }) => new Uint32Array(values.length))
  const [all, now, kept] = [zeros(), zeros(), []]
  for (const result of results) {
    const places = columns.map(({ of }) => of.get(result.document) ?? [])
    const misses = columns.flatMap(({ name, values }, i) =>
      chosen[name].size && !places[i].some(place => chosen[name].has(values[place].code)) ? [i] : [])
    for (const [i, some] of places.entries()) {
      for (const place of some) {
        all[i][place]++
        if (!misses.length || (misses.length === 1 && misses[0] === i)) now[i][place]++
      }
    }
    if (!misses.length) kept.push(result)
  }
  return { all, now, kept }
}

// Made once for each value, and only shown and counted afterwards: nothing moves under a reader's finger.
const chips = new Map()
const chip = (name, { code, label }) => {
  const count = element('span', { className: 'by' })
  const box = element('input', { type: 'checkbox', onchange: () => choose(name, code, box.checked) })
  return { box, count, item: element('li', {}, element('label', {}, box, ` ${label} `, count)) }
}

const showFacets = (columns, { all, now }) => {
  for (const [i, { name, values }] of columns.entries()) {
    const list = groups[i].querySelector('ul')
    if (!list.childElementCount) {
      chips.set(name, values.map(value => chip(name, value)))
      list.append(...chips.get(name).map(({ item }) => item))
    }
    groups[i].hidden = values.length < 2
    for (const [place, { box, count, item }] of chips.get(name).entries()) {
      box.checked = chosen[name].has(values[place].code)
      item.hidden = !all[i][place] && !box.checked
      count.textContent = number(now[i][place])
    }
  }
}

// What is chosen stands above the results too, since the panel may be closed.
const showChosen = columns => {
  const items = columns.flatMap(({ name, values }) => values.filter(({ code }) => chosen[name].has(code)).map(({ code, label }) =>
    element('li', {}, button('chosen', () => {
      choose(name, code, false)
      panel.querySelector('summary').focus()
    }, element('span', { className: 'vh' }, `${texts.remove} `), label, element('span', { ariaHidden: true }, ' ×')))))
  part('chosen').replaceChildren(...items)
}
