// ---- The address, and what the reader does ----

const address = () => {
  const asked = new URLSearchParams()
  const query = input.value.trim().slice(0, longestQuery)
  if (query) asked.set('q', query)
  for (const name of names) for (const code of chosen[name]) asked.append(name, code)
  if (part('sort').value) asked.set('ordning', part('sort').value)
  return `${location.pathname}${asked.size ? '?' : ''}${asked}`
}

const read = () => {
  const asked = new URLSearchParams(location.search)
  input.value = asked.get('q') ?? ''
  part('sort').value = asked.get('ordning') === 'datum' ? 'datum' : ''
  for (const name of names) chosen[name] = new Set(asked.getAll(name))
}

// What the address was before the typing began, so that going back leads there.
let settled = location.href
const settle = () => {
  const now = new URL(address(), location.href).href
  if (now === settled) return
  history.replaceState(null, '', settled)
  history.pushState(null, '', now)
  settled = now
}

let typing
const ask = () => {
  clearTimeout(typing)
  settle()
  return run()
}

const choose = (name, code, isChosen) => {
  if (isChosen) chosen[name].add(code)
  else chosen[name].delete(code)
  return ask()
}

const clear = () => {
  chosen = none()
  input.focus()
  return ask()
}

input.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(() => {
    history.replaceState(null, '', address())
    run()
  }, 80)
})

input.form.addEventListener('submit', event => {
  event.preventDefault()
  ask()
  // On a phone the keyboard covers the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur()
})

part('sort').addEventListener('change', ask)

addEventListener('popstate', () => {
  settled = location.href
  read()
  run(history.state?.shown)
})

part('more').addEventListener('click', async () => {
  const [first] = await showHits(shown + moreHits, latest) ?? []
  history.replaceState({ shown }, '')
  first?.querySelector('a').focus()
})

// Arrow keys step from the field through the results, and Escape returns; Tab goes as always.
page.addEventListener('keydown', event => {
  const stops = [input, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const next = event.key === 'Escape' && at > 0 ? input : step && at >= 0 && stops[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
})

read()
panel.open = matchMedia('(min-width: 62rem)').matches
panel.addEventListener('toggle', () => { if (panel.open && shown) run(shown) })
run(history.state?.shown)
if (!input.value) open().catch(() => { opened = undefined })
