using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff;

/// <summary>The ways through the console: a viewer sees those that are open to them.</summary>
/// <param name="Route">As in <see cref="Access.Table"/>.</param>
/// <param name="Words">The key of its name.</param>
internal sealed record Way(string Route, string Words)
{
    private static readonly IReadOnlyList<Way> All =
    [
        new("", "frame.today"),
        new("people", "frame.people"),
        new("chats", "frame.search"),
        new("leaves", "leaves.title"),
        new("users", "users.title"),
        new("audit", "audit.title"),
        new("account", "frame.account"),
    ];

    public string Address => "/" + Route;

    public static IEnumerable<Way> For(Session? session) => session is null ? [] : All.Where(way => Access.Of(way.Route).For(session) == Verdict.Enter);
}
