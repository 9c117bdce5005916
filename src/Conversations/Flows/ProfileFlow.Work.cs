using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Flows;

/// <summary>What the person has worked in: their own words, and the occupations of ISCO-08 that they mean.</summary>
public sealed partial class ProfileFlow
{
    // A longer list is not read.
    private const int MostOffered = 4;

    // The person's own words are kept whatever is made of them; years that were told with the work are not asked again.
    private static Turn<State> Worked(State state, Input.Message message, Facts facts)
    {
        if (FreeText.In(message.Text) is not { } said) return Again(state, message, facts);
        var turn = Goto(state).Do(new Effect.SaveAnswer("profile", "work", said));
        var reading = JobReading.Of(message.Text, facts.Content.Occupations);
        if (reading is Reading<IReadOnlyList<Work>>.Ambiguous) return Unsure(message.Text, turn.Do(new Effect.DropAnswer("profile", "jobs")), facts);
        if (reading is not Reading<IReadOnlyList<Work>>.Understood(var works)) return Ask(IndexOf("years"), turn.Do(new Effect.DropAnswer("profile", "jobs")), facts);
        turn = turn.Do(new Effect.SaveAnswer("profile", "jobs", string.Join(',', works)));
        if (works is [{ Years: { } years }]) turn = turn.Do(new Effect.SaveAnswer("profile", "years", Number(years)));
        return Ask(IndexOf(works.All(work => work.Years is not null) ? "wishes" : "years"), turn, facts);
    }

    // One work that may be several occupations is asked about; of several works the words alone are kept.
    private static Turn<State> Unsure(string said, Turn<State> turn, Facts facts) =>
        JobReading.Suggest(said, facts.Content.Occupations) is [{ Codes: { Count: > 1 } codes }]
            ? AskWhich(new State.Matching([.. codes.Take(MostOffered)]), turn, facts)
            : Ask(IndexOf("years"), turn, facts);

    private static Turn<State> AskWhich(State.Matching asked, Turn<State> turn, Facts facts) =>
        (turn with { State = asked }).Say("profile.which-job", ("jobs", Offered(asked, facts))).Do(Remind(facts));

    private static string Offered(State.Matching asked, Facts facts) => string.Join('\n', asked.Codes
        .Select(code => Job([code], facts))
        .Append(facts.Texts["profile.no-job"].Body)
        .Select((title, i) => $"{Number(i + 1)}. {title}"));

    private static Turn<State> Match(State.Matching asked, Input.Message message, Facts facts) => Matched(asked, message, facts) switch
    {
        null => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "profile.which-job-again", message, facts),
        "" => Ask(IndexOf("years"), Goto(asked), facts),
        var code => Ask(IndexOf("years"), Goto(asked).Do(new Effect.SaveAnswer("profile", "jobs", code)), facts),
    };

    // The code; empty for "none of these"; null when it is not understood.
    private static string? Matched(State.Matching asked, Input.Message message, Facts facts)
    {
        var said = Filler.Off(Sentence.Of(message.Text)).PlainText;
        if (OptionNumber.In(said) is { } number && message.Button is null)
            return number >= 1 && number <= asked.Codes.Count ? asked.Codes[number - 1] : number == asked.Codes.Count + 1 ? "" : null;
        return JobReading.Of(message.Text, facts.Content.Occupations) is Reading<IReadOnlyList<Work>>.Understood([var work]) ? work.Code : null;
    }

    private static string Job(string[] codeAndYears, Facts facts)
    {
        var title = facts.Content.Occupations.Title(codeAndYears[0], facts.Person.Language) ?? codeAndYears[0];
        return codeAndYears is [_, var years] ? $"{title} ({facts.Texts["profile.job-years"].Body.Replace("{years}", years, StringComparison.Ordinal)})" : title;
    }
}
