using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public enum Result
{
    Later,
    Refused,
    Unclear,
    Absent,
    SendAgain,
}

public sealed class ResultsOfAnyClaim() : TheoryData<Result, bool>(
    Enum.GetValues<Result>().SelectMany(result => new (Result, bool)[] { (result, false), (result, true) }));

/// <summary>What became of a request to send.</summary>
public abstract class OutboxResultsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Theory]
    [InlineData(Result.Later, "queued", "why", 12_345)]
    [InlineData(Result.Refused, "failed", "why", 0)]
    [InlineData(Result.Unclear, "unclear", "why", 12_345)]
    public async Task A_result_is_stored_with_its_reason_and_its_next_time(Result result, string status, string why, long notBefore)
    {
        await Scene.Queue(Scene.Ana, "one");

        await Store(await Scene.Claim("one"), result);

        Assert.Equal((status, why, notBefore), await Scene.Row<(string, string, long)>("SELECT status, error, not_before FROM outbox"));
    }

    [Fact]
    public async Task An_accepted_one_has_the_providers_id_and_no_error_left()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Outbox.Later(await Scene.Claim("one"), Scene.Now, "429", Ct);
        var second = await Scene.Claim("one");

        await Scene.Outbox.Accepted(second.Id, "SM1", Ct);

        Assert.Equal(
            ("accepted", "SM1", null, 2),
            await Scene.Row<(string, string, string?, long)>("SELECT status, sid, error, attempts FROM outbox"));
        Assert.Equal(2, second.Fence);
    }

    [Theory]
    [ClassData(typeof(ResultsOfAnyClaim))]
    public async Task A_late_result_of_an_older_claim_changes_nothing(Result result, bool newerIsUnclear)
    {
        await Scene.Queue(Scene.Ana, "one");
        var older = await Scene.Claim("one");
        await Scene.Outbox.Later(older, Scene.Now, "429", Ct);
        var newer = await Scene.Claim("one");
        if (newerIsUnclear) await Scene.Outbox.Unclear(newer, Scene.Now, "timeout", Ct);
        var before = await Rows();

        await Store(older, result);

        Assert.Equal(before, await Rows());
    }

    [Theory]
    [InlineData(Result.Later)]
    [InlineData(Result.Refused)]
    [InlineData(Result.Unclear)]
    [InlineData(Result.Absent)]
    [InlineData(Result.SendAgain)]
    public async Task After_it_was_accepted_no_result_changes_anything(Result result)
    {
        await Scene.Queue(Scene.Ana, "one");
        var claimed = await Scene.Claim("one");
        await Scene.Outbox.Accepted(claimed.Id, "SM1", Ct);
        var before = await Rows();

        await Store(claimed, result);
        await Scene.Outbox.Accepted(claimed.Id, "SM2", Ct);

        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task An_id_of_the_provider_belongs_to_one_message_only()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Queue(Scene.Beto, "two");
        var claimed = await Scene.Claims("one", "two");
        await Scene.Outbox.Accepted(claimed[0].Id, "SM1", Ct);

        await Assert.ThrowsAsync<BrokenRowsException>(() => Scene.Outbox.Accepted(claimed[1].Id, "SM1", Ct));

        Assert.Equal("sending", await Scene.StatusOf("two"));
    }

    [Fact]
    public async Task The_ids_that_some_message_has_are_known()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Outbox.Accepted((await Scene.Claim("one")).Id, "SM1", Ct);

        Assert.Equal(["SM1"], await Scene.Outbox.Known(["SM0", "SM1", "SM2"], Ct));
        Assert.Empty(await Scene.Outbox.Known([], Ct));
    }

    private Task Store(OutgoingMessage message, Result result) => result switch
    {
        Result.Later => Scene.Outbox.Later(message, 12_345, "why", Ct),
        Result.Refused => Scene.Outbox.Refused(message, "why", null, Ct),
        Result.Unclear => Scene.Outbox.Unclear(message, 12_345, "why", Ct),
        Result.Absent => Scene.Outbox.Absent(message, 12_345, Ct),
        _ => Scene.Outbox.SendAgain(message, Ct),
    };

    private Task<IReadOnlyList<(string, string?, long, long, long, string?)>> Rows() =>
        Scene.All<(string, string?, long, long, long, string?)>("SELECT status, sid, fence, not_before, absent, error FROM outbox");
}
