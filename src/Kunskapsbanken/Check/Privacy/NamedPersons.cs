using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kunskapsbanken.Check.Language;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;

namespace Kunskapsbanken.Check.Privacy;

/// <summary>A common given name followed by another name. Rare names pass; a street or a foundation named after someone does not.</summary>
internal static partial class NamedPersons
{
    private static readonly FrozenSet<string> GivenNames = FrozenSet.Create(
        StringComparer.Ordinal,
        "Adam", "Agneta", "Ahmed", "Ali", "Alice", "Amanda", "Amina", "Anders", "Andreas", "Anette", "Anita", "Ann", "Anna", "Anneli", "Annika", "Arne", "Axel", "Barbro", "Bengt", "Berit", "Birgitta", "Björn", "Bo", "Britt",
        "Camilla", "Carina", "Carl", "Caroline", "Catarina", "Cecilia", "Charlotte", "Christer", "Christian", "Christina", "Claes", "Dan", "Daniel", "David", "Elin", "Elisabeth", "Ella", "Emelie", "Emil", "Emma", "Erik", "Eva",
        "Fatima", "Filip", "Fredrik", "Gabriel", "Gun", "Gunilla", "Gunnar", "Gustav", "Göran", "Hanna", "Hannah", "Hans", "Hassan", "Helen", "Helena", "Henrik", "Håkan", "Ida", "Inga", "Inger", "Ingrid", "Irene", "Isak",
        "Jan", "Jenny", "Jessica", "Joakim", "Johan", "Johanna", "John", "Jonas", "Josefin", "Julia", "Karin", "Karl", "Katarina", "Kent", "Kerstin", "Kjell", "Klara", "Kristina", "Lars", "Lena", "Lennart", "Leif", "Linda", "Linnea", "Lisa", "Louise", "Lovisa",
        "Magnus", "Maja", "Malin", "Marcus", "Margareta", "Maria", "Marianne", "Marie", "Martin", "Mats", "Mattias", "Maryam", "Mikael", "Mohamed", "Mohammed", "Mona", "Monica", "Morgan", "Nicklas", "Niklas", "Nils", "Noor", "Ola", "Olle", "Oskar", "Oscar", "Patrik", "Paul", "Per", "Peter", "Pernilla", "Petra", "Pia",
        "Rebecka", "Richard", "Robert", "Roger", "Rolf", "Sara", "Sarah", "Simon", "Sofia", "Sofie", "Stefan", "Sten", "Stina", "Susanne", "Sven", "Therese", "Thomas", "Tobias", "Tomas", "Tommy", "Tove", "Ulf", "Ulla", "Ulrika", "Urban", "Veronica", "Victor", "Viktor", "Yusuf", "Yvonne", "Åsa", "Åke", "Örjan");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Given = GivenNames.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Initials = SearchValues.Create([.. GivenNames.Select(n => n[0]).Distinct()]);

    public static IEnumerable<Diagnostic> Check(string file, RecordWords words)
    {
        foreach (var match in words.Matches(Names(), HasGivenName))
        {
            if (GivenNames.Contains(match.Groups["given"].Value) && !Thing().IsMatch(words.Text[match.Index..Math.Min(match.Index + match.Length + 20, words.Text.Length)])
                && words.KindAt(match.Index) is not (WordKind.Code or WordKind.Address))
                yield return Errors.NamedPerson(file, words.SpanAt(match.Index, match.Length), match.Value);
        }
    }

    private static bool HasGivenName(ReadOnlySpan<char> line)
    {
        for (int at; (at = line.IndexOfAny(Initials)) >= 0; line = line[at..])
        {
            var start = at++;
            while (at < line.Length && char.IsLower(line[at]))
                at++;
            if (Given.Contains(line[start..at]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}-])(?<given>\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)? (?:(?:von|af|de) )?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // A place or a foundation named after someone: Karl Johansgatan, Anna Lindhs minnesfond.
    [GeneratedRegex(@"^\S+ (?:\S+ )?(?:\p{L}*(?:gatan|vägen|torg|torget|plats|skolan|gård|fonden|stiftelsen)\b|\p{L}+s (?:minnes|stiftelse|fond|gata|väg|plats|torg|skola|park)\p{L}*)", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();
}
