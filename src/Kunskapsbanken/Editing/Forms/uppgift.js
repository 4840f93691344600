// The one widget that all plain fields use. A value is known (a text, or several), unknown with a reason, or disputed between
// sources; the last can only be changed in the file, so here it is shown and kept.
(() => {
  const { CMS, createClass, h } = window;
  const reasons = [
    ["not-stated", "okänt: källan anger det inte"],
    ["illegible", "okänt: går inte att läsa i källan"],
    ["not-published", "okänt: inte publicerat"],
    ["not-yet-known", "inte känt ännu"],
  ];
  const plain = (value) => (value && typeof value.toJS === "function" ? value.toJS() : value);
  const isUnknown = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && "unknown" in value;
  const isDisputed = (value) => Array.isArray(value) && value.some((v) => v !== null && typeof v === "object");

  const choicesOf = (field) => {
    const names = plain(field.getIn(["kb", "choices"])) || [];
    // Where several collections are allowed, each id is written with its own.
    return names.flatMap((name) => (window.kbVal[name] || []).map(([code, label]) => [names.length > 1 ? `${name}/${code}` : code, label]));
  };

  const Control = createClass({
    options() {
      const kb = plain(this.props.field.get("kb"));
      return { ...kb, choices: kb.choices && choicesOf(this.props.field) };
    },
    set(value) {
      this.props.onChange(value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value);
    },
    read(text) {
      const { list, number } = this.options();
      const one = (t) => (number && /^-?\d+(\.\d+)?$/.test(t.trim()) ? Number(t) : t);
      if (!list) return one(text);
      return text.split("\n").map((t) => t.trim()).filter((t) => t !== "").map(one);
    },
    isValid() {
      const value = plain(this.props.value);
      const { choices } = this.options();
      if (!choices || value === undefined || value === null || isUnknown(value) || isDisputed(value)) return true;
      const known = new Set(choices.map(([code]) => code));
      const wrong = [].concat(value).find((v) => v !== "" && !known.has(String(v).split("#")[0]));
      return wrong === undefined ? true : { error: { message: `”${wrong}” finns inte i listan.` } };
    },
    render() {
      const value = plain(this.props.value);
      const { list, lines, choices } = this.options();
      if (isDisputed(value)) {
        return h("div", { className: this.props.classNameWrapper },
          h("p", {}, "Källorna säger olika. Ändra uppgifterna i filen:"), h("pre", {}, JSON.stringify(value, null, 2)));
      }
      const id = this.props.forID;
      const unknown = isUnknown(value) ? value.unknown : "";
      const text = value === undefined || value === null || unknown ? "" : [].concat(value).join("\n");
      const common = {
        id, value: text, disabled: unknown !== "", className: this.props.classNameWrapper,
        onFocus: this.props.setActiveStyle, onBlur: this.props.setInactiveStyle,
        onChange: (e) => this.set(this.read(e.target.value)),
      };
      const parts = [];
      if (choices && !list) {
        parts.push(h("select", { ...common, key: "value" }, h("option", { value: "" }, "Välj …"),
          text !== "" && !choices.some(([code]) => code === text) ? h("option", { value: text }, text) : null,
          choices.map(([code, label]) => h("option", { key: code, value: code }, label))));
      } else if (choices) {
        const chosen = value === undefined || value === null || unknown ? [] : [].concat(value);
        parts.push(h("ul", { key: "chosen" }, chosen.map((code, i) => h("li", { key: code },
          (choices.find(([c]) => c === code) || [code, code])[1], " ",
          h("button", { type: "button", onClick: () => this.set(chosen.filter((_, j) => j !== i)) }, "Ta bort")))));
        parts.push(h("select", { ...common, key: "value", value: "", onChange: (e) => e.target.value && this.set([...chosen, e.target.value]) },
          h("option", { value: "" }, "Lägg till …"),
          choices.filter(([code]) => !chosen.includes(code)).map(([code, label]) => h("option", { key: code, value: code }, label))));
      } else if (list || lines > 1) {
        parts.push(h("textarea", { ...common, key: "value", rows: Math.max(lines, 3), placeholder: list ? "En på varje rad" : "" }));
      } else {
        parts.push(h("input", { ...common, key: "value", type: "text" }));
      }
      parts.push(h("label", { key: "unknown" }, "Om källan lämnar det öppet: ",
        h("select", { value: unknown, "data-unknown": this.props.field.get("name"), onChange: (e) => this.set(e.target.value === "" ? "" : { unknown: e.target.value }) },
          h("option", { value: "" }, "uppgiften är känd"), reasons.map(([code, label]) => h("option", { key: code, value: code }, label)))));
      return h("div", {}, parts);
    },
  });

  const text = (field, value) => {
    const choices = choicesOf(field);
    const label = (one) => (choices.find(([code]) => code === String(one)) || ["", String(one)])[1];
    if (isUnknown(value)) return (reasons.find(([code]) => code === value.unknown) || ["", "okänt"])[1];
    if (isDisputed(value)) return value.map((claim) => `${label(claim.value)} (${claim.source})`).join(" / ");
    return [].concat(value).map(label).join(", ");
  };

  CMS.registerWidget("kb-uppgift", Control, null, { properties: { kb: { type: "object" } } });
  window.kbUppgift = { text };
})();
