using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Tests;

/// <summary>What a chat is played with: the flows that there are, and what they say.</summary>
internal sealed record Stage(FlowCatalog Flows, Content Content)
{
    /// <summary>A turn as the host takes it: submissions are given only to whom asks for them.</summary>
    public Outcome Take(Input input, Facts facts)
    {
        var known = facts.Submissions;
        var asked = Flows.Needs(facts.Chat.Session).Contains(Need.Submissions) ? known : new Dictionary<string, Submission>(StringComparer.Ordinal);
        var hop = Hop.First(Flows, input, facts with { Content = Content, Submissions = asked });
        while (!hop.IsLast) hop = hop.Next(hop.Needs.Contains(Need.Submissions) ? known : null);
        return hop.Outcome;
    }
}
