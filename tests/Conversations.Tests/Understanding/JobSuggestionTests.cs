using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>What is offered when a job is asked again.</summary>
public sealed class JobSuggestionTests
{
    private static readonly ChatAssist.Conversations.Knowledge.Occupations Occupations = World.Content.Occupations;

    [Theory]
    [InlineData("chofer", "8322 8331 8332")]
    [InlineData("cocinero y chofer 5 años", "5120 / 8322 8331 8332")]
    [InlineData("asdf", "")]
    [InlineData("", "")]
    [InlineData("9 años", "")]
    public void Each_job_that_was_named_has_its_groups_the_likelier_first(string said, string codes) =>
        Assert.Equal(codes, string.Join(" / ", JobReading.Suggest(said, Occupations).Select(job => string.Join(' ', job.Codes.Take(3)))));

    [Fact]
    public void A_group_has_its_name_in_the_persons_language() =>
        Assert.Equal(("Techadores", "Roofers", null), (Occupations.Title("7121", "es"), Occupations.Title("7121", "en"), Occupations.Title("9999", "es")));

    [Theory]
    [InlineData("cocinero y chofer", 2)]
    [InlineData("de todo un poco", 1)]
    [InlineData("hola", 0)]
    public void No_job_that_was_named_is_left_out(string said, int jobs) => Assert.Equal(jobs, JobReading.Suggest(said, Occupations).Count);

    [Fact]
    public void A_whole_letter_is_neither_read_nor_searched_for_long()
    {
        var letter = string.Concat(Enumerable.Repeat("albañil y carpinterosky ", 5_000));
        Assert.IsType<ChatAssist.Conversations.Understanding.Reading<IReadOnlyList<Work>>.NotUnderstood>(JobReading.Of(letter, Occupations));
        Assert.NotEmpty(JobReading.Suggest(letter, Occupations));
    }
}
