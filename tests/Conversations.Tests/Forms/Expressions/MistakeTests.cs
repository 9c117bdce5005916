using System.Text.RegularExpressions;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>Whoever writes a form reads what is wrong with it, in their language.</summary>
public sealed partial class MistakeTests
{
    private static readonly IReadOnlySet<string> Columns = new HashSet<string>(["name", "label"], StringComparer.Ordinal);

    private static readonly List<Compiled.Bad> All =
    [
        .. CaseFiles.Rows("mistakes.tsv").Select(row => CaseFiles.Answers.Ask(CaseFiles.Case(row[0], row[1])).Refusal!),
        SampleForm.Bad(new string('1', 100_000)),
        SampleForm.Bad(new string('(', 1000)),
        SampleForm.Bad("${province} = 'x'"),
        SampleForm.Bad("instance('vacancies')/root/item"),
        (Compiled.Bad)Filter.Compile("nme = 'x'", SampleForm.Names, null, Columns),
        (Compiled.Bad)Filter.Compile("province = 'x'", SampleForm.Names, null, Columns),
    ];

    public static TheoryData<string> Languages => [.. World.Content.Languages.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_mistake_has_its_text_and_every_text_its_mistake(string language) => Assert.Equal(
        World.Content.Texts(language).ByKey.Keys.Where(key => key.StartsWith("form-expression.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        All.Select(mistake => mistake.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_place_of_a_text_is_filled(string language) => Assert.All(All, mistake => Assert.Subset(
        mistake.Values.Select(value => value.Name).Append("position").ToHashSet(StringComparer.Ordinal),
        Place().Matches(World.Content.Texts(language)[mistake.Key].Body).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal)));

    [Fact]
    public void A_value_that_looks_like_a_place_is_left_as_it_is() => Assert.Contains("«{position}»",
        ProblemText.Of(World.Content.Texts("es"), "form-expression.unexpected", [("found", "{position}"), ("position", "3")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("${agge}", "age")]
    [InlineData("${Called}", "called")]
    [InlineData("${scool}", "school")]
    [InlineData("/data/kid/kagee", "kage")]
    [InlineData("/data/kage", "/data/kid/kage")]
    [InlineData("lenght('a')", null)]
    [InlineData("string-lenght('a')", "string-length")]
    [InlineData("Count(${kid})", "count")]
    [InlineData("${x}", null)]
    public void The_nearest_name_is_suggested(string source, string? near) => Assert.Equal(near, SampleForm.Bad(source).Values.FirstOrDefault(value => value.Name == "near").Value);

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
