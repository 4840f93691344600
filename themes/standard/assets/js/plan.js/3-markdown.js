// ---- As Markdown ----

const escaped = text => text.replace(/([\\`*_[\]<>|#])/g, '\\$1')

const cell = text => escaped(text).replace(/\s+/g, ' ')

const markdownOf = block => {
  switch (block.kind) {
    case 'heading': return `${'#'.repeat(block.level)} ${cell(block.text)}`
    case 'paragraph': return block.text.split(/\n{2,}/).map(escaped).join('\n\n')
    case 'list': return block.items.map(item => `- ${/^https?:/.test(item) ? `<${item}>` : cell(item)}`).join('\n')
    case 'table': return [block.head, block.head.map(() => '---'), ...block.rows].map(row => `| ${row.map((text, i) => row[i] === '---' ? text : cell(text)).join(' | ')} |`).join('\n')
  }
}

const markdown = blocks => new TextEncoder().encode(`${blocks.map(markdownOf).join('\n\n')}\n`)
