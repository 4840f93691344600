// What Netlify itself makes of a repository and of a built site, offline.
// node netlify.mjs SITE REPOSITORY OUTPUT.json
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from '@netlify/config'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'

const [site, repository, output] = process.argv.slice(2)
const netlifyConfigPath = join(repository, 'netlify.toml')

const contexts = {}
for (const context of ['production', 'deploy-preview', 'branch-deploy']) {
  const { config, logs } = await resolveConfig({ cwd: repository, repositoryRoot: repository, config: netlifyConfigPath, context, branch: 'main', offline: true, buffer: true, mode: 'buildbot' })
  contexts[context] = { command: config.build.command, publish: config.build.publish, logs: [...(logs?.stdout ?? []), ...(logs?.stderr ?? [])] }
}

const headers = await parseAllHeaders({ headersFiles: [join(site, '_headers')], netlifyConfigPath, configHeaders: [], minimal: false })
const redirects = await parseAllRedirects({ redirectsFiles: [join(site, '_redirects')], netlifyConfigPath, configRedirects: [], minimal: false })
writeFileSync(output, JSON.stringify({
  contexts,
  headers: headers.headers,
  headerErrors: headers.errors.map((e) => e.message),
  redirects: redirects.redirects.map(({ from, to, status }) => ({ from, to, status })),
  redirectErrors: redirects.errors.map((e) => e.message),
}))
