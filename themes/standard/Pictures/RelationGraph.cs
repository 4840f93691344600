using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme.Pictures;

/// <summary>
/// How a record hangs together with others, from left to right: a guideline lays a duty on someone, a practice carries it out,
/// and the practice was presented at a meeting. The lists of the page say the same with links.
/// </summary>
internal sealed class RelationGraph
{
    private const int Width = 220;
    private const int Height = 46;
    private const int Across = 64;
    private const int Down = 14;
    private const int Heading = 26;
    private const int LineLength = 26;

    /// <summary>More than this in a column are told by their number.</summary>
    private const int Most = 7;

    private enum Kind
    {
        Guideline,
        Duty,
        Practice,
        Event,
    }

    private readonly RecordView view;
    private readonly List<Node> nodes = [];
    private readonly HashSet<(Node From, Node To)> edges = [];
    private readonly Node self;

    private RelationGraph(RecordView view, Kind kind)
    {
        this.view = view;
        self = At(kind, view.Card.Key.ToString(), view.Card.Title);
    }

    /// <summary>Null when there is too little to draw.</summary>
    public static MarkupString? Of(RecordView view)
    {
        if (KindOf(view.Card) is not { } kind)
            return null;
        var graph = new RelationGraph(view, kind);
        graph.Gather();
        return graph.nodes.Count < 3 ? null : graph.Draw();
    }

    private static Kind? KindOf(Card card) => card.Key.Collection switch
    {
        Collection.Guidelines => Kind.Guideline,
        Collection.Practices => Kind.Practice,
        Collection.Meetings or Collection.Seminars => Kind.Event,
        _ => null,
    };

    private void Gather()
    {
        foreach (var reference in view.Record switch
        {
            Practice practice => practice.Implements.Concat(practice.PresentedAt).Select(r => r.Value),
            Meeting meeting => meeting.Agenda.Select(a => a.Value.Record).OfType<Authored<Reference>>().Where(r => r.Unknown is null).Select(r => r.ValueOrDefault),
            Seminar seminar => seminar.Programme.Select(p => p.Value.Record).OfType<Authored<Reference>>().Where(r => r.Unknown is null).Select(r => r.ValueOrDefault),
            _ => [],
        })
        {
            if (view.Find(reference.Target) is { } card)
                Join(card, card, reference.Part);
        }

        foreach (var item in view.RecordPage.BackLinks.SelectMany(g => g.Items))
            Join(item.From, view.Card, item.ToPart);
    }

    /// <param name="holder">The guideline that the part is of.</param>
    private void Join(Card card, Card holder, string? part)
    {
        // Guidelines that point to each other are told in words: an arrow within a column would say less.
        if (KindOf(card) is not { } kind || kind == self.Kind)
            return;
        var other = At(kind, card.Key.ToString(), card.Title);
        var (from, to) = other.Kind < self.Kind ? (other, self) : (self, other);
        if (part is not null && holder.PartTitle(part) is { } title)
        {
            var duty = At(Kind.Duty, $"{holder.Key}#{part}", title);
            edges.Add((from, duty));
            edges.Add((duty, to));
        }
        else
            edges.Add((from, to));
    }

    private Node At(Kind kind, string id, string title)
    {
        if (nodes.Find(n => n.Id == id) is { } known)
            return known;
        var node = new Node(kind, id, title);
        nodes.Add(node);
        return node;
    }

    private MarkupString Draw()
    {
        var columns = nodes.GroupBy(n => n.Kind).OrderBy(g => g.Key).Select(g => (Kind: g.Key, Nodes: g.Take(Most).ToList(), Hidden: g.Count() - Most)).ToList();
        var rows = columns.Max(c => c.Nodes.Count + (c.Hidden > 0 ? 1 : 0));
        var depth = Heading + (rows * (Height + Down));
        var places = new Dictionary<Node, (int X, int Y)>();
        var svg = new Svg($"0 0 {(columns.Count * (Width + Across)) - Across} {depth}", "graph", $"role=\"img\" aria-label=\"{Svg.Encode(view.Texts["graph.alt"])}\"");
        for (var c = 0; c < columns.Count; c++)
        {
            var x = c * (Width + Across);
            var top = Heading + ((depth - Heading - (columns[c].Nodes.Count * (Height + Down))) / 2);
            svg.Text(x, 14, view.Texts[$"graph.{columns[c].Kind.ToString().ToLowerInvariant()}"], "kind");
            for (var i = 0; i < columns[c].Nodes.Count; i++)
                places[columns[c].Nodes[i]] = (x, top + (i * (Height + Down)));
            if (columns[c].Hidden > 0)
                svg.Text(x, depth - 6, view.Texts.Format("graph.rest", columns[c].Hidden), "kind");
        }

        foreach (var (from, to) in edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)))
        {
            var (a, b) = (places[from], places[to]);
            var (left, y1, right, y2) = (a.X + Width, a.Y + (Height / 2), b.X, b.Y + (Height / 2));
            svg.Path($"M{left} {y1}C{(left + right) / 2} {y1} {(left + right) / 2} {y2} {right} {y2}");
        }

        foreach (var (node, (x, y)) in places)
        {
            var lines = Lines(node.Title);
            svg.Rectangle(x, y, Width, Height, node == self ? "self" : null);
            for (var i = 0; i < lines.Count; i++)
                svg.Text(x + 10, y + (lines.Count == 1 ? 28 : 20 + (i * 17)), lines[i], node == self ? "self" : null);
        }

        return svg.ToMarkup();
    }

    /// <summary>At most two lines; what is cut off is said in full in the lists.</summary>
    private static List<string> Lines(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' '))
        {
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + word.Length < LineLength - (lines.Count > 1 ? 2 : 0))
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        if (lines.Count > 2)
            lines = [lines[0], lines[1] + "\u00a0…"];
        return [.. lines.Select(l => l.Length <= LineLength + 1 ? l : l[..(LineLength - 1)] + "…")];
    }

    private sealed record Node(Kind Kind, string Id, string Title);
}
