using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Resolve;

/// <summary>Finds what one record's references and links point to, and reports what they miss.</summary>
internal sealed class ReferenceResolver(Names names, RecordEntry record, List<Diagnostic> problems)
{
    public void Resolve()
    {
        foreach (var reference in record.References)
            Resolve(reference);
        foreach (var link in record.Links)
            Resolve(link);
    }

    private void Resolve(AuthoredReference reference)
    {
        var target = reference.Reference.Target;
        if (Find(target, reference.Written, reference.Span, reference.Field.Collections.Length > 1) is not { } found)
            return;
        if (reference.Field.Scheme is { } scheme && found.Code("scheme") is { } actual && actual != scheme)
            problems.Add(Errors.WrongScheme(record.File, reference.Span, target.Id, actual, scheme, InScheme(scheme)));
        if (reference.Reference.Part is { } part && !found.Anchors.Contains(part))
            problems.Add(Errors.MissingPart(record.File, reference.Span, found.Key.ToString(), part, found.Anchors));
    }

    private void Resolve(ContentLink link)
    {
        switch (link.Kind)
        {
            case LinkKind.Record:
                if (FindLink(link) is { } found && link.Fragment is { Length: > 0 } part && !found.Anchors.Contains(part))
                    problems.Add(Errors.BrokenAnchor(record.File, link.Span, found.Key.ToString(), part, found.Anchors));
                break;
            case LinkKind.Anchor:
                if (link.Fragment is { Length: > 0 } anchor && anchor != "top" && !record.Anchors.Contains(anchor))
                    problems.Add(Errors.BrokenAnchor(record.File, link.Span, record.Key.ToString(), anchor, record.Anchors));
                break;
        }
    }

    private RecordEntry? FindLink(ContentLink link)
    {
        var target = link.Target!.Value;
        if (names.Find(target) is not null)
            return Find(target, link.Written, link.Span, withCollection: true);
        problems.Add(Errors.BrokenLink(record.File, link.Span, link.Written, names.In(target.Collection).Select(k => $"xref:{k}")));
        return null;
    }

    /// <summary>The record, or null: when it is missing, which is reported, or when its own file can't be read, which already is.</summary>
    private RecordEntry? Find(RecordKey target, string written, Span span, bool withCollection)
    {
        if (names.Find(target) is not { } holder)
        {
            problems.Add(Errors.DanglingReference(record.File, span, written, names.In(target.Collection).Select(k => withCollection ? k.ToString() : k.Id)));
            return null;
        }

        if (names.IsAlias(target))
            problems.Add(Errors.OldId(record.File, span, written, holder.Key!.Value.Id));
        if (holder.Entry is { IsDraft: true } && !record.IsDraft)
            problems.Add(Errors.DraftReference(record.File, span, written));
        return holder.Entry;
    }

    private IEnumerable<string> InScheme(string scheme) => names.In(Collection.Concepts)
        .Where(k => names.Find(k)?.Entry?.Code("scheme") == scheme)
        .Select(k => k.Id);
}
