using System.Net;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>One way into the console: a page, a command of a page, a stream, a file. <see cref="All"/> holds every one; add a line for a new one.</summary>
/// <param name="Way">As <see cref="Ways"/> reads it from the running program.</param>
/// <param name="Who">Roles that it is for at all, or one of the constants.</param>
/// <param name="About">What its id is of: chat | person | media | call …, a key of <see cref="SeededCase.Ids"/>; empty: it is about no case.</param>
/// <param name="Fields">What its form sends; braces hold keys of <see cref="SeededCase.Ids"/>.</param>
internal sealed record Door(string Way, string Who, string About = "", string Fields = "")
{
    public const string Everybody = "everybody", SignedIn = "whoever is signed in";

    private const string Chats = "promoter coordinator protection complaints", Field = "promoter coordinator", Accounts = "administrator", Trail = "administrator coordinator", Leaves = "coordinator";

    // A leave that nobody has.
    private const string Nothing = "leave=0";

    // Those that end a chat for its viewer stand last of its commands.
    public static readonly IReadOnlyList<Door> All =
    [
        new("GET /", SignedIn),
        new("GET /account", SignedIn),
        new("POST /account?handler=Language", SignedIn, Fields: "Language=es"),
        new("POST /account?handler=OtherPhone", SignedIn, Fields: "Password=wrong"),
        new("GET /chats", Chats),
        new("POST /chats", Chats, Fields: "Query=nadie dijo esto"),
        new("POST /account?handler=Phone", SignedIn),
        new("POST /account?handler=Leave", SignedIn),
        new("POST /account?handler=CancelLeave", SignedIn, Fields: Nothing),
        new("GET /audit", Trail),
        new("GET /audit/export", Trail),
        new("GET /leaves", Leaves),
        new("POST /leaves?handler=Leave", Leaves),
        new("POST /leaves?handler=CancelLeave", Leaves, Fields: Nothing),
        new("GET /users", Accounts),
        new("POST /users", Accounts, Fields: "Query=nadie"),
        new("GET /users/new", Accounts),
        new("POST /users/new", Accounts),
        new("GET /users/{id:long}", Accounts),
        new("POST /users/{id:long}?handler=Give", Accounts, Fields: "roles=promoter&departments=14"),
        new("POST /users/{id:long}?handler=Take", Accounts, Fields: "grant=complaints@*"),
        new("POST /users/{id:long}?handler=Duty", Accounts, Fields: "who=promotora-quiche"),
        new("POST /users/{id:long}?handler=Phone", Accounts),
        new("POST /users/{id:long}?handler=Reset", Accounts),
        new("POST /users/{id:long}?handler=Close", Accounts),
        new("GET /enrol", SignedIn),
        new("POST /enrol", SignedIn, Fields: "Code=000000"),
        new("GET /offline", Everybody),
        new("GET /password", SignedIn),
        new("POST /password", SignedIn, Fields: "Current=wrong&Next=caballo verde del cerro&Again=caballo verde del cerro"),
        new("GET /people", Chats),
        new("POST /people", Chats, Fields: "Query=nadie"),
        new("GET /people/new", Field),
        new("POST /people/new", Field, Fields: "Called=nadie"),
        new("GET /problem/{code:int}", Everybody),
        new("GET /recovery", Everybody),
        new("POST /recovery", Everybody, Fields: "Code=wrong"),
        new("GET /second-factor", Everybody),
        new("POST /second-factor", Everybody, Fields: "Code=000000"),
        new("GET /sign-in", Everybody),
        new("POST /sign-in", Everybody, Fields: "Name=nobody&Password=wrong"),
        new("GET /sign-out", SignedIn),
        new("POST /sign-out", SignedIn),
        new("POST /sign-out?handler=Everywhere", SignedIn),

        new("GET /media/{id:long}", Chats, "media"),
        new("GET /voice/{id:long}", Chats, "voice"),
        new("POST /voice/{id:long}", Chats, "voice", "Text=lo que dice"),
        new("GET /people/{id:long}", Chats, "person"),
        new("GET /people/{id:long}/cv", Chats, "person"),
        new("POST /people/{id:long}?handler=Correct", Chats, "person", "submission={submission}&question=age&value=40"),
        new("POST /people/{id:long}?handler=Decide", Chats, "person", "certificate={certificate}&verdict=refused&reason=unreadable"),
        new("POST /people/{id:long}?handler=Called", Chats, "person", "call={call}&result=reached&note=Habl%C3%A9 con ella"),
        new("POST /people/{id:long}?handler=Plan", Chats, "person", "key={key}&kind=visit&when={tomorrow}&place=parque"),
        new("POST /people/{id:long}?handler=Went", Chats, "person", "key={key}&kind=visit&went={yesterday}&result=done"),
        new("POST /people/{id:long}?handler=Visited", Chats, "person", "key={key}&visit={visit}&result=done"),
        new("POST /people/{id:long}?handler=Ask", Chats, "person", "key={key}&answer=yes&place=parque"),
        new("GET /people/{id:long}/form/{form}", Field, "person"),
        new("POST /people/{id:long}/form/{form}", Field, "person", "text=hola"),
        new("GET /people/{id:long}/merge/{other:long}", Field, "person"),
        new("POST /people/{id:long}/merge/{other:long}", Field, "person", "stays={person}&called={person}&lives={person}"),
        new("POST /people/{id:long}/merge/{other:long}?handler=Undo", Field, "person"),

        new("GET /chats/{id:long}", Chats, "chat"),
        new("GET /chats/{id:long}?handler=Lines", Chats, "chat"),
        new("GET /chats/{id:long}/live", Chats, "chat"),
        new("POST /chats/{id:long}?handler=Note", Chats, "chat", "Text=una nota"),
        new("POST /chats/{id:long}?handler=Snooze", Chats, "chat", "hours=1"),
        new("POST /chats/{id:long}?handler=Take", Chats, "chat", "fromAnother=true"),
        new("POST /chats/{id:long}?handler=Write", Chats, "chat", "Key={key}&Text=buenas"),
        new("POST /chats/{id:long}?handler=Lift", Kind.Contacts, "chat", "account={other}"),
        new("POST /chats/{id:long}?handler=Concerns", Kind.Contacts, "chat"),
        new("POST /chats/{id:long}?handler=HandOn", Chats, "chat", "to=0"),
        new("POST /chats/{id:long}?handler=GiveBack", Chats, "chat", "next=quiet"),
    ];

    public bool IsStream => Way.EndsWith("/live", StringComparison.Ordinal);

    public bool IsSignOut => Way.StartsWith("POST /sign-out", StringComparison.Ordinal);

    /// <summary>As a refusal is written down.</summary>
    public string Route => Way.Split(' ')[1].Split('?')[0].TrimStart('/');

    public HttpMethod Method => new(Way.Split(' ')[0]);

    public bool IsOfNothing => Fields == Nothing;

    public bool IsOfTwo => Way.Contains("{other:long}", StringComparison.Ordinal);

    public bool IsFor(string role) => Who is Everybody or SignedIn || (Who == Kind.Contacts ? Chats : Who).Split(' ').Contains(role, StringComparer.Ordinal);

    /// <param name="twin">Of somebody else, who may be the same person.</param>
    public string Path(long id, long twin) => Way.Split(' ')[1].Replace("{id:long}", $"{id}", StringComparison.Ordinal).Replace("{other:long}", $"{twin}", StringComparison.Ordinal)
        .Replace("{code:int}", "404", StringComparison.Ordinal).Replace("{form}", "profile", StringComparison.Ordinal);

    public IEnumerable<(string Name, string Value)> Form(Func<string, string> fill) =>
        from field in Fields.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = WebUtility.UrlDecode(field).Split('=')
        select (parts[0], parts[1].StartsWith('{') ? fill(parts[1].Trim('{', '}')) : parts[1]);
}
