namespace ChatAssist.Bot.Tests.Staff;

/// <summary>
/// A kind of case, and who sees it. The person lives in department 14, which is a viewer's own when they have their role there;
/// 13 is another one. Written from the rules of the programme, not from the program.
/// </summary>
/// <param name="Roles">Who sees it.</param>
/// <param name="Where">Where they have their role: own | other | *.</param>
internal sealed record Kind(string Name, string Roles, string Where)
{
    public const string Contacts = "complaints, of a complaint that is open";

    private const string Team = "promoter coordinator";

    public static readonly IReadOnlyList<Kind> All =
    [
        new("is with the bot", Team, "own *") { Owner = "bot", Cases = [] },
        new("waits", Team, "own *"),
        new("waits urgently", Team, "own *") { Owner = "urgent" },
        new("lives nobody knows where", Team, "*") { Lives = [null] },
        new("two people of two departments behind one phone", Team, "own other *") { Lives = ["1401", "1301"] },
        new("an employer writes", Team, "own *") { IsEmployer = true },
        new("the phone of somebody of the staff", "", "") { IsStaff = true, Cases = [] },
        new("held by another", Team, "own *") { Owner = "held", HeldBy = "other" },
        new("held by the viewer", "promoter coordinator protection complaints", "own other *") { Owner = "held", HeldBy = "viewer" },
        new("the roster calls the viewer", "promoter coordinator protection complaints", "own other *") { Called = "viewer" },
        new("protection", "protection coordinator", "own *") { Owner = "urgent", Cases = ["protection"] },
        new("a complaint, undecided", "complaints", "own *") { Owner = "urgent", Cases = ["complaints"] },
        new("a complaint about another", "complaints", "own *") { Owner = "urgent", Cases = ["complaints"], About = "other" },
        new("a complaint about the viewer", "", "") { Owner = "urgent", Cases = ["complaints"], About = "viewer" },
        new("a complaint about the viewer, who holds it", "", "") { Owner = "held", HeldBy = "viewer", Cases = ["promoter", "complaints"], About = "viewer" },
        new("a complaint, held by the viewer", "complaints", "own *") { Owner = "held", HeldBy = "viewer", Cases = ["promoter", "complaints"] },
        new("a complaint, and the roster calls the viewer for what else there is", "complaints", "own *") { Owner = "urgent", Called = "viewer", Cases = ["promoter", "complaints"] },
        new("a complaint and protection", "complaints", "own *") { Owner = "urgent", Cases = ["protection", "complaints"] },
    ];

    public string Owner { get; init; } = "waiting";

    /// <summary>viewer | other; null: nobody.</summary>
    public string? HeldBy { get; init; }

    public string? About { get; init; }

    /// <summary>Whom the roster calls for the first case.</summary>
    public string? Called { get; init; }

    /// <summary>The role of each open case.</summary>
    public IReadOnlyList<string> Cases { get; init; } = ["promoter"];

    /// <summary>The municipality of each person behind the phone.</summary>
    public IReadOnlyList<string?> Lives { get; init; } = ["1401"];

    public bool IsEmployer { get; init; }

    public bool IsStaff { get; init; }

    public bool IsSeenBy(string role, string department) =>
        Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(role, StringComparer.Ordinal) && Where.Split(' ').Contains(department switch { "14" => "own", "13" => "other", var all => all }, StringComparer.Ordinal);

    /// <summary>Somebody else, who may be the same person.</summary>
    public static Kind Twin => All[0];

    /// <summary>What the program is to let this viewer do with it.</summary>
    public bool Lets(Door door, string role, string department) => door.IsFor(role) && IsSeenBy(role, department)
        && (!door.IsOfTwo || Twin.IsSeenBy(role, department))
        && !(IsEmployer && door.About == "person")
        && (door.Who != Contacts || role == "complaints" && Cases.Contains("complaints", StringComparer.Ordinal) && (About == "other" || !door.Way.EndsWith("Lift", StringComparison.Ordinal)));
}
