namespace ChatAssist.Conversations.Understanding;

/// <summary>What a text means: understood, one of several (ask which), or not understood. Never a guess.</summary>
public abstract record Reading<T>
{
    private Reading() { }

    public sealed record Understood(T Value) : Reading<T>;

    /// <summary>It could mean each of these, and only the person knows; the list is empty where they cannot be counted.</summary>
    public sealed record Ambiguous(IReadOnlyList<T> Candidates) : Reading<T>;

    public sealed record NotUnderstood : Reading<T>;

    /// <summary>The value as <paramref name="read"/> gives it when it is understood; null when it must be asked again.</summary>
    public string? Canonical(Func<T, string> read) => this is Understood understood ? read(understood.Value) : null;

    /// <summary>The same reading of something made from the value.</summary>
    public Reading<TOther> Then<TOther>(Func<T, Reading<TOther>> next) => this switch
    {
        Understood understood => next(understood.Value),
        Ambiguous => new Reading<TOther>.Ambiguous([]),
        _ => new Reading<TOther>.NotUnderstood(),
    };
}

/// <summary>How readings are made.</summary>
public static class Reading
{
    public static Reading<T> Of<T>(T value) => new Reading<T>.Understood(value);

    public static Reading<T> Which<T>(IReadOnlyList<T> candidates) => new Reading<T>.Ambiguous(candidates);

    public static Reading<T> None<T>() => new Reading<T>.NotUnderstood();

    /// <summary>One candidate is understood, several are asked, none is not understood.</summary>
    public static Reading<T> Among<T>(IReadOnlyList<T> candidates) => candidates.Count switch
    {
        0 => None<T>(),
        1 => Of(candidates[0]),
        _ => Which(candidates),
    };
}
