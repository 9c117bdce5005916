using ChatAssist.Data.Tests.Suite;
using ChatAssist.Testing;
using FsCheck.Fluent;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class OutboxWalkCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly FsCheck.Gen<Step> AnyStep =
        from happening in Gen.Frequency(
            (4, Gen.Constant(Happening.Turn)),
            (6, Gen.Constant(Happening.Claim)),
            (4, Gen.Constant(Happening.Look)),
            (12, Gen.Elements(Enum.GetValues<Happening>())))
        from pick in Gen.Choose(0, 100)
        select new Step(happening, pick);

    [Fact]
    public Task Whatever_happens_each_message_is_sent_once_in_the_order_of_its_turn_and_none_is_stuck() => Property.HoldsFor<IReadOnlyList<Step>>(
        cases: 60,
        from length in Gen.Choose(1, 60) from steps in AnyStep.ArrayOf(length) select (IReadOnlyList<Step>)steps,
        Property.Smaller,
        steps => OnAFreshDatabase(async scene =>
        {
            var walk = new OutboxWalk(scene);
            foreach (var step in steps) await walk.Take(step);
            await walk.ComesToRest();
        }));
}
