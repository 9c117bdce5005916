using System.Collections.Concurrent;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>Every stored state × every kind of chat × every kind of input: what the step says.</summary>
public sealed class EveryStepTests
{
    // Said by no single flow; each file of content/ that others may quote.
    private static readonly string[] Shared = ["common.", "person.", "safety.", "duty.", "faq."];

    // Each flow is walked once, and what is found is told by the test of its rule.
    private static readonly ConcurrentDictionary<string, Lazy<Found>> Walked = new(StringComparer.Ordinal);

    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    /// <summary>The steps that break a rule.</summary>
    private sealed record Found(List<string> Undeclared, List<string> Unfilled);

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_step_says_only_what_its_flow_declares(string flow) => Assert.Empty(In(flow).Undeclared);

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_step_fills_every_place_of_its_texts(string flow) => Assert.Empty(In(flow).Unfilled);

    private static Found In(string flow) => Walked.GetOrAdd(flow, key => new Lazy<Found>(() => Walk(World.Flows[key]))).Value;

    private static Found Walk(Flow flow)
    {
        var (found, inputs) = (new Found([], []), Inputs.Of(flow).ToList());
        var declared = flow.SaysInFull.Select(says => says.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var frame in StoredStates.Of(flow))
            foreach (var chat in Chats.With(null))
                foreach (var (name, input) in inputs)
                    foreach (var reply in flow.Take(frame, input, World.Facts(chat)).Replies)
                    {
                        if (!IsDeclared(reply, declared)) found.Undeclared.Add($"{frame.State}, {name} says {reply.Key}");
                        if (!IsFilled(reply)) found.Unfilled.Add($"{frame.State}, {name}: {reply.Key}");
                    }
        return found;
    }

    private static bool IsDeclared(Reply reply, HashSet<string> declared) => reply.Text is not null
        || ((declared.Contains(reply.Key) || Shared.Any(start => reply.Key.StartsWith(start, StringComparison.Ordinal))) && World.Content.Languages.Values.All(texts => texts.ByKey.ContainsKey(reply.Key)));

    private static bool IsFilled(Reply reply) => !reply.Values
        .Aggregate((reply.Text ?? World.Content.Texts("es")[reply.Key]).Body, (text, value) => text.Replace($"{{{value.Name}}}", "", StringComparison.Ordinal))
        .Contains('{', StringComparison.Ordinal);
}
