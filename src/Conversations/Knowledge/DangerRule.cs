namespace ChatAssist.Conversations.Knowledge;

/// <summary>
/// Words that mean danger (content/danger.yaml), in plain form between spaces, so that they are found at word borders. The examples travel with the rule and are its tests.
/// </summary>
/// <param name="Kind">crisis, safety, staff_abuse or minor.</param>
/// <param name="Says">Phrases that raise it.</param>
/// <param name="Unless">Phrases that take such words harmlessly: they are passed over before looking.</param>
public sealed record DangerRule(string Kind, IReadOnlyList<string> Says, IReadOnlyList<string> Unless, IReadOnlyList<string> Raises, IReadOnlyList<string> Passes);
