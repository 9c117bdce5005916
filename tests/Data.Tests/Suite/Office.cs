using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Tests.Suite;

/// <summary>People of the programme over a scene: accounts with what they may, and cases for them.</summary>
public sealed class Office(Scene scene)
{
    private int accounts;

    public Claims Claims { get; } = new(scene.Db);
    public Replies Replies { get; } = new(scene.Db);
    public Today Today { get; } = new(scene.Db);
    public Chats Chats { get; } = new(scene.Db);
    public AuditTrail Audit { get; } = new(scene.Db);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An account with a role in some departments; its key in the roster is its name.</summary>
    public async Task<Viewer> Account(string role, params string[] departments)
    {
        var name = $"{role}-{++accounts}";
        List<Grant> grants = [.. departments.Select(department => new Grant(role, department))];
        var id = await new Accounts(scene.Db).Add(new NewAccount(name, name, name, "es", "hash", "stamp", grants), by: null, now: 1, Ct);
        return new Viewer(id!.Value, name, name, grants);
    }

    /// <summary>Somebody who lives there (null: has not said it) has a case of this kind.</summary>
    /// <param name="role">Whose case it is; null: there is none.</param>
    public async Task<long> Case(string? role = Roles.Promoter, string priority = "normal", string? municipality = "1401", string? assigned = null, string phone = Scene.Ana)
    {
        var turn = await scene.Says(phone: phone);
        Change[] lives = municipality is null ? [] : [new Change.Describe("municipality", municipality)];
        Change[] opens = role is null ? [] : [new Change.Escalate(priority, "asked for a person", role, assigned)];
        await scene.Changes(turn, [.. lives, .. opens]);
        return turn.ConversationId;
    }

    /// <summary>Ana twice, as rows 1 and 2 in the sight of a promoter: both have a profile, the second one a referral besides.</summary>
    public async Task<Viewer> Twice()
    {
        var promoter = await Account(Roles.Promoter, "14");
        foreach (var phone in new[] { Scene.Ana, Scene.Beto })
            await scene.Changes(await scene.Says("canary", phone), new Change.Describe("called", "Ana"), new Change.Describe("municipality", "1401"), new Change.Consent("core", true, 1), Scene.Profile, Scene.Age);
        await scene.Changes(await scene.Says("hola", Scene.Beto), new Change.Refer(new StoredReferral("1", "R2", "food", "2026-11-02", null)),
            new Change.Schedule("referral.later@1", 90_000, EvenIfRung: false), new Change.Schedule("profile.nudge", 80_000, EvenIfRung: false), new Change.CallTask("no answer", "", null));
        return promoter;
    }

    public Task<Handed> Take(Viewer viewer, long conversation, bool fromAnother = false) => Claims.Take(viewer, conversation, fromAnother, at: 7_000, now: scene.Now, Ct);

    public Task<Written> Write(Viewer viewer, long conversation, string key, string body) => Replies.Write(viewer, conversation, key, _ => [body], at: 7_000, scene.Now, Ct);

    public async Task<bool> Sees(Viewer viewer, long conversation) => await Chats.Version(viewer, conversation, Ct) is not null;
}
