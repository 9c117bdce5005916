namespace ChatAssist.Conversations;

/// <summary>One filling of a questionnaire by a person.</summary>
/// <param name="Key">Unique for the person: the form's name, with what it is about where there are several.</param>
/// <param name="Version">The published version of the form that it was begun with, or carried over to.</param>
/// <param name="Answers">By path, with the number of each instance; empty where the question was passed over.</param>
public sealed record Submission(string Key, string Form, string Version, bool IsOpen, IReadOnlyDictionary<string, string> Answers);

internal static class Submissions
{
    private static readonly Dictionary<string, Submission> None = new(StringComparer.Ordinal);

    /// <summary>What the next flow of the same turn must already know.</summary>
    public static IReadOnlyDictionary<string, Submission> After(this IReadOnlyDictionary<string, Submission> all, Effect effect) => effect switch
    {
        Effect.OpenSubmission(var key, var form, var version) => all.With(new Submission(key, form, version, IsOpen: true, all.GetValueOrDefault(key)?.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal))),
        Effect.SaveAnswer(var key, var question, var value) when all.TryGetValue(key, out var saved) => all.With(saved with { Answers = new Dictionary<string, string>(saved.Answers, StringComparer.Ordinal) { [question] = value } }),
        Effect.DropAnswer(var key, var question) when all.TryGetValue(key, out var saved) => all.With(saved with { Answers = saved.Answers.Where(answer => answer.Key != question).ToDictionary(StringComparer.Ordinal) }),
        Effect.CloseSubmission(var key, _) when all.TryGetValue(key, out var saved) => all.With(saved with { IsOpen = false }),
        Effect.NewPerson or Effect.Speak or Effect.Erase => None,
        _ => all,
    };

    private static Dictionary<string, Submission> With(this IReadOnlyDictionary<string, Submission> all, Submission one) => new(all, StringComparer.Ordinal) { [one.Key] = one };
}
