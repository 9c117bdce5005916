using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Tests.Cvs;

/// <summary>People of whom a CV is made.</summary>
internal static class Profiles
{
    /// <summary>Everything is answered, also what is nobody's business.</summary>
    public static IReadOnlyDictionary<string, string> Maria { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["called"] = "María",
        ["age"] = "34",
        ["municipality"] = "1413",
        ["returned"] = "2026-03-01",
        ["work"] = "cocinera 6 años y ayudante de albañil 2 años",
        ["work_isco"] = "5120:6,9313:2",
        ["schooling"] = "primary",
        ["skills"] = "sé cocinar para mucha gente, manejo carro, tengo licencia tipo B, me duele la rodilla",
        ["languages"] = "spanish english_little ixil",
        ["wanted/wishes"] = "de cocinera cerca de mi casa, tengo a mi nena",
        ["wanted/near"] = "here",
        ["wanted/shift"] = "day",
        ["wanted/pay"] = "3500 month",
        ["wanted/limits"] = "childcare health",
        ["needs"] = "food debts",
        ["hours"] = "afternoon",
        ["sex"] = "woman",
    };

    public static Facts Of(IReadOnlyDictionary<string, string> answers, string? phone = "+50255550001") => World.Facts(
        World.Agreed() with { Phone = phone },
        submissions: new Dictionary<string, Submission>(StringComparer.Ordinal)
        {
            [ProfileFlow.Form] = new(ProfileFlow.Form, ProfileFlow.Form, World.Content.Forms.Current(ProfileFlow.Form).Version, IsOpen: false, answers),
        });

    /// <summary>María with other answers to these questions.</summary>
    public static Facts With(params (string Question, string Answer)[] answers) => Of(answers.Aggregate(
        new Dictionary<string, string>(Maria, StringComparer.Ordinal),
        (all, one) => { all[one.Question] = one.Answer; return all; }));

    public static Cv Cv(Facts facts, string language = "es") => CvDraft.Of(new CvChoices(language, "María José López", WithPhone: true), facts);

    /// <summary>Every line of it, one a line.</summary>
    public static string Text(Cv cv) => string.Join('\n', cv.Contact.Prepend(cv.Name).Concat(cv.Sections.SelectMany(section =>
        section.Lines.Select(line => line.Aside is null ? line.Text : $"{line.Text}: {line.Aside}").Prepend($"{section.Title}:"))));
}
