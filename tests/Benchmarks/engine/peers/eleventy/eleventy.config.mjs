// The same pages as ours, without search, schema, link and anchor checks.
import markdownIt from "markdown-it";

export default function (config) {
  const markdown = markdownIt({ html: false });
  const pages = new Map();
  markdown.core.ruler.push("xref", (state) => {
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const href = child.type === "link_open" ? child.attrGet("href") : null;
        if (href?.startsWith("xref:")) child.attrSet("href", `/${href.slice(5)}/`);
      }
    }
  });
  config.setLibrary("md", markdown);
  config.addFilter("md", (text) => markdown.render(text ?? ""));
  config.addFilter("where", (all, name) => {
    if (pages.size === 0) for (const page of all) pages.set(page.url, page);
    return pages.get(name);
  });
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", () => (data) => `${data.page.filePathStem}/index.html`);
  for (const name of ["practices", "organisations", "concepts", "sources"])
    config.addCollection(name, (api) => api.getFilteredByGlob(`content/${name}/*.md`).sort((a, b) => (a.data.title < b.data.title ? -1 : 1)));
  for (const field of ["action_areas", "perspectives", "target_group", "professions", "risks", "owners"])
    config.addCollection(`by_${field}`, (api) => {
      const lists = new Map();
      for (const page of api.getAll()) for (const id of page.data[field] ?? []) lists.set(id, [...(lists.get(id) ?? []), page]);
      return [...lists].map(([id, records]) => ({ id, field, records }));
    });
  return { dir: { input: "content", includes: "../_includes", output: "public" }, markdownTemplateEngine: false };
}
