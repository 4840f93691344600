namespace Kunskapsbanken.Site.Serving;

/// <summary>The script that <c>serve</c> adds to each page: loads it again after a build, or shows why there was none.</summary>
internal static class ReloadScript
{
    public const string Text = """
        const box = document.createElement("pre");
        Object.assign(box.style, {
          position: "fixed", inset: "auto 0 0 0", margin: 0, padding: "1rem", maxHeight: "50vh", overflow: "auto",
          background: "#5c1010", color: "#fff", font: "14px/1.5 monospace", whiteSpace: "pre-wrap", zIndex: 9999,
        });
        box.setAttribute("role", "alert");
        const events = new EventSource("/__kb/events");
        let wasOpen = false;
        events.addEventListener("open", () => {
          if (wasOpen) location.reload();
          wasOpen = true;
        });
        events.addEventListener("message", (event) => {
          const problems = JSON.parse(event.data);
          if (problems.length === 0) return location.reload();
          box.textContent = problems
            .map((p) => `${p.file}${p.line ? `:${p.line}:${p.column}` : ""}: ${p.code}: ${p.message} ${p.hint ?? ""}`)
            .join("\n");
          document.body.append(box);
        });
        """;
}
