using System.Diagnostics;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>A question with ten thousand choices, of which the person writes a name.</summary>
public sealed class LongListTests
{
    private static readonly ChoiceList Schools = SmallForm.Choices([.. Enumerable.Range(0, 10_000).Select(i => $"s{i}:Escuela Oficial {Syllables(i)} número {i}")]);

    private static readonly Asking Asking = SmallForm.Asking("village", question => question with { Choices = Schools });

    [Theory]
    [InlineData("Escuela Oficial Baba número 0", "s0")]
    [InlineData("s 4321", "")]
    [InlineData("4321", "s4321?")]
    [InlineData("escuela", "s0 s1 s2 s3 s4 s5 s6 s7?")]
    [InlineData("la universidad", "")]
    public void A_name_is_found_and_a_part_of_one_is_asked(string said, string found) => Assert.Equal(found, AnswerReader.Read(Asking, new Input.Message(said)) switch
    {
        Answer.Given given => given.Value,
        Answer.Which which => string.Join(' ', which.Candidates.Select(one => one.Value)) + "?",
        _ => "",
    });

    [Fact]
    public void Asking_and_reading_takes_no_time_that_a_person_notices()
    {
        Turn("4321");
        var times = new[] { "Escuela Oficial Baba número 0", "escuela oficial baba", "4321", "escuela", "eskuela ofisial numero 77", "univerzidad de san karlos", "no sé" }
            .SelectMany(said => Enumerable.Range(0, 5).Select(_ => Turn(said))).Order().ToList();
        Assert.InRange(times[times.Count / 2], TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    private static TimeSpan Turn(string said)
    {
        var begun = Stopwatch.GetTimestamp();
        var asking = Asking with { Language = "es" };
        Assert.NotNull(QuestionText.Of(asking));
        Assert.NotNull(AnswerReader.Read(asking, new Input.Message(said)));
        return Stopwatch.GetElapsedTime(begun);
    }

    private static string Syllables(int number) => string.Concat("bcdfgjlmnp"[number % 10], 'a', "bcdfgjlmnp"[number / 10 % 10], 'a');
}
