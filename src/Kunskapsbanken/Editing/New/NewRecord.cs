using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.New;

/// <summary>Where a new record is to lie, or why it can't.</summary>
/// <param name="Path">Below the content folder, with forward slashes; null when <paramref name="Refusal"/> says why.</param>
/// <param name="Refusal">Swedish, with what to do.</param>
public sealed record NewRecord(CollectionInfo? Collection, string? Path, string? Refusal)
{
    /// <param name="folder">The collection's folder as the editor wrote it.</param>
    /// <param name="taken">Files below the content folder.</param>
    /// <param name="isMarkdown">Null for what the collection usually is.</param>
    public static NewRecord Plan(string folder, string id, IEnumerable<string> taken, bool? isMarkdown = null)
    {
        if (!CollectionInfo.TryOfFolder(folder, out var collection))
            return Refuse($"Det finns ingen samling som heter ”{folder}”. {Suggestion.For(folder, CollectionInfo.All.Select(c => c.Folder)) ?? $"Samlingarna är {string.Join(", ", CollectionInfo.All.Select(c => c.Folder))}."}");
        if (!Naming.IsId(id))
            return Refuse($"Id:t ”{id}” kan inte bli en adress. {(Naming.Slug(id) is { Length: > 0 and <= 100 } slug ? $"Menade du ”{slug}”?" : "Använd a–z, siffror och bindestreck, högst 100 tecken.")}");
        if (FileNames.IsDevice(id))
            return Refuse($"Filnamnet ”{id}” är upptaget i Windows. Lägg till ett ord, till exempel ”{id}-{collection.Slug}”.");
        if (taken.FirstOrDefault(t => t.StartsWith($"{collection.Folder}/", StringComparison.Ordinal) && System.IO.Path.GetFileNameWithoutExtension(t) == id) is { } other)
            return Refuse($"Id:t ”{id}” finns redan i content/{other}. Ändra den posten, eller välj ett annat id.");
        var extension = isMarkdown ?? collection.Collection is not (Records.Collection.Organisations or Records.Collection.Counties) ? ".md" : ".yml";
        return new(collection, $"{collection.Folder}/{id}{extension}", null);
    }

    private static NewRecord Refuse(string reason) => new(null, null, reason);
}
