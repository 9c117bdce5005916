using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff;

/// <summary>Who may open a page, export, media or stream of the console. What has no line in <see cref="Table"/> is for nobody.</summary>
internal abstract record Access
{
    private Access() { }

    /// <summary>Also without an account.</summary>
    public sealed record Everybody : Access;

    /// <summary>Whoever is signed in, also when a password is still to be changed or a second factor to be set up.</summary>
    public sealed record Begun : Access;

    public sealed record SignedIn : Access;

    /// <summary>Whoever has one of these roles, anywhere; the query or command looks at the department.</summary>
    public sealed record Having(params IReadOnlyList<string> Roles) : Access;

    public sealed record Nobody : Access;

    // Those who have chats and files of people; which of them, the query looks.
    private static readonly Having Chats = new(Data.Staff.Roles.Promoter, Data.Staff.Roles.Coordinator, Data.Staff.Roles.Protection, Data.Staff.Roles.Complaints);

    // Those who work with people in the field.
    private static readonly Having Field = new(Data.Staff.Roles.Promoter, Data.Staff.Roles.Coordinator);

    /// <summary>By route, without the slash at its beginning.</summary>
    public static readonly IReadOnlyDictionary<string, Access> Table = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        [""] = new SignedIn(),
        ["sign-in"] = new Everybody(),
        ["second-factor"] = new Everybody(),
        ["recovery"] = new Everybody(),
        ["sign-out"] = new Begun(),
        ["password"] = new Begun(),
        ["enrol"] = new Begun(),
        ["account"] = new SignedIn(),
        ["chats"] = Chats,
        ["chats/{id:long}"] = Chats,
        ["chats/{id:long}/live"] = Chats,
        ["media/{id:long}"] = Chats,
        ["voice/{id:long}"] = Chats,
        ["people"] = Chats,
        ["people/new"] = Field,
        ["people/{id:long}"] = Chats,
        ["people/{id:long}/cv"] = Chats,
        ["users"] = new Having(Data.Staff.Roles.Administrator),
        ["users/new"] = new Having(Data.Staff.Roles.Administrator),
        ["users/{id:long}"] = new Having(Data.Staff.Roles.Administrator),
        ["audit"] = new Having(Data.Staff.Roles.Administrator, Data.Staff.Roles.Coordinator),
        ["audit/export"] = new Having(Data.Staff.Roles.Administrator, Data.Staff.Roles.Coordinator),
        ["leaves"] = new Having(Data.Staff.Roles.Coordinator),
        ["people/{id:long}/form/{form}"] = Field,
        ["people/{id:long}/merge/{other:long}"] = Field,
        ["problem/{code:int}"] = new Everybody(),
        ["offline"] = new Everybody(),

        // Only there in the demo.
        ["simulator"] = new Everybody(),
        ["forms/preview"] = new Everybody(),
    };

    public static Access Of(string? route) => Table.GetValueOrDefault(route?.Trim('/') ?? "") ?? new Nobody();

    /// <summary>What happens to somebody who asks for it.</summary>
    public Verdict For(Session? session) => (this, session) switch
    {
        (Everybody, _) => Verdict.Enter,
        (_, null) => Verdict.SignIn,
        (Begun, _) => Verdict.Enter,
        (_, { MustChangePassword: true }) => Verdict.ChangePassword,
        (_, { MustEnrol: true }) => Verdict.Enrol,
        (SignedIn, _) => Verdict.Enter,
        (Having { Roles: var roles }, { Viewer: var viewer }) when roles.Any(viewer.Is) => Verdict.Enter,
        _ => Verdict.Refuse,
    };
}

internal enum Verdict
{
    Enter,
    SignIn,
    ChangePassword,
    Enrol,
    Refuse,
}
