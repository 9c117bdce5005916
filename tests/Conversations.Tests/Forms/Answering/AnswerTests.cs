using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>What people answer to a question of each type: Cases/*.tsv, with the question's name, the utterance, and its value; "?" where it is asked again, "a|b" where it is asked which, "a?" whether it is that, "value &lt; words" with own words.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string, string, string> Cases =>
        [.. from file in Directory.EnumerateFiles(Path.Combine(Golden.Tests, "Forms", "Answering", "Cases"), "*.tsv").Order(StringComparer.Ordinal)
            from line in File.ReadLines(file)
            where line.Length > 0 && line[0] != '#'
            let cells = line.Split('\t')
            select (cells[0], cells[1], cells[2])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_answer_is_understood_or_asked_again(string question, string said, string value) =>
        Assert.Equal(Lines(value), Shown(AnswerReader.Read(SmallForm.Asking(question), new Input.Message(Lines(said)))));

    private static string Lines(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string Shown(Answer answer) => answer switch
    {
        Answer.Given { OwnWords: { } own } given => $"{given.Value} < {own}",
        Answer.Given given => given.Value,
        Answer.Which { Candidates: [var only] } => $"{only.Value}?",
        Answer.Which which => string.Join('|', which.Candidates.Select(candidate => candidate.Value)),
        _ => "?",
    };
}
