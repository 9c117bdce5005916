using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>How people answer our choices: answers.tsv, with the form, the question, the utterance and the names that are meant; "?" where it is asked again, "a|b" where it is asked which.</summary>
public sealed class OurFormsAnswerTests
{
    public static TheoryData<string, string, string, string> Cases =>
        [.. from line in File.ReadLines(Path.Combine(Golden.Tests, "Forms", "Ours", "answers.tsv"))
            where line.Length > 0 && line[0] != '#'
            let cells = line.Split('\t')
            select (cells[0], cells[1], cells[2], cells[3])];

    public static TheoryData<string, string, string> Labels =>
        [.. from form in FormSheets.Names
            from row in FormSheets.Of(form).Asked
            where row["type"].StartsWith("select", StringComparison.Ordinal)
            from language in FormSheets.Languages.Keys
            select (form, row["name"], language)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_answer_means_these_choices(string form, string question, string said, string meant) => Assert.Equal(meant, Read(form, question, said, "es"));

    [Theory]
    [MemberData(nameof(Labels))]
    public void Each_choice_is_understood_by_its_label_its_short_label_and_its_other_words(string form, string question, string language)
    {
        var sheets = FormSheets.Of(form);
        foreach (var choice in sheets.ChoicesOf(sheets.Survey.Single(row => row["name"] == question)))
            Assert.All(
                choice.Of("words", language).Split('|').Append(choice.Of("label", language)).Append(choice.Of("sms", language)).Where(word => word.Length > 0),
                word => Assert.Contains(choice["name"], Read(form, question, word, language).Split('|')));
    }

    private static string Read(string form, string question, string said, string language) =>
        AnswerReader.Read(OurForms.Asking(form, question, language), new Input.Message(said)) switch
        {
            Answer.Given given => given.Value,
            Answer.Which which => string.Join('|', which.Candidates.Select(candidate => candidate.Value)),
            _ => "?",
        };
}
