using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>What holds of any text as an answer to any question.</summary>
public sealed class AnswerProperties
{
    // Of three dozen questions.
    private static readonly Config ForEach = AnyText.Thorough.WithMaxTest(250);

    private static readonly string[] Names = [.. SmallForm.Form.Items.Select(item => item.Name)];

    public static TheoryData<string> EveryQuestion => [.. Names];

    public static TheoryData<string, string> Understood => [.. AnswerTests.Cases.Where(row => !row.Data.Item3.AsSpan().ContainsAny('?', '|')).Select(row => (row.Data.Item1, row.Data.Item2))];

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Any_text_is_shown_as_a_value_without_an_error(string name) =>
        Prop.ForAll(AnyText.Arbitrary, text => InWords.Of(SmallForm.Asking(name), text) is not null).Check(ForEach);

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Any_text_is_a_value_of_its_type_or_asked_again(string name) => Prop.ForAll(AnyText.Arbitrary, text => Read(name, text) switch
    {
        Answer.Given given => IsValue(SmallForm.Question(name), given.Value),
        Answer.Which which => which.Candidates.Count is > 0 and <= 8 && which.Candidates.All(one => IsValue(SmallForm.Question(name), one.Value) && one.Label.Length > 0),
        _ => true,
    }).Check(ForEach);

    [Fact]
    public void Any_text_fills_other_questions_without_an_error() => Prop.ForAll(AnyText.Arbitrary, text =>
        Mentioned.In(text, [.. Names.Select(name => SmallForm.Asking(name))]).All(one => IsValue(one.Asking.Question, one.Value))).Check(ForEach);

    [Theory]
    [MemberData(nameof(Understood))]
    public void What_is_kept_reads_back_as_itself_from_its_words(string name, string said)
    {
        var asking = SmallForm.Asking(name);
        var given = Assert.IsType<Answer.Given>(AnswerReader.Read(asking, new Input.Message(said)));
        // A work is kept in its own words; a value of several may be empty.
        if (given.OwnWords is not null || given.Value.Length == 0) return;
        Assert.Equal(given, AnswerReader.Read(asking, new Input.Message(InWords.Of(asking, given.Value))));
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_hint_is_a_text_with_its_places_filled(string name)
    {
        var hint = Assert.IsType<Answer.NotUnderstood>(Read(name, "…")).Hint;
        Assert.All(World.Content.Languages.Values, texts =>
            Assert.DoesNotContain('{', hint.Values.Aggregate(texts[hint.Key].Body, (body, place) => body.Replace($"{{{place.Name}}}", place.Value, StringComparison.Ordinal))));
    }

    private static Answer Read(string name, string text) => AnswerReader.Read(SmallForm.Asking(name), new Input.Message(text));

    private static bool IsValue(Item.Question question, string value) => question.Type switch
    {
        QuestionType.SelectOne => question.Choices!.Choices.Any(choice => choice.Name == value),
        QuestionType.SelectMultiple => value.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(name => question.Choices!.Choices.Any(choice => choice.Name == name)),
        QuestionType.Integer => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        QuestionType.Decimal or QuestionType.Range => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        QuestionType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        QuestionType.Time => TimeOnly.TryParseExact(value, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        QuestionType.DateTime => DateTimeOffset.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        QuestionType.Acknowledge => value == "OK",
        _ => true,
    };
}
