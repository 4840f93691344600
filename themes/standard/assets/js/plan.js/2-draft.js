// ---- The draft: blocks that become a page, Markdown or a document ----

const heading = (level, text) => ({ kind: 'heading', level, text })
const paragraph = text => ({ kind: 'paragraph', text })
const bullets = items => ({ kind: 'list', items })
const table = (head, rows) => ({ kind: 'table', head, rows })

const by = (items, name) => {
  const groups = new Map()
  for (const item of items) {
    const group = item[name] ?? ''
    groups.set(group, [...groups.get(group) ?? [], item])
  }
  return groups
}

const written = name => fields.find(field => field.name === name).value.trim()

const actions = (duties, practices) => {
  const areas = new Set([...practices.map(p => p.area), ...duties.map(d => d.area).filter(area => area)])
  const blocks = []
  for (const area of [...areas, undefined]) {
    const own = duties.filter(duty => duty.area === area)
    const learn = practices.filter(practice => practice.area === area)
    if (!own.length && !learn.length) continue
    blocks.push(heading(3, area ?? texts.common))
    if (own.length) {
      blocks.push(table(
        [texts.task, texts.responsible, texts.recurrence, texts.from],
        own.map(duty => [duty.title, duty.responsible ?? texts.unknown, duty.recurrence ?? texts.unknown, duty.from])))
    }
    if (learn.length) blocks.push(heading(4, texts.learn), bullets(learn.map(practice => `${practice.title}. ${practice.text}`)))
  }
  return blocks
}

const draft = () => {
  const items = chosen()
  const of = kind => items.filter(item => item.kind === kind)
  const duties = of('duty')
  // A practice of two action areas is offered under both, and told once.
  const practices = [...new Map(of('practice').map(item => [item.address, item])).values()]
  const guidelines = [...new Set([...of('guideline').map(item => item.title), ...duties.map(duty => duty.from)])]
  const blocks = [heading(1, say('title', written('for') || texts.untitled)), paragraph(say('made', document.querySelector('.name').textContent.trim()))]
  blocks.push(heading(2, texts.situation), paragraph(written('situation') || texts['situation-empty']))
  if (duties.length + practices.length) blocks.push(heading(2, texts.actions), ...actions(duties, practices))
  if (duties.length) {
    blocks.push(heading(2, texts.who), bullets([...by(duties, 'responsible')].map(([who, own]) => `${who || texts.unknown}: ${own.map(duty => duty.title).join(' ')}`)))
  }
  if (guidelines.length) blocks.push(heading(2, texts.guidelines), bullets(guidelines))
  blocks.push(heading(2, texts.follow), paragraph(written('follow') || texts['follow-empty']))
  if (items.length) blocks.push(heading(2, texts.sources), bullets([...new Set(items.map(item => item.address.split('#')[0]))]))
  return blocks
}
