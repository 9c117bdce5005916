namespace ChatAssist.Conversations;

/// <summary>What the very first message tells besides its words: who sent the person to us, and that they write English.</summary>
internal static class FirstWords
{
    public static IReadOnlyList<Effect> In(Input input, Facts facts) =>
        input is Input.Message { Button: null } message && IsFirst(facts) ? [.. Sent(message.Text, facts), .. Spoken(message.Text, facts)] : [];

    private static bool IsFirst(Facts facts) => facts is { Chat.Session.LastTurn: null, Person.Consent: Consent.NotAsked };

    private static Effect[] Sent(string text, Facts facts) =>
        facts.Person.Source is null && facts.Content.Sources.In(text) is { } sender ? [new Effect.Arrive(sender.By, facts.Today, sender.Funding)] : [];

    private static Effect[] Spoken(string text, Facts facts) =>
        facts.Person.Language is not "en" && facts.Content.English.Plainly(text) ? [new Effect.Describe(Known.Language, "en")] : [];
}
