using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Matching;
using ChatAssist.Data;

namespace ChatAssist.Bot.Offers;

/// <summary>Whom a vacancy fits, for a promoter who speaks with its company. Names stand where people's data are: not here.</summary>
internal sealed class ReverseMatch(Seekers seekers, Boards boards, Conversations.Knowledge.Content content, ProgrammeTime time)
{
    private const int Most = 20, MostReasons = 3;

    /// <summary>A line a person: the id, the score and why; null: that vacancy is not shown.</summary>
    public async Task<IReadOnlyList<string>?> For(string key, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        if (await seekers.Vacancy(key, ct) is not { } id || (await boards.Now(ct)).Find(id, today) is not { } vacancy) return null;
        var people = (await seekers.For(id, ct)).Select(one => (one.Person, Seeker.Of(one.Profile, one.Municipality, content.Occupations)));
        return [.. Matcher.People(vacancy, people, Most).Select(one => FormattableString.Invariant($"{one.Person}  {one.Fit.Score}  {ReasonWords.Of(one.Fit.Reasons, MostReasons, content.Texts("es"))}"))];
    }
}
