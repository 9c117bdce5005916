using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Bot.Tests.Faults;
using ChatAssist.Testing;
using FsCheck.Fluent;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>Whatever the provider, two replicas and the person do: 0 lost, 0 twice, 0 out of order, nothing after a stop.</summary>
public sealed class DeliveryWalkTests
{
    private static readonly FsCheck.Gen<Step> AnyStep =
        from happening in Gen.Frequency(
            (4, Gen.Constant(Happening.Turn)),
            (5, Gen.Constant(Happening.Send)),
            (4, Gen.Constant(Happening.Answer)),
            (12, Gen.Elements(Enum.GetValues<Happening>())))
        from pick in Gen.Choose(0, 1_000)
        select new Step(happening, pick);

    [Theory]
    [InlineData(On.Sqlite, 3_000, 30)]
    [InlineData(On.Postgres, 1_000, 10)]
    public Task Whatever_happens_each_message_is_taken_once_in_order_and_none_is_stuck(On on, int full, int atLeast) => Property.HoldsFor<IReadOnlyList<Step>>(
        FaultScale.Of(full, atLeast),
        from length in Gen.Choose(1, 60) from steps in AnyStep.ArrayOf(length) select (IReadOnlyList<Step>)steps,
        Property.Smaller,
        async steps =>
        {
            await using var store = await WalkStore.Create(on);
            var walk = await DeliveryWalk.Begin(store);
            foreach (var step in steps) await walk.Take(step);
            await walk.ComesToRest();
        });
}
