using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Kunskapsbanken.Editions.Tests;

public sealed class FieldTextTests
{
    private const string Record = """
        ---
        # Överst
        title: "Ett"   # kvar
        sources:
          - source: kalla
            claim: |
              Rad ett

              rad två

        # Om åldern
        age: 3
        ---
        Text: inte ett fält.
        """;

    [Fact]
    public void What_is_not_changed_stays_byte_for_byte()
    {
        foreach (var text in new[] { Record, Record.ReplaceLineEndings("\r\n"), "\uFEFF" + Record, Record + "\n" })
            Assert.Equal(text, Edit(text, t => t));
    }

    [Fact]
    public void A_field_is_renamed_in_its_place() =>
        Assert.Equal(Record.Replace("title:", "rubrik:"), Edit(Record, t => t.Rename("title", "rubrik")));

    [Fact]
    public void A_field_is_removed_with_what_belongs_to_it() =>
        Assert.Equal("---\n# Överst\ntitle: \"Ett\"   # kvar\n\n# Om åldern\nage: 3\n---\nText: inte ett fält.", Edit(Record, t => t.Remove("sources")));

    [Fact]
    public void A_field_is_written_over_in_its_place() =>
        Assert.Equal(Record.Replace("age: 3", "age:\n  years: 3"), Edit(Record, t => t.Set("age", "\n  years: 3").Set("age", "\n  years: 3")));

    [Fact]
    public void A_new_field_stands_last_with_the_files_own_line_endings()
    {
        var windows = Record.ReplaceLineEndings("\r\n");
        Assert.Equal(windows.Replace("age: 3\r\n", "age: 3\r\nnew: x\r\n"), Edit(windows, t => t.Set("new", "x")));
        Assert.Equal("a: 1\nb: 2\n", Edit("a: 1", t => t.Set("b", "2"), "a.yml"));
    }

    [Theory]
    [InlineData("---\n{a: 1, b: 2}\n---\n")]
    [InlineData("---\na: 1\n")]
    [InlineData("text")]
    [InlineData("---\n- a\n---\n")]
    [InlineData("---\na: [\n---\n")]
    public void Fields_that_cannot_be_told_apart_are_left_alone(string text) =>
        Assert.Null(FieldText.Parse("a.md", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_line_belongs_to_a_field()
    {
        var text = FieldText.Parse("a.md", Encoding.UTF8.GetBytes(Record))!;
        Assert.Equal([null, null, "title", "sources", "sources", "sources", "sources", "sources", "sources", null, null, "age", null], Enumerable.Range(1, 13).Select(text.At));
    }

    [Fact]
    public void Setting_and_removing_a_field_gives_back_the_text() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(s => new string([.. s.Get.Where(c => !char.IsControl(c) && c < 0xD800)])).ToArbitrary(),
        words =>
        {
            var text = Record + words;
            return Edit(text, t => t.Set("new", "x").Remove("new")) == text;
        }).QuickCheckThrowOnFailure();

    private static string Edit(string text, Func<FieldText, FieldText> change, string path = "a.md") =>
        Encoding.UTF8.GetString(change(FieldText.Parse(path, Encoding.UTF8.GetBytes(text))!).ToBytes());
}
