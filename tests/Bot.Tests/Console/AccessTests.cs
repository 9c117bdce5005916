using System.Net;
using ChatAssist.Bot.Staff;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>
/// Every endpoint of the program and who may use it. A new one that has no line here fails: write down who may, and for a page
/// of the console give it the same line in <see cref="Access.Table"/>.
/// </summary>
public sealed class AccessTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Everybody = "everybody", Begun = "begun", SignedIn = "signed in";

    // Who has chats and files of people at all; which of them, SightCompliance tells.
    private const string Chats = "promoter, coordinator, protection, complaints";

    // Who works with people in the field.
    private const string Field = "promoter, coordinator";

    // Who may, where the console's gate does not decide: each is tested with its own endpoint.
    private const string Provider = "the provider", Operator = "the operator's socket", Network = "networks that may read metrics", Link = "whoever has the link", Demo = "everybody in the demo";

    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["/"] = SignedIn,
        ["/account"] = SignedIn,
        ["/chats"] = Chats,
        ["/audit"] = "administrator, coordinator",
        ["/audit/export"] = "administrator, coordinator",
        ["/chats/{id:long}"] = Chats,
        ["/chats/{id:long}/live"] = Chats,
        ["/enrol"] = Begun,
        ["/leaves"] = Roles.Coordinator,
        ["/media/{id:long}"] = Chats,
        ["/offline"] = Everybody,
        ["/password"] = Begun,
        ["/people"] = Chats,
        ["/people/new"] = Field,
        ["/people/{id:long}"] = Chats,
        ["/people/{id:long}/cv"] = Chats,
        ["/people/{id:long}/form/{form}"] = Field,
        ["/people/{id:long}/merge/{other:long}"] = Field,
        ["/problem/{code:int}"] = Everybody,
        ["/recovery"] = Everybody,
        ["/second-factor"] = Everybody,
        ["/sign-in"] = Everybody,
        ["/sign-out"] = Begun,
        ["/voice/{id:long}"] = Chats,
        ["/users"] = Roles.Administrator,
        ["/users/new"] = Roles.Administrator,
        ["/users/{id:long}"] = Roles.Administrator,

        ["/attachments/{token}"] = Link,
        ["/forms/preview"] = Demo,
        ["/health/live"] = Everybody,
        ["/health/ready"] = Everybody,
        ["/metrics"] = Network,
        ["/operator/"] = Operator,
        ["/simulator"] = Demo,
        ["/simulator/api/clock"] = Demo,
        ["/simulator/api/events"] = Demo,
        ["/simulator/api/messages"] = Demo,
        ["/webhooks/http/jay/messages"] = Provider,
        ["/webhooks/http/jay/status"] = Provider,
        ["/webhooks/twilio/messages"] = Provider,
        ["/webhooks/twilio/status"] = Provider,
    };

    // With all that can be switched on.
    private static readonly (string Key, string Value)[] Everything =
    [
        ("Demo:Enabled", "true"), ("Twilio:AccountSid", FakeProvider.Account), ("Twilio:AuthToken", FakeProvider.Token), ("Twilio:PublicBaseUrl", ServiceProcess.PublicUrl),
        ("Twilio:WhatsAppSender", ServiceProcess.WhatsApp), ("Http:jay:Sender", "2020"), ("Http:jay:Send:Url", "https://sms.example.org/send"), ("Http:jay:Send:Body", "{\"to\":\"{to}\",\"text\":\"{text}\"}"), ("Http:jay:Check:Header", "X-Secret"),
        ("Http:jay:Check:Secret", "sixteen-or-more-characters"), ("Http:jay:Receive:Id", "/id"), ("Http:jay:Receive:From", "/from"), ("Http:jay:Receive:Text", "/text"),
        ("Http:jay:Status:Id", "/id"), ("Http:jay:Status:Word", "/status"), ("Http:jay:Status:Words:OK", "delivered"),
    ];

    // What a person is, and what becomes of their request for a page of each kind.
    private static readonly (string Who, Grant[] Grants)[] Everyone =
        [("promoter", [new(Roles.Promoter, "14")]), ("promoter with no department", []), ("coordinator", [new(Roles.Coordinator, "*")]),
         ("administrator", [new(Roles.Administrator, "*")]), ("protection", [new(Roles.Protection, "*")]), ("complaints", [new(Roles.Complaints, "*")])];

    [Fact]
    public async Task Every_endpoint_has_a_line_that_says_who_may_and_every_line_an_endpoint()
    {
        await using var database = await TestDatabase.Create();
        await using var app = ConsoleHost.Build(database, Everything);
        var routes = Routes(app).ToList();

        Assert.DoesNotContain(routes, route => LineOf(route) is null);
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), routes.Select(LineOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Outside_of_the_demo_its_pages_are_not_there() => Assert.DoesNotContain(Routes(host.App), route => Table[LineOf(route)!] == Demo);

    [Fact]
    public void The_gate_knows_the_same()
    {
        foreach (var (route, who) in Table.Where(line => Access.Table.ContainsKey(line.Key.Trim('/')) && line.Value != Demo)) Assert.Equal((route, who), (route, Name(Access.Of(route))));
        Assert.All(Access.Table.Keys, route => Assert.Contains("/" + route, Table.Keys));
    }

    [Fact]
    public void A_page_without_a_line_is_for_nobody() =>
        Assert.Equal(Verdict.Refuse, Access.Of("new-page").For(new Session(new Viewer(1, "Eva", null, [.. Roles.All.Select(role => new Grant(role, "*"))]), "es", MustChangePassword: false, HasSecondFactor: true)));

    [Fact]
    public void A_role_opens_its_pages_and_no_others()
    {
        var access = new Access.Having(Roles.Administrator);
        foreach (var role in Roles.All)
            Assert.Equal(role == Roles.Administrator ? Verdict.Enter : Verdict.Refuse, access.For(new Session(new Viewer(1, "Eva", null, [new(role, "*")]), "es", MustChangePassword: false, HasSecondFactor: true)));
    }

    [Fact]
    public async Task Over_http_each_page_lets_in_whom_it_should()
    {
        var stranger = host.Visitor();
        foreach (var (route, who) in Pages())
            Assert.Equal((route, who == Everybody ? HttpStatusCode.OK : HttpStatusCode.SeeOther), (route, (await stranger.Get(route)).Status));

        foreach (var (who, grants) in Everyone)
        {
            var visitor = (await host.Enter(grants)).Visitor;
            foreach (var (route, may) in Pages()) Assert.Contains((await visitor.Get(route)).Status, Expected(may, grants));
        }
    }

    // Of a chat that nobody has there is nothing to see, and a stream of it is over at once.
    private static HttpStatusCode[] Expected(string who, Grant[] grants) => who is Everybody or Begun or SignedIn ? [HttpStatusCode.OK, HttpStatusCode.Redirect]
        : grants.Any(grant => who.Split(", ").Contains(grant.Role)) ? [HttpStatusCode.OK, HttpStatusCode.NotFound] : [HttpStatusCode.Forbidden];

    [Fact]
    public async Task With_a_one_time_password_only_what_changes_it_is_open()
    {
        var (name, password) = await host.Open(new Grant(Roles.Administrator, "*"));
        var visitor = host.Visitor();
        await visitor.SignIn(name, password);

        foreach (var (route, who) in Pages().Where(page => page.Who is Begun or SignedIn))
            Assert.Equal((route, who == Begun ? HttpStatusCode.OK : HttpStatusCode.SeeOther), (route, (await visitor.Get(route)).Status));
    }

    private static IEnumerable<(string Route, string Who)> Pages() => Table.Where(line => Access.Table.ContainsKey(line.Key.Trim('/')) && line.Value != Demo)
        .Select(line => (line.Key.Replace("{code:int}", "404", StringComparison.Ordinal).Replace("{id:long}", "999999", StringComparison.Ordinal).Replace("{form}", "profile", StringComparison.Ordinal).Replace("{other:long}", "999998", StringComparison.Ordinal), line.Value));

    private static IEnumerable<string> Routes(WebApplication app) => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct(StringComparer.Ordinal);

    // What ends with a slash stands for all below it: those share one guard.
    private static string? LineOf(string route) => Table.ContainsKey(route) ? route
        : Table.Keys.FirstOrDefault(line => line.Length > 1 && line.EndsWith('/') && route.StartsWith(line, StringComparison.Ordinal));

    private static string Name(Access access) => access switch
    {
        Access.Everybody => Everybody,
        Access.Begun => Begun,
        Access.SignedIn => SignedIn,
        Access.Having { Roles: var roles } => string.Join(", ", roles),
        _ => "nobody",
    };
}
