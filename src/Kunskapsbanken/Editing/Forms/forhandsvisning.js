// What a record is going to look like: the site's own style sheet on the parts that every page has. The fields stand in the order
// of the form, as below "Fler uppgifter" on the site; where each type of page has its place for them is the theme's business.
(() => {
  const { CMS, createClass, h, kbUppgift } = window;
  const elsewhere = new Set(["title", "summary", "status", "body"]);
  const isEmpty = (value) => value === undefined || value === null || value === "" || (typeof value === "object" && Object.values(value).every(isEmpty));
  const part = (fields, value) => h("dl", { className: "part" }, facts(fields, value));
  const show = (field, value) => {
    const fields = field.get("fields");
    if (!fields) return kbUppgift.text(field, value);
    return Array.isArray(value) ? value.map((item, i) => h("div", { key: i }, part(fields, item))) : part(fields, value);
  };
  const facts = (fields, data) => fields.toArray()
    .filter((field) => !elsewhere.has(field.get("name")) && !isEmpty(data[field.get("name")]))
    .map((field) => h("div", { key: field.get("name") }, h("dt", {}, field.get("label")), h("dd", {}, show(field, data[field.get("name")]))));

  const Page = createClass({
    render() {
      const data = this.props.entry.get("data").toJS();
      const fields = this.props.fields;
      const isDraft = data.status === "draft";
      return h("main", { className: "wrap" }, h("article", { className: "leaf" },
        h("header", { className: "head" },
          h("p", { className: "kick" }, this.props.collection.get("label_singular")),
          h("h1", {}, data.title || "Utan titel"),
          h("p", { className: "lead" }, data.summary),
          isDraft ? h("p", { className: "look" }, "Utkast: syns inte på webbplatsen.") : null),
        data.body ? h("div", { className: "prose" }, this.props.widgetFor("body")) : null,
        h("section", { className: "rest" }, h("dl", { className: "facts" }, facts(fields, data)))));
    },
  });

  CMS.registerPreviewStyle("site.css");
  for (const name of window.kbVal.collections) CMS.registerPreviewTemplate(name, Page);
})();
