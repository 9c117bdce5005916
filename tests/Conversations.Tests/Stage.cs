using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations.Tests;

/// <summary>What a chat is played with: the flows that there are, and what they say.</summary>
internal sealed record Stage(FlowCatalog Flows, Content Content)
{
    private static readonly Dictionary<string, Submission> None = new(StringComparer.Ordinal);

    /// <summary>A turn as the host takes it: what is loaded is given only to whom asks for it, once.</summary>
    public Outcome Take(Input input, Facts facts)
    {
        var known = Asked(Flows.Needs(facts.Chat), facts);
        var hop = Hop.First(Flows, input, facts with { Content = Content, Programme = facts.Programme with { NoticeVersion = Content.Notices.Current.Version }, Submissions = known.Submissions ?? None, File = known.File ?? CaseFile.Empty, Board = known.Board ?? Board.Empty, Courses = known.Courses ?? [] });
        while (!hop.IsLast)
        {
            var asked = Asked(hop.Needs, facts);
            hop = hop.Next(new Loaded(known.Submissions is null ? asked.Submissions : null, known.File is null ? asked.File : null, asked.Board, asked.Courses));
            known = new Loaded(known.Submissions ?? asked.Submissions, known.File ?? asked.File, asked.Board, asked.Courses);
        }
        return hop.Outcome;
    }

    private static Loaded Asked(IReadOnlyList<Need> needs, Facts facts) =>
        new(needs.Contains(Need.Submissions) ? facts.Submissions : null, needs.Contains(Need.CaseFile) ? facts.File : null,
            needs.Contains(Need.Vacancies) ? facts.Board : null, needs.Contains(Need.Courses) ? facts.Courses : null);
}
