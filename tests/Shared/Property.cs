using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Testing;

internal static class Property
{
    /// <summary>The test, which asserts, passes for so many random values; otherwise the smallest that fails is shown.</summary>
    public static Task HoldsFor<T>(int cases, Gen<T> values, Func<T, IEnumerable<T>> smaller, Func<T, Task> test) => Task.Run(() =>
        Prop.ForAll(Arb.From(values, smaller), value => test(value).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(cases)));

    /// <summary>Smaller sequences: a half, or one left out.</summary>
    public static IEnumerable<IReadOnlyList<T>> Smaller<T>(IReadOnlyList<T> sequence)
    {
        if (sequence.Count > 3) yield return [.. sequence.Take(sequence.Count / 2)];
        for (var i = 0; i < sequence.Count; i++) yield return [.. sequence.Where((_, index) => index != i)];
    }
}
