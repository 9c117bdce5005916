namespace ChatAssist.Conversations.Flows;

/// <summary>What is said over a channel that nobody can answer: options would be asked in vain.</summary>
internal static class OneWay
{
    /// <summary>Where to write, or that somebody calls (<c>flow.one-way</c>, <c>flow.one-way-call</c>).</summary>
    public static Reply Of(string flow, Facts facts) => facts.Programme.WhatsAppNumber is { } number
        ? new($"{flow}.one-way", [("name", Greeting(facts)), ("number", number)])
        : new($"{flow}.one-way-call", [("name", Greeting(facts))]);

    public static string Greeting(Facts facts) => facts.Person.Called is { Length: > 0 } name ? $", {name}" : "";
}
