// In the room: which point of the programme is on, and which is next. Times are those of the clock on the wall in Sweden,
// wherever the phone believes that it is.

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' })

for (const rail of document.querySelectorAll('[data-now]')) {
  const items = [...rail.querySelectorAll('[data-start]')]

  const mark = (item, text) => {
    const badge = document.createElement('b')
    badge.className = 'badge'
    badge.textContent = text
    item.querySelector('.at').append(' ', badge)
  }

  const look = () => {
    // "2016-02-23 09:30", as the items have it: texts in the order of time.
    const now = clock.format(new Date())
    for (const item of items) {
      item.removeAttribute('aria-current')
      item.querySelector('.badge')?.remove()
    }

    const current = items.findLast(item => item.dataset.start <= now && now < item.dataset.end)
    const next = items.find(item => item.dataset.start > now)
    if (current) {
      current.setAttribute('aria-current', 'time')
      mark(current, rail.dataset.now)
    }
    if (next && next.dataset.start.slice(0, 10) === now.slice(0, 10)) mark(next, rail.dataset.next)
  }

  look()
  setInterval(look, 30_000)
}
