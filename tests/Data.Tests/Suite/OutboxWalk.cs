using System.Globalization;

namespace ChatAssist.Data.Tests.Suite;

/// <summary>A sender and its provider, that go through any sequence of happenings and assert after each that the rules hold.</summary>
public sealed class OutboxWalk(Scene scene)
{
    private const int People = 3;

    private readonly List<OutgoingMessage> underWay = [];
    private readonly List<OutgoingMessage> olderClaims = [];
    private readonly Dictionary<long, long> fences = [];
    private readonly Dictionary<long, string> atProvider = [];
    private int turns;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task Take(Step step)
    {
        scene.Now++;
        await (step.Happening switch
        {
            Happening.Turn => scene.Queue(Phone(step.Pick), Bodies(1 + (step.Pick / People % 3))),
            Happening.Claim => Claim(),
            Happening.LateAnswer => AnswerLate(step.Pick),
            Happening.Crash => Crash(step.Pick % 2 == 0),
            Happening.Look => Look(),
            Happening.HandOver => HandOver(Phone(step.Pick)),
            Happening.Release => Release(Phone(step.Pick)),
            _ => Settle(step),
        });
        await NeverTwoAtOnce();
    }

    /// <summary>All comes to rest when the provider is well again: nothing is stuck, and both sides agree on what was sent.</summary>
    public async Task ComesToRest()
    {
        for (var rounds = 0; await Open() is > 0 and var open; rounds++)
        {
            Assert.True(rounds < 1_000, $"{open} messages are stuck");
            scene.Now += 1_000;
            await Take(new Step(Happening.Claim, 0));
            while (underWay.Count > 0) await Take(new Step(Happening.Accepted, 0));
            await Take(new Step(Happening.Look, 0));
        }

        var accepted = await scene.All<(long Id, string Sid)>("SELECT id, sid FROM outbox WHERE status = 'accepted'");
        Assert.Equal(atProvider, accepted.ToDictionary(row => row.Id, row => row.Sid));
    }

    private Task<long> Open() => scene.One<long>("SELECT COUNT(*) FROM outbox WHERE status IN ('queued', 'sending', 'unclear')");

    private async Task Claim()
    {
        foreach (var message in (await scene.Outbox.Claim(2, scene.Now, scene.Lease, Scene.NoPace, Ct)).Messages)
        {
            Assert.True(message.Fence > fences.GetValueOrDefault(message.Id), "the fence grows");
            Assert.DoesNotContain(message.Id, atProvider.Keys);
            Assert.Equal(0, await scene.One<long>("""
                SELECT COUNT(*) FROM outbox e JOIN outbox o ON e.inbox_id = o.inbox_id AND e.ordinal < o.ordinal
                WHERE o.id = @Id AND e.status IN ('queued', 'sending', 'unclear')
                """, message));
            fences[message.Id] = message.Fence;
            underWay.Add(message);
        }
    }

    private async Task Settle(Step step)
    {
        if (underWay.Count == 0) return;
        var message = underWay[step.Pick % underWay.Count];
        underWay.Remove(message);
        olderClaims.Add(message);
        if (step.Happening is Happening.Accepted or Happening.AnswerLost) Arrives(message);
        await (step.Happening switch
        {
            Happening.Accepted => scene.Outbox.Accepted(message.Id, atProvider[message.Id], Ct),
            Happening.Throttled => scene.Outbox.Later(message, scene.Now + 5, "429", Ct),
            Happening.Refused => scene.Outbox.Refused(message, "refused", null, Ct),
            _ => scene.Outbox.Unclear(message, scene.Now, "timeout", Ct),
        });
    }

    private void Arrives(OutgoingMessage message) => Assert.True(atProvider.TryAdd(message.Id, $"SM{message.Id}"), $"{message.Body} was sent twice");

    private async Task AnswerLate(int pick)
    {
        if (olderClaims.Count == 0) return;
        var older = olderClaims[pick % olderClaims.Count];
        if (!underWay.Exists(message => message.Id == older.Id)) return;
        await ((pick % 3) switch
        {
            0 => scene.Outbox.Later(older, scene.Now, "late", Ct),
            1 => scene.Outbox.Refused(older, "late", null, Ct),
            _ => scene.Outbox.Unclear(older, scene.Now, "late", Ct),
        });
        Assert.Equal("sending", await scene.One<string>("SELECT status FROM outbox WHERE id = @Id", older));
    }

    private async Task Crash(bool arrived)
    {
        if (arrived) underWay.ForEach(Arrives);
        olderClaims.AddRange(underWay);
        underWay.Clear();
        await scene.Outbox.Abandon(long.MaxValue, scene.Now, Ct);
    }

    private async Task Look()
    {
        foreach (var message in await scene.Outbox.ToLookFor(10, scene.Now, Ct))
        {
            if (atProvider.TryGetValue(message.Id, out var sid)) await scene.Outbox.Accepted(message.Id, sid, Ct);
            else if (message.Absent == 0) await scene.Outbox.Absent(message, scene.Now + 2, Ct);
            else await scene.Outbox.SendAgain(message, Ct);
        }
    }

    private async Task HandOver(string phone) => await scene.Turn.Commit(scene.Finished(await scene.Says(phone: phone)) with
    {
        Changes = [new Change.Escalate("normal", "asked", "promoter", null)],
        Messages = Scene.Messages(Bodies(1)),
    }, Ct);

    private async Task Release(string phone)
    {
        if (await scene.Conversations.Release(await scene.ConversationOf(phone), scene.Now, scene.Now, Ct) == Cases.Handed.Done)
            await scene.Answers(await scene.NextTurn(phone));
    }

    private async Task NeverTwoAtOnce() => Assert.Empty(await scene.All<long>(
        "SELECT conversation_id FROM outbox WHERE status = 'sending' GROUP BY conversation_id HAVING COUNT(*) > 1"));

    private string[] Bodies(int count)
    {
        var turn = ++turns;
        return [.. Enumerable.Range(1, count).Select(ordinal => string.Create(CultureInfo.InvariantCulture, $"{turn}:{ordinal}"))];
    }

    private static string Phone(int pick) => $"+5025555000{pick % People}";
}
