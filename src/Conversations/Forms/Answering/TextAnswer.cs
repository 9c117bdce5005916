using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Dates;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Conversations.Understanding.Phones;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Answers in words; the appearance says of what.</summary>
internal static class TextAnswer
{
    public static Answer? Read(Asking asking, string text)
    {
        var places = asking.Content.Places;
        if (asking.Looks("name")) return Given(Introduction.Of(text, asking.Today, places).Name);
        if (asking.Looks("municipality")) return AnswerReader.Of(PlaceName.Read(text, places), place => place.Code, place => $"{place.Name}, {place.Department}");
        if (asking.Looks("department")) return AnswerReader.Of(DepartmentName.Read(text, places), department => department.Code, department => department.Name);
        if (asking.Looks("occupation")) return Occupation(asking, text);
        if (asking.Looks("money")) return AnswerReader.Of(Pay.In(text), pay => pay.ToString(), pay => InWords.Money(pay.ToString(), asking.Texts));
        if (asking.Looks("phone")) return AnswerReader.Of(PhoneNumber.Read(text), number => number, number => number);
        if (asking.Looks("when")) return Given(SomeDay.In(text, asking.Today) ? FreeText.In(text) : null);
        return Given(asking.Looks("multiline") ? Lines(text) : FreeText.In(text));
    }

    private static Answer.Given? Given(string? value) => value is { Length: > 0 } ? new Answer.Given(value) : null;

    // The codes of the works where they are sure; the words are kept whatever is made of them.
    private static Answer.Given? Occupation(Asking asking, string text) => FreeText.In(text) is { } said
        ? new Answer.Given(JobReading.Of(text, asking.Content.Occupations).Canonical(works => string.Join(',', works)) ?? "", said)
        : null;

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(FreeText.In).OfType<string>());
}
