using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Tests.New;

public sealed partial class NewRecordTests
{
    public static TheoryData<string> Collections => [.. CollectionInfo.All.Select(c => c.Folder)];

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_new_record_explains_every_field_and_reads_when_all_are_used(string folder)
    {
        CollectionInfo.TryOfFolder(folder, out var collection);
        var template = RecordTemplate.Write(collection!, $"content/{folder}/prov.md", new Dictionary<string, FieldDraft>());
        Assert.All(collection!.Fields.Fields, f => Assert.Matches($"(?m)^(# )?{f.Name}:", template));
        Assert.Contains($"# yaml-language-server: $schema=../../.vscode/schema/{folder}.json", template, StringComparison.Ordinal);

        var filled = FillIn(Optional().Replace(template, "$1"));
        var problems = Repository.Read($"{folder}/prov.md", filled).Problems;
        Assert.True(problems.Count == 0, $"{string.Join('\n', problems)}\n{filled}");
    }

    [Fact]
    public void Required_fields_that_nobody_filled_in_are_told_as_empty()
    {
        CollectionInfo.TryOfFolder("concepts", out var collection);
        var template = RecordTemplate.Write(collection!, "content/concepts/prov.md", new Dictionary<string, FieldDraft> { ["title"] = new("Prov") });
        var problems = Repository.Read("concepts/prov.md", template).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Equal("KB0219", p.Code));
        Assert.DoesNotContain(problems, p => p.Message.Contains("”title”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("practices", "Unga på väg", "Menade du ”unga-pa-vag”?")]
    [InlineData("practices", "../../etc/passwd", "Menade du ”etc-passwd”?")]
    [InlineData("practices", "", "Använd a–z")]
    [InlineData("practices", "nul", "upptaget i Windows")]
    [InlineData("practises", "prov", "Menade du ”practices”?")]
    [InlineData("organisations", "ale", "finns redan i content/organisations/kommuner/ale.yml")]
    public void A_bad_name_is_refused_with_a_better_one(string folder, string id, string reason)
    {
        var plan = NewRecord.Plan(folder, id, ["organisations/kommuner/ale.yml"]);
        Assert.Null(plan.Path);
        Assert.Contains(reason, plan.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_become_a_record_that_reads()
    {
        var dialog = new ScriptedDialog(
            "Unga på väg: en början", "Kort om arbetet.", // title, summary
            "Sveriges Kommuner", "redaktionen", // page owner
            "+", "Källan", "klar", // sources
            "action-area", "unga på väg", "?"); // scheme, term, definition
        var records = new[] { ("organisations/skl.yml", "title: Sveriges Kommuner\nname: SKL\nkind: agency\nlevel: national\n"), ("sources/kalla.yml", "title: Källan\nretrieved: 2018-01-01\n") }
            .Select(r => Repository.Read(r.Item1, r.Item2 + "summary: x\nstatus: published\npage_owner: {organisation: skl, role: r}\nlast_reviewed: 2018-01-01\nsources: []\n").Record!.Entry)
            .ToList();
        CollectionInfo.TryOfFolder("concepts", out var collection);
        var known = System.Collections.Immutable.ImmutableDictionary<string, FieldDraft>.Empty.Add("status", new("draft")).Add("last_reviewed", new("2018-03-01"));
        var drafts = new RecordQuestions(dialog, records).Ask(collection!, known);
        var text = RecordTemplate.Write(collection!, "content/concepts/prov.md", drafts);
        var parsed = Repository.Read("concepts/prov.md", text);
        Assert.True(parsed.Problems.Count == 0, $"{string.Join('\n', parsed.Problems)}\n{text}");
        Assert.Equal("Unga på väg: en början", parsed.Record!.Record.Title.ValueOrDefault);
        Assert.Equal("skl", parsed.Record.Record.PageOwner.ValueOrDefault!.Organisation.ValueOrDefault.Target.Id);
        Assert.Equal("kalla", parsed.Record.Record.Sources.Items[0].Value.Source.ValueOrDefault.Target.Id);
        Assert.Equal(UnknownReason.NotStated, ((Concept)parsed.Record.Record).Definition.Unknown);
    }

    [Fact]
    public void Any_text_reads_back_as_it_was_written() => Prop.ForAll<NonNull<string>>(given =>
    {
        var text = string.Concat(given.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\u0085' or '\uFEFF' or '\uFFFE' or '\uFFFF'))).Trim();
        if (text.Length == 0)
            return true;
        var node = (YamlMapping?)YamlReader.Read("", $"title: {YamlText.Scalar(text)}\nlist: {YamlText.List([text, text])}\n", 0, []);
        return ((YamlScalar)node!.Entries[0].Value).Text == text && ((YamlSequence)node.Entries[1].Value).Items.All(i => ((YamlScalar)i).Text == text);
    }).QuickCheckThrowOnFailure();

    [GeneratedRegex(@"(?m)^# ((?: {2})*(?:- )?[a-z_]+:(?: .*)?)$")]
    private static partial Regex Optional();

    [GeneratedRegex(@"^( *(?:- )?)([a-z_]+:)((?:  #.*)?)$")]
    private static partial Regex Empty();

    /// <summary>Gives every field without a value one; the name of a part has deeper lines below it.</summary>
    private static string FillIn(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            var match = Empty().Match(lines[i]);
            if (match.Success && lines[i + 1].TakeWhile(c => c is ' ').Count() <= match.Groups[1].Length)
                lines[i] = $"{match.Groups[1]}{match.Groups[2]} {{unknown: not-stated}}{match.Groups[3]}";
        }

        return string.Join('\n', lines);
    }

    private sealed class ScriptedDialog(params string[] answers) : IDialog
    {
        private readonly Queue<string> answers = new(answers);

        public string Text(string label, string help, Func<string, string?> problem)
        {
            var answer = answers.Dequeue();
            Assert.Null(problem(answer));
            return answer;
        }

        public Choice Choose(string label, string help, IReadOnlyList<Choice> choices)
        {
            var wanted = answers.Dequeue();
            return choices.First(c => c.Value == wanted || c.Label.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        }
    }
}
